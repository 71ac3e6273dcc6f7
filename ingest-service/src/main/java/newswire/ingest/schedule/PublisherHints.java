package newswire.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher asks of those who poll.
 *
 * @param least the pause between two polls that the feed itself asks for (ttl, sy:); positive; null
 *     when it asks for none
 * @param fresh how long the HTTP answer says that it may be reused; positive; null when it does not
 * @param skipHours hours of the day, 0 to 23, UTC, in which the feed does not change
 * @param skipDays days of the week, UTC, on which the feed does not change
 */
public record PublisherHints(
    @Nullable Duration least,
    @Nullable Duration fresh,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {

  /** Nothing is asked. */
  public static final PublisherHints NONE = new PublisherHints(null, null, Set.of(), Set.of());

  private static final int HOURS_LOOKED_AT = 24 * 8;

  public PublisherHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  /** These hints with another answer's freshness; null: it says nothing. */
  public PublisherHints withFresh(@Nullable Duration fresh) {
    return new PublisherHints(least, fresh, skipHours, skipDays);
  }

  /**
   * The first moment from {@code wanted} on that is in no hour or day to be skipped; {@code wanted}
   * itself when all are.
   */
  // spec: https://www.rssboard.org/skip-hours-days: hours and days are in GMT.
  Instant unskipped(Instant wanted) {
    if (skipHours.isEmpty() && skipDays.isEmpty()) {
      return wanted;
    }
    ZonedDateTime moment = wanted.atZone(ZoneOffset.UTC);
    for (int hour = 0; hour < HOURS_LOOKED_AT; hour++) {
      if (!skipHours.contains(moment.getHour()) && !skipDays.contains(moment.getDayOfWeek())) {
        return moment.toInstant();
      }
      moment = moment.withMinute(0).withSecond(0).withNano(0).plusHours(1);
    }
    return wanted;
  }
}
