package newswire.enrich.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;
import newswire.events.article.ZoneBasis;
import org.jspecify.annotations.Nullable;

/**
 * The day that readers see beside the headline, which no word calls one of a change, where machines
 * are told a later one: the declared day moves with every change, or is that of a move to another
 * system. Or long after it, and before the last change: another edition's.
 */
final class ShownDay {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration LONG = Duration.ofDays(180);

  private ShownDay() {}

  /**
   * The declared time, or the nearest shown day before it when no shown day is the declared one.
   *
   * @param modified the last change; null when none is known
   * @param shown each with the trust in its place as its rank
   * @param changes all that is called the day of a change
   */
  static ArticleTime insteadOf(
      ArticleTime declared,
      @Nullable ArticleTime modified,
      List<ArticleTime> shown,
      List<ArticleTime> changes) {
    Instant stated = declared.instant();
    List<ArticleTime> days = shown.stream().filter(ShownDay::isDay).toList();
    Optional<ArticleTime> nearest = days.stream().max(Comparator.comparingInt(ArticleTime::rank));
    if (stated == null || nearest.isEmpty()) {
      return declared;
    }
    // Of a time that does not move, a day before it is another zone's name for the same.
    Instant bound = moves(stated, modified) ? stated : stated.minus(DAY);
    boolean anywhere = declared.zone() == ZoneBasis.STATED;
    boolean isShown =
        days.stream()
            .anyMatch(
                day ->
                    !end(day, anywhere).isBefore(bound)
                        && !Objects.requireNonNull(day.notBefore()).isAfter(stated.plus(DAY)));
    if (isShown) {
      return declared;
    }
    return end(nearest.get(), anywhere).isBefore(bound)
            || isAnotherEdition(stated, nearest.get(), modified, changes)
        ? nearest.get()
        : declared;
  }

  /** A day long after the declared one and before the last change, which nothing calls a change. */
  private static boolean isAnotherEdition(
      Instant stated, ArticleTime day, @Nullable ArticleTime modified, List<ArticleTime> changes) {
    Instant shown = Objects.requireNonNull(day.instant());
    return modified != null
        && modified.instant() != null
        && shown.isBefore(modified.instant())
        && shown.isAfter(stated.plus(LONG))
        && changes.stream()
            .noneMatch(
                change ->
                    change.instant() != null
                        && Duration.between(shown, change.instant()).abs().compareTo(TWO_DAYS) < 0);
  }

  private static boolean isDay(ArticleTime time) {
    return time.instant() != null
        && time.precision() != null
        && time.precision().compareTo(Precision.DAY) <= 0;
  }

  private static boolean moves(Instant stated, @Nullable ArticleTime modified) {
    return modified != null
        && modified.instant() != null
        && !stated.isBefore(modified.instant().minusSeconds(60));
  }

  /** When a day is over: everywhere, or on the clock that both times are read by. */
  private static Instant end(ArticleTime day, boolean anywhere) {
    return anywhere || day.precision() != Precision.DAY
        ? Objects.requireNonNull(day.notAfter())
        : Objects.requireNonNull(day.instant()).plus(DAY).minusMillis(1);
  }
}
