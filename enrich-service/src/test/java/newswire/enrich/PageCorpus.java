package newswire.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import newswire.events.PageFetched;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.kafka.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * Pages to measure on: those of the folder that {@code -Dcorpus=} names, by its {@code
 * manifest.jsonl} (lines of {@code id, url, file, contentType, observed}), else the fixtures.
 */
final class PageCorpus {

  private PageCorpus() {}

  /** Where the pages are from, as figures name it. */
  static String name() {
    return folder().isEmpty() ? "fixtures" : Path.of(folder()).getFileName().toString();
  }

  /** All pages of the corpus, in its order. */
  static List<PageFetched> pages() {
    return folder().isEmpty() ? fixtures() : ofFolder(Path.of(folder()));
  }

  /** The fixtures' pages, announced ones aside. */
  static List<PageFetched> fixtures() {
    return PageCases.all().stream()
        .flatMap(c -> c.page() instanceof PageFetched page ? Stream.of(page) : Stream.empty())
        .toList();
  }

  private static String folder() {
    return System.getProperty("corpus", "");
  }

  private static List<PageFetched> ofFolder(Path folder) {
    try (Stream<String> lines = Files.lines(folder.resolve("manifest.jsonl"))) {
      return lines.map(line -> page(folder, EventJson.mapper().readTree(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageFetched page(Path folder, JsonNode entry) {
    String url = entry.path("url").asString();
    try {
      return new PageFetched(
          PageId.of(UrlCanonicalizer.canonicalize(url).orElseThrow()),
          url,
          url,
          0,
          Instant.parse(entry.path("observed").asString("1970-01-01T00:00:00Z")),
          200,
          entry.path("contentType").asString(),
          List.of(),
          Files.readAllBytes(folder.resolve(entry.path("file").asString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
