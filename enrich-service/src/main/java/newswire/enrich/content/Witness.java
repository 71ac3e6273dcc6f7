package newswire.enrich.content;

import java.util.HashSet;
import java.util.Set;
import newswire.enrich.page.Text;
import org.jspecify.annotations.Nullable;

/**
 * The article's text as the page's own structured data gives it: not the answer (it has no
 * paragraphs, and is often cut or stale), but one more witness of which blocks belong.
 */
final class Witness {

  private static final int LEAST_READING = 200;
  private static final int GRAM = 16;

  private final Set<Integer> grams = new HashSet<>();
  private final int reading;

  private Witness(String text) {
    String letters = letters(text);
    reading = Text.reading(letters);
    for (int i = 0; i + GRAM <= letters.length(); i++) {
      grams.add(hash(letters, i));
    }
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
    String letters = letters(text);
    if (letters.length() < GRAM) {
      return 0;
    }
    int hit = 0;
    int asked = 0;
    for (int i = 0; i + GRAM <= letters.length(); i += 5) {
      asked++;
      hit += grams.contains(hash(letters, i)) ? 1 : 0;
    }
    return (double) hit / asked;
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  private static int hash(String letters, int from) {
    int h = 0;
    for (int i = from; i < from + GRAM; i++) {
      h = 31 * h + letters.charAt(i);
    }
    return h;
  }
}
