package newswire.enrich.metadata;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;

/**
 * The publisher's own clock, where machines are told UTC: the page states the same moment with an
 * offset, or shows a time of day that is the moment's in one zone of the earth.
 */
final class ShownZone {

  private static final long ZONE_STEP = Duration.ofMinutes(15).toSeconds();
  private static final long FARTHEST = Duration.ofHours(14).toSeconds();

  private ShownZone() {}

  /** The winner, its {@code local} as the page itself spells that moment. */
  static ArticleTime of(ArticleTime winner, List<ArticleTime> read) {
    Instant instant = winner.instant();
    String local = winner.local();
    if (instant == null || local == null || !local.endsWith("Z")) {
      return winner;
    }
    for (ArticleTime other : read) {
      Optional<ZoneOffset> offset = offset(instant, other);
      if (offset.isPresent()) {
        return spelled(winner, instant, offset.get());
      }
    }
    return winner;
  }

  private static Optional<ZoneOffset> offset(Instant instant, ArticleTime other) {
    String local = other.local();
    if (local == null
        || local.endsWith("Z")
        || local.length() < 16
        || !other.origin().startsWith("html:")) {
      return Optional.empty();
    }
    try {
      if (local.indexOf('+') > 0 || local.lastIndexOf('-') > 10) {
        OffsetDateTime stated = OffsetDateTime.parse(local);
        long away = Duration.between(instant, stated.toInstant()).abs().toSeconds();
        return away < 60 ? Optional.of(stated.getOffset()) : Optional.empty();
      }
      LocalDateTime shown = LocalDateTime.parse(local).truncatedTo(ChronoUnit.MINUTES);
      LocalDateTime utc =
          LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
      long east = Duration.between(utc, shown).toSeconds();
      return Math.abs(east) <= FARTHEST && east % ZONE_STEP == 0
          ? Optional.of(ZoneOffset.ofTotalSeconds((int) east))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ArticleTime spelled(ArticleTime time, Instant instant, ZoneOffset offset) {
    OffsetDateTime local = instant.atOffset(offset);
    ChronoUnit unit =
        time.precision() == Precision.SECOND ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
    String text = local.toLocalDateTime().truncatedTo(unit).toString();
    String padded = unit == ChronoUnit.SECONDS && text.length() == 16 ? text + ":00" : text;
    return new ArticleTime(
        instant,
        padded + offset.getId(),
        time.precision(),
        time.notBefore(),
        time.notAfter(),
        time.zone(),
        time.origin(),
        time.rank(),
        time.raw());
  }
}
