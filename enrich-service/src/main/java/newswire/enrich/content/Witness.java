package newswire.enrich.content;

import java.util.BitSet;
import newswire.enrich.page.Letters;
import newswire.enrich.page.Text;
import org.jspecify.annotations.Nullable;

/**
 * The article's text as the page's own structured data gives it: not the answer (it has no
 * paragraphs, and is often cut or stale), but one more witness of which blocks belong.
 */
final class Witness {

  private static final int LEAST_READING = 200;
  private static final int GRAM = 16;

  private static final int OLDEST_FACTOR = oldestFactor();
  private static final int LEAST_BITS = 10;

  /** As many bits to a gram: one in so many that the text does not hold is taken for one of its. */
  private static final int BITS_EACH = 64;

  private static final int SPREAD = 0x9e3779b9;

  /** Bits of the text's grams, by their hashes. */
  private final BitSet grams = new BitSet();

  private final int unused;
  private final int reading;

  private Witness(String text) {
    String letters = Letters.of(text);
    reading = Text.reading(letters);
    unused = Integer.numberOfLeadingZeros(BITS_EACH * letters.length() | 1 << LEAST_BITS);
    int hash = 0;
    for (int i = 0; i + GRAM <= letters.length(); i++) {
      hash = i == 0 ? hash(letters, 0) : rolled(hash, letters, i);
      grams.set(bit(hash));
    }
  }

  private int bit(int hash) {
    return hash * SPREAD >>> unused;
  }

  /** Null when there is too little to go by. */
  static @Nullable Witness of(@Nullable String articleBody) {
    return articleBody == null || Text.reading(articleBody) < LEAST_READING
        ? null
        : new Witness(Text.cut(articleBody, 200_000));
  }

  int reading() {
    return reading;
  }

  /** The share of {@code text}, 0 to 1, that the witness also says. */
  double covers(String text) {
    String letters = Letters.of(text);
    if (letters.length() < GRAM) {
      return 0;
    }
    int hit = 0;
    int asked = 0;
    for (int i = 0; i + GRAM <= letters.length(); i += 5) {
      asked++;
      hit += grams.get(bit(hash(letters, i))) ? 1 : 0;
    }
    return (double) hit / asked;
  }

  private static int hash(String letters, int from) {
    int h = 0;
    for (int i = from; i < from + GRAM; i++) {
      h = 31 * h + letters.charAt(i);
    }
    return h;
  }

  /** The hash of the gram at {@code from}, from that of the gram before it. */
  private static int rolled(int before, String letters, int from) {
    int kept = before - OLDEST_FACTOR * letters.charAt(from - 1);
    return 31 * kept + letters.charAt(from + GRAM - 1);
  }

  private static int oldestFactor() {
    int factor = 1;
    for (int i = 1; i < GRAM; i++) {
      factor *= 31;
    }
    return factor;
  }
}
