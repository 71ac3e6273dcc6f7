package newswire.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.events.ArticleVersion;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Image;
import org.jspecify.annotations.Nullable;

/**
 * A batch of pages that say one thing in one way each, with what must be read off them, written
 * before any of them was run. {@code evidence/*.txt}: {@code = name}, the head's lines, {@code -},
 * the body's, {@code > field = value}; {@code evidence/*.tsv}: where a byline stands, the byline,
 * the names. The first line of a file says how many of its cases were right in the first run.
 */
record EvidenceBatch(String name, int atFirst, List<Case> cases) {

  static final Path FOLDER = Path.of("src/test/resources/evidence");
  private static final String URL = "https://www.tidings.example/2/ferry";
  private static final String HEADLINE = "Ferry returns to Lund island";
  private static final String TEXT =
      """
      <p>The ferry to Lund sails again from Monday, after four winters in which the islanders had
      to row their children to school and their sheep to the market on the other side.</p>
      <p>The old ship was lifted from the bottom of the sound in spring and has two new engines, a
      kitchen and a room where nobody may speak, which the captain asked for.</p>
      <p>A crossing takes forty minutes when the tide runs north and somewhat longer on all other
      days, says the harbour office, and dogs travel without a ticket.</p>
      """;

  /** One page, and its fields with their values; {@code none} stands for nothing. */
  record Case(String name, String html, Map<String, String> expected) {

    @Override
    public String toString() {
      return name;
    }

    /** What was read off the page, field by field as {@link #expected} has them. */
    Map<String, String> read(EnrichPipeline pipeline) {
      Map<String, String> read = new LinkedHashMap<>();
      switch (pipeline.enrich(FetchedPages.html(URL, html))) {
        case EnrichOutcome.Rejected(var reason, _) ->
            expected.keySet().forEach(f -> read.put(f, "rejected: " + reason));
        case EnrichOutcome.Enriched(var articles, _) ->
            expected.forEach(
                (field, value) -> read.put(field, field(articles.getFirst(), field, value)));
      }
      return read;
    }
  }

  static EvidenceBatch read(String file) {
    try {
      List<String> lines = Files.readAllLines(FOLDER.resolve(file));
      int atFirst = Integer.parseInt(lines.getFirst().split("[^0-9]+")[1]);
      List<String> rest = lines.subList(1, lines.size());
      return new EvidenceBatch(file, atFirst, file.endsWith(".tsv") ? bylines(rest) : pages(rest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Case> bylines(List<String> lines) {
    return lines.stream()
        .map(
            line -> {
              String[] cell = line.split("\t", -1);
              String text = cell[1].replace("&", "&amp;").replace("\"", "&quot;");
              String said =
                  switch (cell[0]) {
                    case "declared" -> "<meta name=\"author\" content=\"" + text + "\">";
                    case "box" -> "<div class=\"byline\">" + text + "</div>";
                    case "line" -> "<p>" + text + "</p>";
                    default -> throw new IllegalArgumentException(line);
                  };
              boolean inHead = cell[0].equals("declared");
              return new Case(
                  cell[0] + ": " + cell[1],
                  page(inHead ? said : "", inHead ? "" : said),
                  Map.of("authors", cell[2]));
            })
        .toList();
  }

  private static List<Case> pages(List<String> lines) {
    List<Case> cases = new ArrayList<>();
    StringBuilder head = new StringBuilder();
    StringBuilder body = new StringBuilder();
    Map<String, String> expected = new LinkedHashMap<>();
    String name = "";
    boolean inBody = false;
    for (String line : withEnd(lines)) {
      if (line.startsWith("= ")) {
        name = line.substring(2);
      } else if (line.equals("-")) {
        inBody = true;
      } else if (line.startsWith("> ")) {
        String[] said = line.substring(2).split(" = ", 2);
        expected.put(said[0], said[1]);
      } else if (line.isBlank() && !expected.isEmpty()) {
        cases.add(
            new Case(name, page(head.toString(), body.toString()), new LinkedHashMap<>(expected)));
        head.setLength(0);
        body.setLength(0);
        expected.clear();
        inBody = false;
      } else {
        (inBody ? body : head).append(line).append('\n');
      }
    }
    return cases;
  }

  /** The last case ends with its file, if no blank line ends it. */
  private static List<String> withEnd(List<String> lines) {
    return Stream.concat(lines.stream(), Stream.of("")).toList();
  }

  private static String page(String head, String body) {
    String title = head.contains("<title>") ? "" : "<title>" + HEADLINE + "</title>";
    String heading = body.contains("<h1") ? "" : "<h1>" + HEADLINE + "</h1>";
    String whole = body.contains("{text}") ? body.replace("{text}", TEXT) : body + TEXT;
    return "<!doctype html><html lang=\"en\"><head>"
        + title
        + head
        + "</head><body><main>"
        + heading
        + whole
        + "</main></body></html>";
  }

  private static String field(ArticleVersion article, String field, String wanted) {
    return switch (field) {
      case "headline" -> article.headline();
      case "summary" -> orNone(article.summary());
      case "authors" -> joined(article.authors().stream().map(Byline::name).toList());
      case "published" -> time(article.published(), wanted);
      case "modified" -> time(article.modified(), wanted);
      case "source" -> orNone(article.source() == null ? null : article.source().name());
      case "section" -> orNone(article.section());
      case "agency" -> orNone(article.agency());
      case "keywords" -> joined(article.keywords());
      case "images" ->
          article.images().isEmpty()
              ? "none"
              : article.images().stream()
                  .map(EvidenceBatch::image)
                  .collect(Collectors.joining(" ;; "));
      case "language" -> orNone(article.language());
      case "free" ->
          article.access() == null ? "none" : Objects.toString(article.access().free(), "none");
      case "licence" ->
          article.access() == null ? "none" : Objects.toString(article.access().licence(), "none");
      case "optouts" -> article.access() == null ? "none" : joined(article.access().optOuts());
      case "url" -> orNone(article.url());
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String image(Image image) {
    return image.url()
        + " | "
        + Objects.toString(image.caption(), "-")
        + " | "
        + Objects.toString(image.credit(), "-");
  }

  /** As far as asked for: a day, or a day with a time of day, or all of it. */
  private static String time(@Nullable ArticleTime time, String wanted) {
    String local = time == null ? null : time.local();
    return local == null ? "none" : local.startsWith(wanted) ? wanted : local;
  }

  private static String joined(List<String> values) {
    return values.isEmpty() ? "none" : String.join(" | ", values);
  }

  private static String orNone(@Nullable String value) {
    return value == null ? "none" : value;
  }
}
