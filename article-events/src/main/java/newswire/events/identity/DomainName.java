package newswire.events.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Domain names to ASCII by UTS 46, nontransitional: {@code ß}, final sigma and the joiners stay
 * what they are.
 *
 * <p>The mapping is made from the JDK's NFKC and case tables; a test holds it against ICU over all
 * of Unicode. As lenient as a resolver: hyphens, lengths, joiner contexts and bidi are not checked.
 */
final class DomainName {

  private static final String ACE_PREFIX = "xn--";

  private DomainName() {}

  /** The name in A-labels, lower case; empty when it cannot be a name. */
  static Optional<String> toAscii(String domain) {
    String mapped = isAscii(domain) ? domain.toLowerCase(Locale.ROOT) : map(domain);
    StringBuilder out = new StringBuilder(mapped.length() + 16);
    int start = 0;
    for (int dot = mapped.indexOf('.'); ; dot = mapped.indexOf('.', start)) {
      String label = mapped.substring(start, dot < 0 ? mapped.length() : dot);
      Optional<String> ascii = labelToAscii(label);
      if (ascii.isEmpty()) {
        return Optional.empty();
      }
      out.append(ascii.get());
      if (dot < 0) {
        return out.isEmpty() ? Optional.empty() : Optional.of(out.toString());
      }
      out.append('.');
      start = dot + 1;
    }
  }

  private static Optional<String> labelToAscii(String label) {
    if (label.startsWith(ACE_PREFIX)) {
      if (!isAscii(label)) {
        return Optional.empty();
      }
      // spec: UTS 46 4, step 4: an A-label must decode to what mapping leaves as it is.
      return Punycode.decode(label.substring(ACE_PREFIX.length()))
          .filter(decoded -> !isAscii(decoded) && isMappedAndValid(decoded))
          .filter(decoded -> (ACE_PREFIX + Punycode.encode(decoded)).equals(label));
    }
    if (isAscii(label)) {
      return Optional.of(label);
    }
    return isMappedAndValid(label)
        ? Optional.of(ACE_PREFIX + Punycode.encode(label))
        : Optional.empty();
  }

  private static boolean isMappedAndValid(String label) {
    if (!map(label).equals(label) || label.indexOf('.') >= 0) {
      return false;
    }
    int first = Character.getType(label.codePointAt(0));
    boolean startsWithMark =
        first == Character.NON_SPACING_MARK
            || first == Character.COMBINING_SPACING_MARK
            || first == Character.ENCLOSING_MARK;
    return !startsWithMark && label.codePoints().allMatch(DomainName::isValid);
  }

  private static boolean isValid(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      case Character.FORMAT -> c == 0x200c || c == 0x200d;
      default -> c != 0xfffd;
    };
  }

  private static String map(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> fold(c, folded));
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  private static void fold(int c, StringBuilder out) {
    if (isIgnored(c)) {
      return;
    }
    switch (c) {
      // Deviations, and the dotless i, which has no fold of its own.
      case 'ß', 'ς', 'ı' -> out.appendCodePoint(c);
      case 'ẞ' -> out.append('ß');
      case 'İ' -> out.append("i\u0307");
      case '。' -> out.append('.');
      default ->
          out.append(Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }
  }

  private static boolean isIgnored(int c) {
    return c == 0xad
        || c == 0x34f
        || (c >= 0x180b && c <= 0x180f && c != 0x180e)
        || c == 0x200b
        || c == 0x2060
        || c == 0x2064
        || (c >= 0xfe00 && c <= 0xfe0f)
        || c == 0xfeff
        || (c >= 0xe0100 && c <= 0xe01ef);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
