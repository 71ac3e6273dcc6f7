package newswire.enrich.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;
import newswire.events.article.ZoneBasis;
import org.jspecify.annotations.Nullable;

/** Gives a stated time its meaning: instant, bounds, zone; or refuses to believe it. */
final class TimeResolver {

  // A clock on earth is at most 14 hours ahead of UTC and 12 behind.
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
  private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);
  static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
  private static final Duration NEWS = Duration.ofDays(4);
  private static final Instant TOO_OLD = Instant.parse("1800-01-01T00:00:00Z");
  private static final Instant TOO_NEW = Instant.parse("2100-01-01T00:00:00Z");

  private final String raw;
  private final String origin;
  private final int rank;
  private final TimeContext context;

  TimeResolver(String raw, String origin, int rank, TimeContext context) {
    this.raw = raw.length() > 200 ? raw.substring(0, 200) : raw;
    this.origin = origin;
    this.rank = rank;
    this.context = context;
  }

  ArticleTime resolve(TimeForm form) {
    return switch (form) {
      case TimeForm.Ago ago -> relative(ago);
      case TimeForm.Absolute absolute -> absolute(absolute);
    };
  }

  private ArticleTime relative(TimeForm.Ago ago) {
    Instant observed = context.observed();
    if (observed == null) {
      return unresolved("no-observed");
    }
    if (ago.count() > 0 && ago.count() * ago.unit().seconds() > 200L * 366 * 86_400) {
      return unresolved("absurd");
    }
    boolean now = ago.count() == 0 && ago.unit().compareTo(TimeUnit.DAY) < 0;
    TimeUnit unit = now ? TimeUnit.MINUTE : ago.unit();
    Instant upper = minus(observed, unit, ago.count());
    Instant lower = minus(observed, unit, ago.count() + 1);
    Instant instant =
        unit.compareTo(TimeUnit.DAY) >= 0 ? upper.truncatedTo(ChronoUnit.DAYS) : upper;
    return time(
        instant,
        null,
        unit.precision(),
        lower.isAfter(instant) ? instant : lower,
        upper,
        ZoneBasis.STATED);
  }

  private static Instant minus(Instant observed, TimeUnit unit, int count) {
    LocalDateTime utc = LocalDateTime.ofInstant(observed, ZoneOffset.UTC);
    LocalDateTime then =
        switch (unit) {
          case SECOND -> utc.minusSeconds(count);
          case MINUTE -> utc.minusMinutes(count);
          case HOUR -> utc.minusHours(count);
          case DAY -> utc.minusDays(count);
          case WEEK -> utc.minusWeeks(count);
          case MONTH -> utc.minusMonths(count);
          case YEAR -> utc.minusYears(count);
        };
    return then.toInstant(ZoneOffset.UTC);
  }

  private ArticleTime absolute(TimeForm.Absolute form) {
    LocalDate date = StatedDay.of(form, context);
    if (date == null) {
      return unresolved("no-observed");
    }
    ArticleTime first = dated(form, date);
    if (form.swapped() && (!believed(first) || context.language() == null)) {
      LocalDate other = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
      ArticleTime second = dated(form, other);
      if (believed(second) && (!believed(first) || isNews(second) && !isNews(first))) {
        return second;
      }
    }
    return believed(first) ? first : unresolved(reason(first));
  }

  private ArticleTime dated(TimeForm.Absolute form, LocalDate date) {
    return form.secondOfDay() == null ? wholeDays(form, date) : withClock(form, date);
  }

  private ArticleTime wholeDays(TimeForm.Absolute form, LocalDate date) {
    Precision precision = Precision.DAY;
    LocalDate end = date.plusDays(1);
    String local = date.toString();
    if (form.daysAgo() == null && form.month() == null) {
      precision = Precision.YEAR;
      end = date.plusYears(1);
      local = local.substring(0, 4);
    } else if (form.daysAgo() == null && form.day() == null) {
      precision = Precision.MONTH;
      end = date.plusMonths(1);
      local = local.substring(0, 7);
    }
    ZoneId zone = context.zone();
    Instant earliest = date.atStartOfDay(zone == null ? EARLIEST : zone).toInstant();
    Instant latest = end.atStartOfDay(zone == null ? LATEST : zone).toInstant().minusMillis(1);
    return time(
        date.atStartOfDay(ZoneOffset.UTC).toInstant(),
        form.daysAgo() == null ? local : null,
        precision,
        earliest,
        latest,
        ZoneBasis.ASSUMED);
  }

  private ArticleTime withClock(TimeForm.Absolute form, LocalDate date) {
    LocalDateTime local =
        date.atStartOfDay().plusSeconds(StatedDay.secondOfDay(form)).plusNanos(form.nanos());
    ZoneOffset offset = StatedZones.offset(form, local, context);
    Instant instant = local.toInstant(offset);
    TimeUnit clock = Objects.requireNonNull(form.clock());
    Duration width = Duration.ofSeconds(clock.seconds()).minusMillis(1);
    boolean anywhere = form.zone() == null && context.zone() == null;
    return time(
        instant,
        form.daysAgo() == null && form.month() != null ? spelled(local, clock, form, offset) : null,
        clock.precision(),
        anywhere ? local.toInstant(EARLIEST) : instant,
        (anywhere ? local.toInstant(LATEST) : instant).plus(width),
        form.zone() == null ? ZoneBasis.ASSUMED : ZoneBasis.STATED);
  }

  private static String spelled(
      LocalDateTime local, TimeUnit clock, TimeForm.Absolute form, ZoneOffset offset) {
    LocalTime time = local.toLocalTime();
    String text = local.toLocalDate() + "T" + two(time.getHour());
    if (clock != TimeUnit.HOUR) {
      text += ":" + two(time.getMinute());
    }
    if (clock == TimeUnit.SECOND) {
      text += ":" + two(time.getSecond());
    }
    return form.zone() == null ? text : text + offset.getId();
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** "03/07" seen on the 4th of July is yesterday, not the 7th of March. */
  private boolean isNews(ArticleTime time) {
    Instant observed = context.observed();
    Instant latest = Objects.requireNonNull(time.notAfter());
    return observed != null && latest.isAfter(observed.minus(NEWS));
  }

  private boolean believed(ArticleTime time) {
    return reason(time).isEmpty();
  }

  private String reason(ArticleTime time) {
    Instant instant = Objects.requireNonNull(time.instant());
    Instant earliest = Objects.requireNonNull(time.notBefore());
    Instant observed = context.observed();
    if (observed != null && earliest.isAfter(observed.plus(CLOCK_SKEW))) {
      return "future";
    }
    boolean machineZero =
        switch (LocalDate.ofInstant(instant, ZoneOffset.UTC).toString()) {
          case "1970-01-01", "1969-12-31", "1900-01-01", "1899-12-30", "1899-12-31" -> true;
          default -> false;
        };
    return machineZero || instant.isBefore(TOO_OLD) || instant.isAfter(TOO_NEW) ? "absurd" : "";
  }

  private ArticleTime time(
      Instant instant,
      @Nullable String local,
      Precision precision,
      Instant notBefore,
      Instant notAfter,
      ZoneBasis zone) {
    return new ArticleTime(
        instant.truncatedTo(ChronoUnit.MILLIS),
        local,
        precision,
        notBefore.truncatedTo(ChronoUnit.MILLIS),
        notAfter.truncatedTo(ChronoUnit.MILLIS),
        zone,
        origin,
        rank,
        raw);
  }

  private ArticleTime unresolved(String reason) {
    return new ArticleTime(null, null, null, null, null, null, origin + "#" + reason, rank, raw);
  }
}
