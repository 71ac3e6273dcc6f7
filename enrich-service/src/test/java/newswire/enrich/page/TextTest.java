package newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

/** The cheap looks at a text give what the whole way gives, for every character. */
class TextTest {

  /** Marks and vowels that characters before them are composed with. */
  private static final String COMPOSING = "\u0301\u0338\u3099\u309a\u1161\u11a8\u0653";

  @Test
  void everyCharacter_standsInALineAsItIsPublished() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String raw = "a" + c + "b";
      assertThat(Text.line(raw)).as("U+%04X", (int) c).isEqualTo(published(raw));
    }
  }

  @Test
  void whatIsComposedOfSeveralCharacters_isPublishedInOne() {
    for (char c = 0x80; c < Character.MAX_VALUE; c++) {
      String parts = Normalizer.normalize("a" + c, Form.NFD);
      assertThat(Text.normal(parts)).as("U+%04X", (int) c).isEqualTo(nfc(parts));
      for (char mark : COMPOSING.toCharArray()) {
        String marked = "a" + c + mark;
        assertThat(Text.normal(marked))
            .as("U+%04X U+%04X", (int) c, (int) mark)
            .isEqualTo(nfc(marked));
      }
    }
  }

  private static String published(String raw) {
    char c = raw.charAt(1);
    boolean kept = Text.isKept(raw, 1);
    return Text.isSpace(c) ? "a b" : kept ? nfc(raw) : "ab";
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }
}
