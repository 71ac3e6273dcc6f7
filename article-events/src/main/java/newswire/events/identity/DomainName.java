package newswire.events.identity;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Domain names to ASCII by UTS 46, nontransitional: {@code ß}, final sigma and the joiners stay
 * what they are.
 *
 * <p>The mapping is made from the JDK's NFKC and case tables; a test holds it against ICU over all
 * of Unicode 13. Later characters (see {@link FrozenUnicode}) are kept as they are. As lenient as a
 * resolver: hyphens, lengths, joiner contexts and bidi are not checked.
 */
final class DomainName {

  private static final String ACE_PREFIX = "xn--";
  private static final int REPLACEMENT = 0xfffd;

  /** What UTS 46 leaves out: what neither shows nor parts anything. */
  private static final BitSet IGNORED = ignored();

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
          .map(decoded -> ACE_PREFIX + Punycode.encode(decoded))
          .filter(label::equals);
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
    return !isMark(label.codePointAt(0)) && label.codePoints().allMatch(DomainName::isValid);
  }

  private static boolean isMark(int c) {
    int type = FrozenUnicode.isKnown(c) ? Character.getType(c) : Character.UNASSIGNED;
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isValid(int c) {
    if (!FrozenUnicode.isKnown(c)) {
      return !isNoncharacter(c);
    }
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
      default -> c != REPLACEMENT && c != 0xfffc && !isIdeographicDescription(c);
    };
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  }

  private static boolean isIdeographicDescription(int c) {
    return (c >= 0x2ff0 && c <= 0x2fff) || c == 0x31ef;
  }

  private static String map(String text) {
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isIgnored(c)).forEach(c -> map(c, mapped));
    return FrozenUnicode.nfkc(mapped);
  }

  private static void map(int c, StringBuilder out) {
    if (!FrozenUnicode.isKnown(c)) {
      out.appendCodePoint(c);
      return;
    }
    switch (c) {
      // Deviations, and the dotless i, which has no fold of its own.
      case 'ß', 'ς', 'ı' -> out.appendCodePoint(c);
      case 'ẞ' -> out.append('ß');
      case 'İ' -> out.append("i\u0307");
      case '。', '．', '｡' -> out.append('.');
      default -> {
        String compatible = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        // spec: UTS 46: what only looks like a dot (one dot leader, digit full stop) parts nothing.
        boolean dotted = c >= 0x80 && compatible.indexOf('.') >= 0;
        compatible.codePoints().forEach(d -> fold(dotted ? REPLACEMENT : d, out));
      }
    }
  }

  private static void fold(int c, StringBuilder out) {
    if (isIgnored(c)) {
      return;
    }
    if (c == 'ı') {
      out.append('ı');
      return;
    }
    String upper = Character.toString(c).toUpperCase(Locale.ROOT);
    // spec: UTS 46 maps as Unicode folds case, and Cherokee folds to its capitals.
    boolean cherokee = Character.UnicodeScript.of(c) == Character.UnicodeScript.CHEROKEE;
    out.append(c == 'ς' ? "σ" : cherokee ? upper : upper.toLowerCase(Locale.ROOT));
  }

  private static boolean isIgnored(int c) {
    return IGNORED.get(c);
  }

  private static BitSet ignored() {
    BitSet set = new BitSet();
    int[][] ranges = {
      {0xad, 0xad},
      {0x34f, 0x34f},
      {0x115f, 0x1160},
      {0x17b4, 0x17b5},
      {0x180b, 0x180f},
      {0x200b, 0x200b},
      {0x2060, 0x2064},
      {0x206a, 0x206f},
      {0x3164, 0x3164},
      {0xfe00, 0xfe0f},
      {0xfeff, 0xfeff},
      {0xffa0, 0xffa0},
      {0x1bca0, 0x1bca3},
      {0x1d173, 0x1d17a},
      {0xe0100, 0xe01ef}
    };
    for (int[] range : ranges) {
      set.set(range[0], range[1] + 1);
    }
    return set;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
