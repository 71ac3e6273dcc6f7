package newswire.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import newswire.events.FeedItem;
import newswire.events.OutcomeReason;
import newswire.events.PageAnnounced;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.kafka.EventJson;
import tools.jackson.databind.JsonNode;

/** The folders of {@code src/test/resources/pages}: a folder is a case, named for its behaviour. */
final class PageCases {

  static final Path FOLDER = Path.of("src/test/resources/pages");

  private PageCases() {}

  /** One case: a page record and what must come of it. */
  record PageCase(String name, PageEvent page, JsonNode expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<PageCase> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().map(PageCases::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageCase read(Path folder) {
    try {
      JsonNode request =
          EventJson.mapper().readTree(Files.readString(folder.resolve("request.json")));
      JsonNode expected =
          EventJson.mapper().readTree(Files.readString(folder.resolve("expected.json")));
      return new PageCase(folder.getFileName().toString(), page(folder, request), expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageEvent page(Path folder, JsonNode request) throws IOException {
    String url = request.path("url").asString();
    PageId id = PageId.of(UrlCanonicalizer.canonicalize(url).orElseThrow());
    Instant observed = Instant.parse(request.path("observed").asString("1970-01-01T00:00:00Z"));
    List<FeedItem> items =
        request.has("feedItems")
            ? List.of(EventJson.mapper().treeToValue(request.path("feedItems"), FeedItem[].class))
            : List.of();
    long visit = request.path("visit").asLong(0);
    if (request.has("announced")) {
      OutcomeReason reason = OutcomeReason.ofWireName(request.path("announced").asString());
      return new PageAnnounced(id, url, visit, observed, reason, items);
    }
    Path html = folder.resolve("page.html");
    return new PageFetched(
        id,
        url,
        request.path("finalUrl").asString(url),
        visit,
        observed,
        200,
        request.has("contentType") ? request.path("contentType").asString() : null,
        items,
        Files.readAllBytes(Files.exists(html) ? html : folder.resolve("page.txt")));
  }
}
