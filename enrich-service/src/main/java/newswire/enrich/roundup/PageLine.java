package newswire.enrich.roundup;

import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page: inline text between two block boundaries.
 *
 * @param block the element that it stands in
 * @param heading {@code h1} to {@code h6}, {@code dt}, or {@code title} when its element is named
 *     so; else empty
 * @param lead the bold words that it opens with; empty when there are none
 * @param link the first link in it or around it; null when there is none
 * @param linked reading length of what is a link within the line
 * @param time a {@code time} element in it; null when there is none
 * @param ruled whether a rule stands before it
 */
record PageLine(
    Element block,
    String heading,
    String text,
    String lead,
    @Nullable Element link,
    int linked,
    @Nullable Element time,
    boolean ruled) {

  private static final int LEAST_PROSE = 40;

  int reading() {
    return Text.reading(text);
  }

  boolean isBold() {
    return !lead.isEmpty() && lead.length() == text.length();
  }

  /** Whether it reads as text of a piece. */
  boolean isProse() {
    return heading.isEmpty() && !isBold() && reading() >= LEAST_PROSE && linked * 2 < reading();
  }

  /** What follows the bold words. */
  String behindLead() {
    return text.substring(lead.length()).strip();
  }
}
