package newswire.enrich.time;

import java.text.Normalizer;
import java.util.Locale;

/** Spells a time so that equal times read equal: digits of any script, case, blanks, dots. */
final class TimeFold {

  private TimeFold() {}

  /** NFKC, lower case, digits 0-9, single spaces, no direction marks. */
  static String fold(String raw) {
    if (isAscii(raw)) {
      return foldAscii(raw);
    }
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || Character.isSpaceChar(c)) {
        blank = true;
      } else if (Character.getType(c) != Character.FORMAT) {
        if (blank && !out.isEmpty()) {
          out.append(' ');
        }
        blank = false;
        int digit = Character.digit(c, 10);
        out.append(digit >= 0 ? (char) ('0' + digit) : c == '\u2212' ? '-' : c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static String foldAscii(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean blank = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ') {
        blank = true;
      } else {
        if (blank && !out.isEmpty()) {
          out.append(' ');
        }
        blank = false;
        out.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
      }
    }
    return out.toString();
  }

  /**
   * The key of a relative phrase: folded, with {@code {0}} for its number, no dots, no blanks at
   * the number.
   */
  static String phraseKey(String folded) {
    String key = folded.replace(".", "");
    return key.replace(" {0}", "{0}").replace("{0} ", "{0}").strip();
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
