package newswire.enrich;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newswire.events.PageFetched;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;

/** Pages as they are fetched, all on one morning. */
public final class FetchedPages {

  private static final Instant OBSERVED = Instant.parse("2026-11-20T10:00:00Z");

  private FetchedPages() {}

  /** Of markup, on its first visit. */
  public static PageFetched html(String url, String markup) {
    return of(url, 0, "text/html; charset=utf-8", markup.getBytes(StandardCharsets.UTF_8));
  }

  /** Of any type. */
  public static PageFetched of(String url, long visit, String contentType, byte[] body) {
    return new PageFetched(
        PageId.of(UrlCanonicalizer.canonicalize(url).orElseThrow()),
        url,
        url,
        visit,
        OBSERVED,
        200,
        contentType,
        List.of(),
        body);
  }
}
