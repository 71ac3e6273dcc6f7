package newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwiceEncodedTest {

  /** The apostrophe of "L’île", encoded twice: what tells that the page has such a part. */
  private static final String TWICE =
      new String("<p>L’île</p>".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

  private static final int[] FIRSTS_OF_SCRIPTS = {
    0x20, 0xa0, 0x100, 0x370, 0x400, 0x530, 0x5d0, 0x600, 0x900, 0xe00, 0x1100, 0x2010, 0x3040,
    0x4e00, 0xac00, 0xff00, 0x1f300, 0x20000
  };

  @Test
  void aSoundPage_ofAnyScripts_isLeftAsItIs() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      StringBuilder page = new StringBuilder();
      for (int i = 0; i < 2_000; i++) {
        int first = FIRSTS_OF_SCRIPTS[random.nextInt(FIRSTS_OF_SCRIPTS.length)];
        page.appendCodePoint(first + random.nextInt(0x5f));
      }
      byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(TwiceEncoded.mended(body, 0)).as("seed %d", seed).isSameAs(body);
    }
  }

  @Test
  void lettersBeforeQuotesOfWindows_keptAsControls_tellNothing() {
    String letters = "aeàáâãäåæçèéêëìíîïñ";
    String signs = "\u0085\u0091\u0092\u0093\u0094\u0096\u0097\u00a0«».";
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      StringBuilder page = new StringBuilder();
      for (int i = 0; i < 2_000; i++) {
        String from = random.nextBoolean() ? letters : signs;
        page.append(from.charAt(random.nextInt(from.length())));
      }
      byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(TwiceEncoded.mended(body, 0)).as("seed %d", seed).isSameAs(body);
    }
  }

  @Test
  void soundWords_besideAPartEncodedTwice_keepTheirQuotesAndBlanks() {
    for (String sound :
        List.of("« la liberté\u00a0»", "liberté»\u00a0: oui", "CAFÉ\u00a0: ouvert", "«MENÜ»")) {
      assertThat(mended(TWICE + sound)).as(sound).isEqualTo("<p>L’île</p>" + sound);
    }
  }

  @Test
  void textOfEveryScript_encodedTwice_isReadAsItWasMeant() {
    String meant = "L’été à Łódź, Škoda, Живой звук, λόγος, नमस्ते, 東京の空, 한국어, 😀";
    String twice = new String(meant.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(mended(twice)).isEqualTo(meant);
  }

  @Test
  void aPageThatQuotesWhatReadersSee_isLeftAsItIs() {
    String page = "<p>Readers saw â€™ for an apostrophe, Ã© for é and ï»¿ at the start.</p>";
    assertThat(mended(page)).isEqualTo(page);
  }

  private static String mended(String page) {
    return new String(
        TwiceEncoded.mended(page.getBytes(StandardCharsets.UTF_8), 0), StandardCharsets.UTF_8);
  }
}
