package newswire.enrich.page;

import java.util.List;

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

  public TextPage {
    lines = List.copyOf(lines);
  }

  /** Takes decoded text apart; any of CRLF, LF, CR and U+2028 ends a line. */
  public static TextPage of(String text) {
    return new TextPage(text.lines().map(String::strip).limit(MAX_LINES).toList(), false);
  }
}
