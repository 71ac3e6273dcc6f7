package newswire.enrich.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import newswire.enrich.page.TextPage;
import newswire.enrich.time.TimeContext;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of {@code src/test/resources/pages}: a page, how it was asked for, what it holds. */
record PageCase(String name, byte[] page, JsonNode request, JsonNode expected) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<PageCase> all(Path root) {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("page.txt")))
          .sorted()
          .map(PageCase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageCase read(Path folder) {
    try {
      return new PageCase(
          folder.getFileName().toString(),
          Files.readAllBytes(folder.resolve("page.txt")),
          JSON.readTree(Files.readString(folder.resolve("request.json"))),
          JSON.readTree(Files.readString(folder.resolve("expected.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PageSplit split() {
    String type = request.get("contentType").asString();
    Charset charset = Charset.forName(type.substring(type.indexOf("charset=") + 8));
    JsonNode observed = request.get("observed");
    TimeContext context =
        new TimeContext(observed.isNull() ? null : Instant.parse(observed.asString()), null, null);
    return new TextSplitter()
        .split(TextPage.of(new String(page, charset)), request.get("url").asString(), context);
  }

  /** What differs from what is expected, a line each; empty when nothing does. */
  List<String> differences() {
    List<Piece> pieces = split().pieces();
    List<String> differences = new ArrayList<>();
    if (pieces.size() != expected.size()) {
      differences.add(
          expected.size()
              + " articles expected, found "
              + pieces.stream().map(Piece::headline).toList());
      return differences;
    }
    for (int i = 0; i < pieces.size(); i++) {
      compare(pieces.get(i), expected.get(i), differences);
    }
    return differences;
  }

  private static void compare(Piece piece, JsonNode wanted, List<String> differences) {
    ArticleTime time = piece.published();
    for (String field : wanted.propertyNames()) {
      String found =
          switch (field) {
            case "headline" -> piece.headline();
            case "source" -> piece.source();
            case "rendition" -> piece.rendition().name();
            case "completeness" -> piece.completeness().name();
            case "section" -> piece.section();
            case "agency" -> piece.agency();
            case "dateline" -> piece.dateline();
            case "published" -> time == null ? null : text(time.instant());
            case "precision" -> time == null ? null : text(time.precision());
            case "raw" -> time == null ? null : time.raw();
            case "paragraphs" -> Integer.toString(piece.paragraphs().size());
            case "starts" -> start(piece.text(), wanted.get(field).asString());
            case "ends" -> end(piece.text(), wanted.get(field).asString());
            case "authors" -> piece.authors().stream().map(Byline::name).toList().toString();
            default -> throw new IllegalArgumentException("unknown field: " + field);
          };
      JsonNode value = wanted.get(field);
      String expected =
          value.isNull()
              ? null
              : value.isArray()
                  ? value.valueStream().map(JsonNode::asString).toList().toString()
                  : value.asString();
      if (!Objects.equals(found, expected)) {
        differences.add(
            "\"" + piece.headline() + "\": " + field + " is " + found + ", expected " + expected);
      }
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String start(String text, String wanted) {
    return text.substring(0, Math.min(text.length(), wanted.length()));
  }

  private static String end(String text, String wanted) {
    return text.substring(Math.max(0, text.length() - wanted.length()));
  }

  @Override
  public String toString() {
    return name;
  }
}
