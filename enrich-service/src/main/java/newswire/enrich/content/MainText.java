package newswire.enrich.content;

import java.util.List;
import org.jsoup.nodes.Element;
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

  static final MainText NONE = new MainText(List.of(), "", null, "none");

  public boolean isEmpty() {
    return paragraphs.isEmpty();
  }

  /** Paragraphs parted by a blank line. */
  public String text() {
    return String.join("\n\n", paragraphs);
  }
}
