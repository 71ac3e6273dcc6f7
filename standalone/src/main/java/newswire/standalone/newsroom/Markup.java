package newswire.standalone.newsroom;

import java.util.List;
import java.util.stream.Collectors;

/** Small pieces of markup. */
final class Markup {

  private Markup() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String json(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("</", "<\\/")
        + '"';
  }

  static String paragraphs(List<String> paragraphs) {
    return paragraphs.stream()
        .map(p -> "<p>" + escape(p) + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
