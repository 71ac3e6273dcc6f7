package newswire.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our UTS 46 is ICU's, for every character that both know, alone and in random labels. */
class DomainNameAgainstIcuTest {

  private static final IDNA ICU =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

  @Test
  void everyCharacter_isMappedAsIcuMapsIt() {
    List<String> differing = new ArrayList<>();
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
      String name = "a" + Character.toString(c) + "b";
      if (isKnown(c) && !ours(name).equals(icu(name))) {
        differing.add("U+%04X ours %s icu %s".formatted(c, ours(name), icu(name)));
      }
    }

    assertThat(differing).isEmpty();
  }

  @Test
  void randomNames_areMappedAsIcuMapsThem() {
    long seed = Long.getLong("seed", 46);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      String name = name(random);
      assertThat(ours(name)).as("%s, seed %d", name, seed).isEqualTo(icu(name));
    }
  }

  @Test
  void whatComesOut_staysAsItIs() {
    Random random = new Random(Long.getLong("seed", 46));
    for (int i = 0; i < 10_000; i++) {
      Optional<String> ascii = DomainName.toAscii(name(random));
      assertThat(ascii.flatMap(DomainName::toAscii)).isEqualTo(ascii);
    }
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder("a");
    int[] blocks = {0x80, 0x370, 0x400, 0x5d0, 0x620, 0x900, 0x3040, 0x4e00, 0xac00, 0xff10};
    int block = blocks[random.nextInt(blocks.length)];
    for (int i = random.nextInt(12); i >= 0; i--) {
      int c = random.nextInt(4) == 0 ? 'a' + random.nextInt(26) : block + random.nextInt(0x50);
      if (isKnown(c)) {
        name.appendCodePoint(c);
      }
    }
    return name.toString();
  }

  private static boolean isKnown(int c) {
    return FrozenUnicode.isKnown(c);
  }

  /** A spacing accent is mapped to a space, which no host may have: either may refuse it. */
  private static Optional<String> ours(String name) {
    return DomainName.toAscii(name).filter(ascii -> ascii.indexOf(' ') < 0);
  }

  private static Optional<String> icu(String name) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder out = new StringBuilder();
    ICU.nameToASCII(name, out, info);
    boolean refused =
        info.getErrors().contains(IDNA.Error.DISALLOWED)
            || info.getErrors().contains(IDNA.Error.LEADING_COMBINING_MARK)
            || info.getErrors().contains(IDNA.Error.PUNYCODE)
            || info.getErrors().contains(IDNA.Error.INVALID_ACE_LABEL)
            || info.getErrors().contains(IDNA.Error.LABEL_HAS_DOT);
    return refused || out.indexOf(" ") >= 0 ? Optional.empty() : Optional.of(out.toString());
  }
}
