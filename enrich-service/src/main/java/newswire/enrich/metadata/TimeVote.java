package newswire.enrich.metadata;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;
import org.jspecify.annotations.Nullable;

/** Decides when an article was published or changed, from what was said of it. */
final class TimeVote {

  private static final Duration DAY_AND_ZONES = Duration.ofHours(40);

  private final TimeReader times;
  private final TimeContext context;
  private final Map<String, String> provenance;

  TimeVote(TimeReader times, TimeContext context, Map<String, String> provenance) {
    this.times = times;
    this.context = context;
    this.provenance = provenance;
  }

  /**
   * The most trusted time that can be resolved, or a finer one that means the same day; a time that
   * cannot be resolved only when there is no other.
   */
  Optional<ArticleTime> of(List<Candidate> candidates, String field) {
    List<ArticleTime> read =
        candidates.stream()
            .flatMap(c -> times.read(c.value(), c.rule(), c.weight(), context).stream())
            .toList();
    @Nullable ArticleTime best = null;
    for (ArticleTime time : read) {
      if (best == null
          || best.instant() == null && time.instant() != null
          || time.instant() != null && time.rank() > best.rank()) {
        best = time;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    ArticleTime winner = finer(best, read);
    provenance.put(field, winner.origin());
    return Optional.of(winner);
  }

  private static ArticleTime finer(ArticleTime best, List<ArticleTime> read) {
    if (best.instant() == null
        || best.precision() == null
        || best.precision().compareTo(Precision.DAY) < 0) {
      return best;
    }
    @Nullable ArticleTime finer = null;
    for (ArticleTime time : read) {
      if (time.instant() != null
          && time.precision() != null
          && time.precision().compareTo(Precision.DAY) < 0
          && Duration.between(best.instant(), time.instant()).abs().compareTo(DAY_AND_ZONES) < 0
          && (finer == null || time.rank() > finer.rank())) {
        finer = time;
      }
    }
    return finer == null ? best : finer;
  }
}
