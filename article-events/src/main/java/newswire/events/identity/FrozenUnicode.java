package newswire.events.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;

/**
 * The characters that identity v1 knows: those of Unicode 13, which every JDK since 17 has
 * (frozen).
 *
 * <p>A JDK knows more of them with every release, and Unicode promises only for those assigned that
 * normalisation and case never change. So whatever came later is never looked up in the JDK's
 * tables, or an upgrade would rename what is stored.
 */
final class FrozenUnicode {

  private static final BitSet KNOWN = load("unicode-13-characters.txt");

  private FrozenUnicode() {}

  static boolean isKnown(int c) {
    return KNOWN.get(c);
  }

  /** NFKC of each run of known characters; all others stay where and what they are. */
  static String nfkc(CharSequence text) {
    String all = text.toString();
    if (all.codePoints().allMatch(FrozenUnicode::isKnown)) {
      return Normalizer.normalize(all, Normalizer.Form.NFKC);
    }
    StringBuilder out = new StringBuilder(all.length());
    int start = 0;
    for (int i = 0; i < all.length(); ) {
      int c = all.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!isKnown(c)) {
        out.append(Normalizer.normalize(all.substring(start, i), Normalizer.Form.NFKC));
        out.appendCodePoint(c);
        start = next;
      }
      i = next;
    }
    return out.append(Normalizer.normalize(all.substring(start), Normalizer.Form.NFKC)).toString();
  }

  private static BitSet load(String resource) {
    InputStream in = FrozenUnicode.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the jar lacks " + resource);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      BitSet known = new BitSet(Character.MAX_CODE_POINT + 1);
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, known));
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String range, BitSet known) {
    int dash = range.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
    known.set(first, 1 + (dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), 16)));
  }
}
