package newswire.enrich.attribution;

import java.text.Normalizer;
import java.util.Locale;

/** Tells whether two lines say the same: letters and digits alone count, and not their case. */
public final class NameKey {

  private NameKey() {}

  /** NFKC, lower case, letters, marks and digits only; empty when there are none. */
  public static String of(String text) {
    StringBuilder key = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80) {
      char c = text.charAt(i++);
      if (c >= 'A' && c <= 'Z') {
        key.append((char) (c + 32));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      }
    }
    if (i == text.length()) {
      return key.toString();
    }
    key.setLength(0);
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    normal
        .codePoints()
        .filter(
            c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
