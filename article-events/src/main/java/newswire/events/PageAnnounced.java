package newswire.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import newswire.events.identity.PageId;

/**
 * A page that could not be had, but that a feed told of ({@code newswire.page.announced.v1}).
 *
 * <p>The other components mean what they mean in {@link PageEvent}.
 *
 * @param reason why it could not be had
 */
public record PageAnnounced(
    PageId pageId,
    String url,
    long visit,
    Instant observed,
    OutcomeReason reason,
    List<FeedItem> feedItems)
    implements PageEvent {

  public PageAnnounced {
    observed = observed.truncatedTo(ChronoUnit.MILLIS);
    feedItems = List.copyOf(feedItems);
  }
}
