package newswire.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identity does not depend on how much Unicode the JDK at hand knows. */
class FrozenUnicodeTest {

  private static final VersionInfo FROZEN = VersionInfo.getInstance(13, 0);
  private static final VersionInfo NEVER = VersionInfo.getInstance(0, 0);

  @Test
  void theKnownCharacters_areThoseOfUnicode13() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      VersionInfo age = UCharacter.getAge(c);
      boolean noncharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
      boolean known = age.compareTo(NEVER) > 0 && age.compareTo(FROZEN) <= 0 && !noncharacter;
      if (FrozenUnicode.isKnown(c) != known) {
        throw new AssertionError("U+%04X".formatted(c));
      }
    }
  }

  /** The hash was computed by a JDK 17 and a JDK 25 alike. */
  @Test
  void everyCharacter_isNamedAsOnEveryOtherJdk() throws NoSuchAlgorithmException {
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    Site carrier = new Site("carrier.example");
    // The planes between are empty.
    for (int c = 0; c < 0xe0200; c = c == 0x32fff ? 0xe0000 : c + 1) {
      String text = "a" + Character.toString(c) + "b";
      String headline = PieceKey.of("a", text, carrier).headline();
      String line =
          headline + " " + PieceKey.words(headline) + " " + DomainName.toAscii(text).orElse("-");
      all.update(line.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(HexFormat.of().formatHex(all.digest()))
        .isEqualTo("8f7f80cd631f3536728eabd6926fff7f14b46449d6ee764b114c3912c9e7a1a6");
  }

  @ParameterizedTest
  @CsvSource({
    "U+1FAE0 an emoji of Unicode 14, a\uD83E\uDEE0b, a b, xn--ab-mq13a",
    "U+31350 an ideograph of Unicode 15, a\uD884\uDF50b, a b, xn--ab-7j70c",
    "U+FFFE which is no character, a\uFFFEb, a b, -"
  })
  void whatUnicode13DoesNotKnow_partsWords_andStaysInNames(
      String what, String text, String headline, String name) {
    assertThat(PieceKey.of("A", text, new Site("carrier.example")).headline())
        .as(what)
        .isEqualTo(headline);
    assertThat(DomainName.toAscii(text).orElse("-")).as(what).isEqualTo(name);
    assertThat(DomainName.toAscii(name).orElse("-")).as(what).isEqualTo(name);
  }
}
