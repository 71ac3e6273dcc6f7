package newswire.standalone.newsroom;

import static newswire.standalone.newsroom.Markup.escape;
import static newswire.standalone.newsroom.Markup.json;
import static newswire.standalone.newsroom.Markup.paragraphs;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of several parts of a page: a brief, or an update of a live blog. In a piece's text each
 * begins with a line {@code == <time> <headline>}.
 */
record Part(OffsetDateTime at, String headline, List<String> text) {

  private static final String MARK = "== ";
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** The parts of a text; empty when it is one piece. */
  static List<Part> of(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    for (String paragraph : lines) {
      if (paragraph.startsWith(MARK)) {
        parts.add(opened(paragraph.substring(MARK.length())));
      } else if (!parts.isEmpty()) {
        parts.getLast().text.add(paragraph);
      }
    }
    return parts;
  }

  private static Part opened(String text) {
    String[] lines = text.split("\n", 2);
    String[] head = lines[0].split(" ", 2);
    return new Part(OffsetDateTime.parse(head[0]), head[1], new ArrayList<>(List.of(lines[1])));
  }

  /** As a reader sees them, in order. */
  static String markup(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                "<section>\n<h2>%s</h2>\n<time datetime=\"%s\">%s</time>\n%s\n</section>"
                    .formatted(
                        escape(part.headline),
                        part.at,
                        CLOCK.format(part.at),
                        paragraphs(part.text)))
        .collect(Collectors.joining("\n"));
  }

  /** What a LiveBlogPosting says of them beyond a NewsArticle. */
  static String linkedData(List<Part> updates) {
    return updates.stream()
        .map(
            part ->
                "{\"@type\":\"BlogPosting\",\"headline\":%s,\"datePublished\":\"%s\",\"articleBody\":%s}"
                    .formatted(
                        json(part.headline),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(part.at),
                        json(String.join("\n", part.text))))
        .collect(Collectors.joining(",", ",\"liveBlogUpdate\":[", "]"));
  }
}
