package newswire.enrich.content;

import java.util.List;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The article's text.
 *
 * @param paragraphs in order; sub-headings, list items and quotes are paragraphs too
 * @param html the same, sanitised; empty when there is no text
 * @param container the element that holds it; null when none was found
 * @param rule how it was found
 */
public record MainText(
    List<String> paragraphs, String html, @Nullable Element container, String rule) {

  private static final String BETWEEN = "\n\n";

  static final MainText NONE = new MainText(List.of(), "", null, "none");

  public boolean isEmpty() {
    return paragraphs.isEmpty();
  }

  /** The first {@code count} paragraphs, without their inline markup where that is not told. */
  public MainText upTo(int count) {
    List<String> lines = html.lines().toList();
    boolean told = lines.size() == paragraphs.size();
    return new MainText(
        paragraphs.subList(0, count),
        told ? joined(lines.subList(0, count)) : markup(paragraphs.subList(0, count)),
        container,
        rule);
  }

  /** The same with other paragraphs, found by another rule. */
  public MainText with(List<String> told, String by) {
    return new MainText(List.copyOf(told), markup(told), container, by);
  }

  private static String joined(List<String> lines) {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  private static String markup(List<String> paragraphs) {
    return joined(paragraphs.stream().map(p -> "<p>" + Entities.escape(p) + "</p>").toList());
  }

  /** Paragraphs parted by a blank line. */
  public String text() {
    return String.join(BETWEEN, paragraphs);
  }

  /** How long {@link #text()} is, as {@link Text#reading} counts. */
  public int reading() {
    int reading = Math.max(0, paragraphs.size() - 1) * BETWEEN.length();
    for (String paragraph : paragraphs) {
      reading += Text.reading(paragraph);
    }
    return reading;
  }
}
