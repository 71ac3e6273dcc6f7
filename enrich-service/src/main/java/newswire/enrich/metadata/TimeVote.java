package newswire.enrich.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;
import org.jspecify.annotations.Nullable;

/** Decides when an article was published or changed, from what was said of it. */
final class TimeVote {

  private static final Instant EVER = Instant.parse("1800-01-01T00:00:00Z");
  private static final int BESIDE = 50;
  private static final int MOST_WORDS = 8;
  private static final int PROSE = 4;

  /** "This article appears in the print edition of", "Этот материал вышел". */
  private static final Pattern APPEARED =
      Pattern.compile(
          "(?iu)\\bappear|\\bprint\\b|\\bedition\\b|\\bpar[ue]+s?\\b|\\bapparso\\b|\\buscito\\b|\\bverschenen\\b|вышел|вышла|вышло");

  private static final Pattern YEAR =
      Pattern.compile("\\p{Nd}{4}|\\p{Nd}[./-]\\s?\\p{Nd}{1,2}[./-]\\s?\\p{Nd}{2}");
  private static final Duration DAY_AND_ZONES = Duration.ofHours(40);

  private final TimeReader times;
  private final TimeContext context;
  private final Map<String, String> provenance;

  /** Several rules tell of one time in the same words. */
  private final Map<String, TimeReader.Recognised> recognised = new HashMap<>();

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
    List<ArticleTime> read = candidates.stream().flatMap(c -> read(c).stream()).toList();
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
    ArticleTime winner = ShownZone.of(finer(asAddressed(best, read), read), read);
    provenance.put(field, winner.origin());
    return Optional.of(winner);
  }

  /**
   * When the article was public at the latest: its last change, where nothing says more. It was
   * published on that day or on any before it.
   */
  Optional<ArticleTime> lastChange(List<Candidate> changes) {
    List<Candidate> asLast =
        changes.stream()
            .map(
                c ->
                    new Candidate(
                        c.field(), c.value(), null, c.rule() + "#last-change", c.weight() / 6))
            .toList();
    return of(asLast, "published")
        .map(
            time ->
                time.instant() == null
                    ? time
                    : new ArticleTime(
                        time.instant(),
                        time.local(),
                        time.precision(),
                        EVER,
                        time.notAfter(),
                        time.zone(),
                        time.origin(),
                        time.rank(),
                        time.raw()));
  }

  /** The day that readers see, where the declared one cannot be it, see {@link ShownDay}. */
  ArticleTime shownInstead(
      ArticleTime declared,
      @Nullable ArticleTime modified,
      List<Candidate> candidates,
      List<Candidate> changes) {
    if (isShown(declared.origin())) {
      return declared;
    }
    List<ArticleTime> shown =
        candidates.stream()
            .filter(c -> isShown(c.rule()))
            .filter(c -> c.weight() >= BESIDE || c.rule().equals(LoneDate.LABELLED))
            .flatMap(c -> read(c).stream())
            .toList();
    List<ArticleTime> changed = changes.stream().flatMap(c -> read(c).stream()).toList();
    ArticleTime winner = ShownDay.insteadOf(declared, modified, shown, changed);
    provenance.put("published", winner.origin());
    return winner;
  }

  /** Whether a rule reads what the page shows, and not what it declares. */
  static boolean isShown(String rule) {
    return rule.startsWith("html:");
  }

  /** All of a candidate, or the date that a visible line ends in: "Culture, 2.11.2022". */
  Optional<ArticleTime> read(Candidate said) {
    TimeReader.Recognised time =
        recognised.computeIfAbsent(said.value(), raw -> times.recognisedIn(raw, context));
    if (isShown(said.rule()) && time.isDuration()) {
      return Optional.empty();
    }
    Optional<ArticleTime> whole = times.resolved(time, said.rule(), said.weight(), context);
    if (whole.isPresent() || !isShown(said.rule()) || !times.mayEndInTime(said.value())) {
      return whole;
    }
    String text = said.value();
    int at = 0;
    for (int i = 0; i < MOST_WORDS && (at = nextWord(text, at)) > 0; i++) {
      String before = text.substring(0, at);
      if (before.chars().anyMatch(Character::isDigit) || isProse(before)) {
        return whole; // what is left of a date is no date, and what a sentence tells is no label
      }
      Optional<ArticleTime> tail =
          times.read(text.substring(at), said.rule(), said.weight() - 2, context);
      if (tail.filter(TimeVote::isFullDay).isPresent()) {
        return tail;
      }
    }
    return whole;
  }

  /** "The law was signed on": so many small words belong to a sentence, but for a label's. */
  private static boolean isProse(String before) {
    int small = 0;
    for (int i = 1; i < before.length(); i++) {
      small += before.charAt(i - 1) == ' ' && Character.isLowerCase(before.charAt(i)) ? 1 : 0;
    }
    return small >= PROSE && !LoneDate.isLabel(before) && !APPEARED.matcher(before).find();
  }

  private static boolean isFullDay(ArticleTime time) {
    return time.local() != null
        && time.local().length() >= 10
        && time.raw() != null
        && YEAR.matcher(time.raw()).find();
  }

  private static int nextWord(String text, int from) {
    for (int i = from + 1; i < text.length(); i++) {
      if (" |,".indexOf(text.charAt(i - 1)) >= 0 && " |,".indexOf(text.charAt(i)) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** A shown day in figures, "3/10/2025", is read as the address spells it. */
  private static ArticleTime asAddressed(ArticleTime best, List<ArticleTime> read) {
    String local = best.local();
    if (local == null || local.length() != "2025-10-03".length() || !isShown(best.origin())) {
      return best;
    }
    String other = local.substring(0, 5) + local.substring(8) + local.substring(4, 7);
    return read.stream()
        .filter(time -> time.origin().equals(UrlEvidence.ADDRESS) && other.equals(time.local()))
        .findFirst()
        .map(
            time ->
                new ArticleTime(
                    time.instant(),
                    time.local(),
                    time.precision(),
                    time.notBefore(),
                    time.notAfter(),
                    time.zone(),
                    best.origin(),
                    best.rank(),
                    best.raw()))
        .orElse(best);
  }

  /** What a system writes that keeps days alone. */
  private static boolean isMidnight(ArticleTime time) {
    return time.local() != null && time.local().startsWith("T00:00:00", 10);
  }

  private static boolean isSame(ArticleTime one, ArticleTime other) {
    return Objects.equals(one.instant(), other.instant());
  }

  private static ArticleTime finer(ArticleTime best, List<ArticleTime> read) {
    if (best.instant() == null
        || best.precision() == null
        || best.precision().compareTo(Precision.DAY) < 0 && !isMidnight(best)) {
      return best;
    }
    @Nullable ArticleTime finer = null;
    for (ArticleTime time : read) {
      if (time.instant() != null
          && time.precision() != null
          && time.precision().compareTo(Precision.DAY) < 0
          && !isMidnight(time)
          && !(isMidnight(best) && (isShown(time.origin()) || isSame(best, time)))
          && Duration.between(best.instant(), time.instant()).abs().compareTo(DAY_AND_ZONES) < 0
          && (finer == null || time.rank() > finer.rank())) {
        finer = time;
      }
    }
    return finer == null ? best : finer;
  }
}
