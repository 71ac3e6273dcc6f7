package newswire.ingest.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a source besides when to poll it.
 *
 * @param listing of the last poll that was read
 * @param asking whether its 304s are believed
 * @param moving where it says that it has gone; null: nowhere
 * @param gapAt when items may have been missed last; null: never
 * @param truncated the last reading hit a cap
 * @param html its address gave a web page the last time
 * @param past its last polls, latest last
 */
public record FeedMemory(
    Listing listing,
    Asking asking,
    @Nullable Moving moving,
    @Nullable Instant gapAt,
    boolean truncated,
    boolean html,
    List<PastPoll> past) {

  /** Nothing is known yet. */
  public static final FeedMemory NONE =
      new FeedMemory(Listing.NONE, Asking.CONDITIONALLY, null, null, false, false, List.of());

  /** Polls that are remembered. */
  static final int MOST_PAST = 50;

  public FeedMemory {
    past = List.copyOf(past);
  }

  /** Whether the last poll ended as a 304. */
  public boolean lastNotModified() {
    return !past.isEmpty() && past.getLast().end().equals("not-modified");
  }

  /**
   * It was read.
   *
   * @param target where permanent redirects led; null: nowhere
   */
  public FeedMemory read(
      Listing.Overlap overlap, Asking next, boolean cut, @Nullable String target, Instant now) {
    // A target that lists nothing that was listed before is another feed, not this one moved.
    Moving move = overlap.gap() ? null : Moving.after(moving, target);
    return new FeedMemory(
        overlap.after(), next, move, overlap.gap() ? now : gapAt, cut, false, past);
  }

  /** It was found unchanged. */
  public FeedMemory unchanged(Asking next) {
    return new FeedMemory(listing, next, moving, gapAt, truncated, false, past);
  }

  /** Its address gave a web page. */
  public FeedMemory gaveHtml() {
    return new FeedMemory(listing, asking, null, gapAt, truncated, true, past);
  }

  /** With one poll more. */
  public FeedMemory with(PastPoll poll) {
    List<PastPoll> polls = new ArrayList<>(past);
    polls.add(poll);
    int from = Math.max(0, polls.size() - MOST_PAST);
    return new FeedMemory(
        listing, asking, moving, gapAt, truncated, html, polls.subList(from, polls.size()));
  }
}
