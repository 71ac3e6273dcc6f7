package newswire.standalone.enrich;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import newswire.enrich.EnrichOutcome;
import newswire.enrich.EnrichPipeline;
import newswire.events.ArticleVersion;
import newswire.events.PageFetched;
import newswire.events.article.Standing;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.kafka.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Runs one file through the enrich pipeline: the bytes in, the lines to print out. */
final class FileEnrichment {

  private static final int OK = 200;
  private static final long FILE_RUN = 0;

  /** Enrich takes a page fetched in 1970 for one that nobody said when it was fetched. */
  private static final Instant NOT_TOLD = Instant.EPOCH;

  private final EnrichPipeline pipeline;
  private final boolean why;

  /**
   * What turns files into lines.
   *
   * @param why whether each page's first line also has all candidates of its fields, as {@code why}
   */
  FileEnrichment(EnrichPipeline pipeline, boolean why) {
    this.pipeline = pipeline;
    this.why = why;
  }

  /** What became of a file. */
  sealed interface Result {

    /** UTF-8 lines of JSON, without their ends. */
    record Lines(List<byte[]> json) implements Result {}

    /** The page holds no article, which is an answer. */
    record NoArticle(String sentence) implements Result {}

    /** It could not be worked. */
    record Failed(String sentence) implements Result {}
  }

  Result enrich(FilePage page) {
    Optional<CanonicalUrl> canonical = UrlCanonicalizer.canonicalize(page.url());
    if (canonical.isEmpty()) {
      return new Result.Failed(page.label() + ": " + page.url() + " is no http or https URL");
    }
    try {
      if (Files.size(page.file()) > PageFetched.MAX_BODY_BYTES) {
        return new Result.Failed(page.label() + ": " + page.file() + " is over 5 MiB");
      }
      byte[] body = Files.readAllBytes(page.file());
      PageFetched fetched = fetched(page, PageId.of(canonical.get()), body);
      return lines(page, fetched, pipeline.enrich(fetched));
    } catch (NoSuchFileException _) {
      return new Result.Failed(page.label() + ": there is no file " + page.file());
    } catch (IOException e) {
      return new Result.Failed(page.label() + ": " + page.file() + " cannot be read");
    } catch (RuntimeException | StackOverflowError e) {
      // What a page does to the extractor is that page's loss alone; the service dead-letters it.
      return new Result.Failed(page.label() + ": the extractor failed (" + e + ")");
    }
  }

  private static PageFetched fetched(FilePage page, PageId id, byte[] body) {
    Instant observed = page.observed() == null ? NOT_TOLD : page.observed();
    return new PageFetched(
        id,
        page.url(),
        page.url(),
        FILE_RUN,
        observed.truncatedTo(ChronoUnit.MILLIS),
        OK,
        page.contentType(),
        List.of(),
        body);
  }

  private Result lines(FilePage page, PageFetched fetched, EnrichOutcome outcome) {
    return switch (outcome) {
      case EnrichOutcome.Enriched(var versions, _) -> {
        ArticleVersion own = own(versions);
        yield new Result.Lines(
            versions.stream()
                .map(version -> line(page, version, why && version == own ? fetched : null))
                .toList());
      }
      case EnrichOutcome.Rejected(var reason, _) ->
          new Result.NoArticle(page.label() + ": no article (" + reason.wireName() + ")");
    };
  }

  /** The version of the page's own article, else the first. */
  private static ArticleVersion own(List<ArticleVersion> versions) {
    return versions.stream()
        .filter(version -> version.standing().rendition() == Standing.Rendition.OWN_PAGE)
        .findFirst()
        .orElse(versions.getFirst());
  }

  /**
   * One version as a line.
   *
   * @param explained the page that is to be explained with it; null when nobody asks why
   */
  private byte[] line(FilePage page, ArticleVersion version, @Nullable PageFetched explained) {
    byte[] json = EventJson.write(version);
    if (page.input() == null && explained == null) {
      return json;
    }
    ObjectNode line = EventJson.mapper().createObjectNode();
    if (page.input() != null) {
      line.set("input", page.input());
    }
    line.setAll((ObjectNode) EventJson.mapper().readTree(json));
    if (explained != null) {
      line.set("why", Why.of(pipeline.candidates(explained), version.provenance()));
    }
    return EventJson.mapper().writeValueAsString(line).getBytes(StandardCharsets.UTF_8);
  }
}
