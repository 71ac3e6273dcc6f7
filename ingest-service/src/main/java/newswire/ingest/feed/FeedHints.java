package newswire.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says of when to poll.
 *
 * @param ttl RSS's ttl; positive; null when it gives none
 * @param updatePeriod sy:updatePeriod divided by sy:updateFrequency; positive; null when not given
 * @param skipHours hours of the day, 0 to 23, UTC, in which the feed does not change
 * @param skipDays days of the week, UTC, on which the feed does not change
 * @param hub a WebSub hub, absolute; null when it names none
 * @param self the feed's own address as it names it, absolute; null when it names none
 */
public record FeedHints(
    @Nullable Duration ttl,
    @Nullable Duration updatePeriod,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    @Nullable String hub,
    @Nullable String self) {

  public static final FeedHints NONE = new FeedHints(null, null, Set.of(), Set.of(), null, null);

  public FeedHints {
    skipHours = Collections.unmodifiableSet(new TreeSet<>(skipHours));
    skipDays = Collections.unmodifiableSet(new TreeSet<>(skipDays));
  }
}
