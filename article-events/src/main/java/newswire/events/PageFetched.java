package newswire.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import newswire.events.identity.PageId;
import org.jspecify.annotations.Nullable;

/**
 * A page, as fetched ({@code newswire.page.fetched.v1}).
 *
 * <p>The components that are not told here mean what they mean in {@link PageEvent}.
 *
 * @param finalUrl where redirects ended; equals {@code url} when there were none
 * @param status the HTTP status of the final answer, 200 to 299
 * @param contentType the page's own Content-Type, as received; null when it sent none
 * @param body as received, only transfer and content coding undone; at most 5 MiB
 */
@SuppressWarnings(
    "ArrayRecordComponent") // the bytes are the record's value; nobody compares page events
public record PageFetched(
    PageId pageId,
    String url,
    String finalUrl,
    long visit,
    Instant observed,
    int status,
    @Nullable String contentType,
    List<FeedItem> feedItems,
    byte[] body)
    implements PageEvent {

  /** The most bytes that a body may have. */
  public static final int MAX_BODY_BYTES = 5 * 1024 * 1024;

  public PageFetched {
    observed = observed.truncatedTo(ChronoUnit.MILLIS);
    feedItems = List.copyOf(feedItems);
  }
}
