package newswire.enrich.metadata;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;
import org.jspecify.annotations.Nullable;

/**
 * When a story that is told as it happens began, and when it last went on. The times that its page
 * shows are those of its updates, the newest mostly first: they say no more of its beginning than
 * that it was no later.
 */
final class LiveTimes {

  private static final int DAY_CHARS = 10;
  private static final int LEAST_UPDATES = 3;

  private final TimeVote vote;
  private final List<Candidate> declared;
  private final List<ArticleTime> shown;
  private final Map<String, String> provenance;

  private LiveTimes(TimeVote vote, List<Candidate> published, Map<String, String> provenance) {
    this.vote = vote;
    this.provenance = provenance;
    this.declared = published.stream().filter(c -> !TimeVote.isShown(c.rule())).toList();
    this.shown =
        published.stream()
            .filter(c -> TimeVote.isShown(c.rule()))
            .flatMap(c -> vote.read(c).stream())
            .filter(time -> time.instant() != null)
            .sorted(Comparator.comparing(LiveTimes::instant))
            .toList();
  }

  /** Null when the page shows too few times to be those of updates. */
  static @Nullable LiveTimes of(
      TimeVote vote, List<Candidate> published, Map<String, String> provenance) {
    LiveTimes times = new LiveTimes(vote, published, provenance);
    boolean many =
        times.shown.stream().map(ArticleTime::instant).distinct().count() >= LEAST_UPDATES;
    return many ? times : null;
  }

  /** What the page declares; else, or of the same day, the earliest time that it shows. */
  Optional<ArticleTime> published() {
    Optional<ArticleTime> told = vote.of(declared, "published");
    if (told.isPresent() && !isDayOf(told.get(), shown.getFirst())) {
      return told;
    }
    return noted(shown.getFirst(), "published");
  }

  /** The latest time that it shows, when that is later than its beginning. */
  Optional<ArticleTime> modified(@Nullable ArticleTime published) {
    if (published == null || published.instant() == null) {
      return Optional.empty();
    }
    ArticleTime last = shown.getLast();
    return instant(last).isAfter(published.instant()) ? noted(last, "modified") : Optional.empty();
  }

  private Optional<ArticleTime> noted(ArticleTime time, String field) {
    provenance.put(field, time.origin());
    return Optional.of(time);
  }

  private static boolean isDayOf(ArticleTime day, ArticleTime time) {
    return day.precision() == Precision.DAY
        && day.local() != null
        && time.local() != null
        && time.local().length() > DAY_CHARS
        && time.local().startsWith(day.local());
  }

  private static Instant instant(ArticleTime time) {
    return time.instant() == null ? Instant.MAX : time.instant();
  }
}
