package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of news is called wherever it is carried (frozen): normalised source name (else
 * the carrier's site), a line feed, normalised headline.
 *
 * <p>Normalised: NFKC, lower case by the root locale, letters and digits (with the marks that
 * belong to them) only, all else one space, a source's leading "the" dropped. Characters beyond
 * Unicode 13 are spaces, so that no JDK names a piece differently.
 */
public record PieceKey(@JsonValue String value) implements Comparable<PieceKey> {

  /** A headline of fewer words names its piece on one page only. */
  static final int MIN_WORDS = 4;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PieceKey {
    int line = value.indexOf('\n');
    if (line < 1 || value.indexOf('\n', line + 1) >= 0) {
      throw new IllegalArgumentException("a piece key has two lines: \"" + value + "\"");
    }
  }

  /**
   * The key of a piece that a page of {@code carrier} shows.
   *
   * @param sourceName as the page gives it; null, or without letters and digits, when the page
   *     names none
   */
  public static PieceKey of(@Nullable String sourceName, String headline, Site carrier) {
    String source = sourceName == null ? "" : normalize(sourceName);
    if (source.startsWith("the ")) {
      source = source.substring("the ".length());
    }
    return new PieceKey((source.isEmpty() ? carrier.value() : source) + "\n" + normalize(headline));
  }

  /** The normalised headline. */
  public String headline() {
    return value.substring(value.indexOf('\n') + 1);
  }

  /** Whether the headline has too few words (under 4) to name the same piece on other pages. */
  public boolean isShort() {
    return words(headline()) < MIN_WORDS;
  }

  /** Space-parted words; in scripts without spaces two letters are a word, and the odd one none. */
  static int words(String normalized) {
    int words = 0;
    int unspaced = 0;
    boolean inWord = false;
    for (int i = 0; i < normalized.length(); ) {
      int c = normalized.codePointAt(i);
      i += Character.charCount(c);
      if (isMark(c)) {
        continue;
      }
      boolean spaceless = isWrittenWithoutSpaces(c);
      boolean spaced = c != ' ' && !spaceless;
      if (spaced && !inWord) {
        words++;
      }
      inWord = spaced;
      if (spaceless) {
        unspaced++;
      } else {
        words += unspaced / 2;
        unspaced = 0;
      }
    }
    return words + unspaced / 2;
  }

  private static String normalize(String text) {
    String lower = FrozenUnicode.nfkc(withoutUnknown(text)).toLowerCase(Locale.ROOT);
    String folded = FrozenUnicode.nfkc(lower);
    StringBuilder out = new StringBuilder(folded.length());
    boolean parted = true;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (isInvisible(c)) {
        continue;
      }
      if (Character.isLetterOrDigit(c) || (isMark(c) && !parted)) {
        out.appendCodePoint(c);
        parted = false;
      } else if (!parted) {
        out.append(' ');
        parted = true;
      }
    }
    return parted && !out.isEmpty() ? out.substring(0, out.length() - 1) : out.toString();
  }

  /** A character that identity v1 does not know parts words, whatever a later JDK makes of it. */
  private static String withoutUnknown(String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints().forEach(c -> known.appendCodePoint(FrozenUnicode.isKnown(c) ? c : ' '));
    return known.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Format characters and variation selectors part no words. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0xe0100 && c <= 0xe01ef)
        || (c >= 0x180b && c <= 0x180f);
  }

  private static boolean isWrittenWithoutSpaces(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN,
          HIRAGANA,
          KATAKANA,
          BOPOMOFO,
          THAI,
          LAO,
          KHMER,
          MYANMAR,
          TIBETAN,
          JAVANESE,
          BALINESE,
          TAI_LE,
          NEW_TAI_LUE,
          TAI_THAM,
          TAI_VIET,
          YI ->
          true;
      // The long-vowel mark of Japanese is in no one script; newer JDKs hold U+16FE3 to be Han.
      default -> c == 'ー' || c == 0x16fe3;
    };
  }

  @Override
  public int compareTo(PieceKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
