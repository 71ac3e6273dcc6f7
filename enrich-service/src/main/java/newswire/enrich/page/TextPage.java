package newswire.enrich.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A plain-text page as lines: decoded, NFC, controls stripped, outer blanks off, blank lines kept
 * as "".
 *
 * @param lines at most {@link #MAX_LINES}
 * @param truncated whether the page holds more than was taken
 */
public record TextPage(List<String> lines, boolean truncated) {

  /** The most lines that are read of a page. */
  public static final int MAX_LINES = 200_000;

  // What Windows-1252 has where ISO 8859-1 has controls; a blank where it has nothing.
  private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  // A text rendering that forgot to unescape; "AT&T" and "R&D;" stay.
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,6}|#x[0-9a-fA-F]{2,5});");

  public TextPage {
    lines = List.copyOf(lines);
  }

  /**
   * Takes decoded text apart; any of CRLF, LF, CR, VT, FF, NEL, U+2028 and U+2029 ends a line.
   *
   * <p>Windows-1252 punctuation that was taken for ISO 8859-1 is put right, control and direction
   * characters and lone surrogates are dropped, blanks of any kind become one space.
   */
  public static TextPage of(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (endsLine(c)) {
        if (!(c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
          lines.add(finished(line));
          blank = false;
          if (lines.size() >= MAX_LINES) {
            return new TextPage(lines, i + 1 < text.length());
          }
        }
        continue;
      }
      if (c == '\t' || Character.isSpaceChar(c)) {
        blank = true;
      } else if (kept(text, i)) {
        if (blank && !line.isEmpty()) {
          line.append(' ');
        }
        blank = false;
        line.append(c >= 0x80 && c <= 0x9f ? WINDOWS_1252.charAt(c - 0x80) : c);
      }
    }
    lines.add(finished(line));
    return new TextPage(lines, false);
  }

  private static String finished(StringBuilder line) {
    String text = line.toString();
    line.setLength(0);
    if (text.indexOf('&') >= 0 && ENTITY.matcher(text).find()) {
      text = Text.line(Parser.unescapeEntities(text, true));
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == 0x0b || c == '\f' || c == 0x2028 || c == 0x2029;
  }

  private static boolean kept(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    if (c >= 0x80 && c <= 0x9f) {
      return WINDOWS_1252.charAt(c - 0x80) != ' ';
    }
    boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return c >= ' '
        && c != 0x7f
        && c != 0xfeff
        && c != 0xad
        && c != 0x200e
        && c != 0x200f
        && c != 0x200b
        && c < 0xfffe
        && !direction;
  }
}
