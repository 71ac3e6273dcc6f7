package newswire.enrich.page;

import java.text.Normalizer;

/** Text as it is published: NFC, no control characters, white space squeezed. */
public final class Text {

  private Text() {}

  /** One line: white space of every kind becomes one blank; ends are cut. */
  public static String line(String raw) {
    return isLine(raw) ? raw : squeezed(raw);
  }

  /** Whether a text is one line already, told for the scripts that most pages are in. */
  private static boolean isLine(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c >= 0x7f && !isPlain(c) || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return raw.isEmpty() || before != ' ';
  }

  /**
   * Characters beyond ASCII that are kept as they are and composed with nothing: Latin, Greek and
   * Cyrillic letters, dashes and quotes, signs of money, kana, Han, Hangul syllables, full-width
   * forms. Not all there are.
   */
  private static boolean isPlain(char c) {
    return c >= 0xa1 && c < 0x300 && c != 0xad
        || c >= 0x391 && c < 0x482
        || c >= 0x2010 && c < 0x2028
        || c >= 0x3001 && c < 0x3097 && (c < 0x302a || c > 0x302f)
        || c >= 0x30a1 && c < 0x3100
        || c >= 0x4e00 && c < 0x9fff
        || c >= 0xac00 && c < 0xd7a4
        || c >= 0xff01 && c < 0xff5f
        || c >= 0x2030 && c < 0x205f
        || c >= 0x20a0 && c < 0x20c1;
  }

  /**
   * Where the run of characters ends that starts at {@code from} and is published as it stands,
   * with single blanks in it: a look that may stop early, but takes one character at least.
   */
  public static int endOfPlain(String text, int from) {
    int at = from + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean blank = c == ' ' && at + 1 < text.length();
      char next = blank ? text.charAt(at + 1) : c;
      if (next <= ' ' || next >= 0x7f && !isPlain(next)) {
        return at;
      }
      at += blank ? 2 : 1;
    }
    return at;
  }

  private static String squeezed(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean gap = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (isKept(raw, i)) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return normal(out.toString());
  }

  /** NFC of {@code text}; costs nothing when it is so already, as nearly all pages are. */
  public static String normal(String text) {
    return hasNoMarks(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Below the first combining mark, every text is NFC, and so are most others. */
  private static boolean hasNoMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0300' && !isPlain(c)) {
        return false;
      }
    }
    return true;
  }

  /** White space, no-break spaces and line separators. */
  public static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
        : c == '\u00a0'
            || c >= '\u2000' && c <= '\u200a'
            || c == '\u2028'
            || c == '\u2029'
            || c == '\u202f'
            || c == '\u205f'
            || c == '\u3000'
            || c == '\u0085';
  }

  /**
   * Whether the character at {@code i} may be published: no controls, soft hyphens, byte order
   * marks, zero-width spaces, direction overrides or halves of surrogate pairs. Joiners stay, for
   * Persian and Indic scripts need them.
   */
  public static boolean isKept(CharSequence text, int i) {
    char c = text.charAt(i);
    if (c < 0xa0) {
      return c >= ' ' && c != 0x7f && c < 0x80;
    }
    if (c < 0x2000) {
      return c != '\u00ad';
    }
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
          : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c != '\u200b'
        && c != '\ufeff'
        && c != '\u2060'
        && !(c >= '\u202a' && c <= '\u202e')
        && !(c >= '\u2066' && c <= '\u2069')
        && c != '\ufffe'
        && c != '\uffff';
  }

  /** Whether a text breaks off: it ends in an ellipsis, which may stand in square brackets. */
  public static boolean breaksOff(String text) {
    String end = text.stripTrailing();
    return end.endsWith("…") || end.endsWith("...") || end.endsWith("[…]") || end.endsWith("[...]");
  }

  /** At most {@code max} characters, never half a surrogate pair. */
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end);
  }

  /** Length as reading takes it: a character of a script without spaces counts thrice. */
  public static int reading(String text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      n += isDense(text.charAt(i)) ? 3 : 1;
    }
    return n;
  }

  /** Scripts written without spaces, where two characters are about a word. */
  public static boolean isDense(char c) {
    return c >= '\u0e00'
        && (c <= '\u0eff'
            || c >= '\u1000' && c <= '\u109f'
            || c >= '\u1780' && c <= '\u17ff'
            || c >= '\u3040' && c <= '\u9fff'
            || c >= '\uf900' && c <= '\ufaff'
            || c >= '\uac00' && c <= '\ud7a3');
  }
}
