package newswire.enrich.metadata;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;

/**
 * The publisher's own clock, where machines are told UTC: the page states the same moment with an
 * offset, or shows a time of day that is the moment's in one zone of the earth, or readers and
 * machines are told the day before or after.
 */
final class ShownZone {

  private static final long ZONE_STEP = Duration.ofMinutes(15).toSeconds();
  private static final long FARTHEST = Duration.ofHours(14).toSeconds();
  private static final long FARTHEST_WEST = Duration.ofHours(12).toSeconds();

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
    LocalDate utc = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    return Stream.of(utc.minusDays(1), utc.plusDays(1))
        .filter(day -> isPublishers(day, instant, read))
        .findFirst()
        .map(day -> with(winner, day.toString()))
        .orElse(winner);
  }

  /**
   * Whether it is that day somewhere on earth, and both readers and machines are told that day
   * alone: the address, or a declared day.
   */
  private static boolean isPublishers(LocalDate day, Instant instant, List<ArticleTime> read) {
    String said = day.toString();
    Instant west = instant.minusSeconds(FARTHEST_WEST);
    Instant east = instant.plusSeconds(FARTHEST);
    String utc = LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    return (LocalDate.ofInstant(west, ZoneOffset.UTC).equals(day)
            || LocalDate.ofInstant(east, ZoneOffset.UTC).equals(day))
        && read.stream().anyMatch(t -> said.equals(t.local()) && TimeVote.isShown(t.origin()))
        && read.stream().anyMatch(t -> said.equals(t.local()) && !TimeVote.isShown(t.origin()))
        && read.stream().noneMatch(t -> utc.equals(t.local()));
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
    return with(time, padded + offset.getId());
  }

  private static ArticleTime with(ArticleTime time, String local) {
    return new ArticleTime(
        time.instant(),
        local,
        time.precision(),
        time.notBefore(),
        time.notAfter(),
        time.zone(),
        time.origin(),
        time.rank(),
        time.raw());
  }
}
