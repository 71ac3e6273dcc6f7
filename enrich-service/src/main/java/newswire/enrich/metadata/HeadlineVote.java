package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides a page's headline. What a reader sees above the text wins, but for two habits of
 * publishers: a heading written for search engines, which linked data and title repeat while {@code
 * og:title} has the editors' headline; and a heading that is a short form of what both others say.
 * Where no heading is sure, agreement between independent rules counts.
 */
final class HeadlineVote {

  /** At least this sure a heading is the headline, see {@link VisibleEvidence}. */
  static final int SURE = 100;

  private static final int LONGEST = 400;
  private static final int SECOND_VOICE = 12;

  private final List<Candidate> candidates = new ArrayList<>();

  /**
   * A vote on candidates without the site's name.
   *
   * @param names what the site calls itself
   */
  HeadlineVote(List<Candidate> said, Set<String> names) {
    for (Candidate candidate : said) {
      String value = TitleCleaner.clean(candidate.value(), names).strip();
      String key = Letters.of(value);
      if (!key.isEmpty()
          && value.length() <= LONGEST
          && names.stream().noneMatch(name -> Letters.of(name).equals(key))) {
        candidates.add(
            new Candidate(Field.HEADLINE, value, null, candidate.rule(), candidate.weight()));
      }
    }
  }

  /** Null when nothing says one. */
  @Nullable Candidate winner() {
    @Nullable Candidate shown = first("html:h1");
    if (shown == null || shown.weight() < SURE) {
      return byAgreement();
    }
    @Nullable Candidate linked = first("json-ld:headline");
    linked = linked == null ? first("microdata:headline") : linked;
    @Nullable Candidate social = first("meta:og:title");
    if (linked == null || social == null || !isIn(shown, first("html:title"))) {
      return shown;
    }
    boolean socialAlone = same(shown, linked) && !isIn(shown, social) && !isIn(social, shown);
    boolean shownAlone = same(linked, social) && !same(shown, linked);
    return socialAlone ? social : shownAlone ? linked : shown;
  }

  private @Nullable Candidate byAgreement() {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      votes.merge(
          Letters.of(candidate.value()),
          candidate.weight(),
          (a, b) -> Math.max(a, b) + SECOND_VOICE);
    }
    @Nullable Candidate best = null;
    int most = -1;
    for (Candidate candidate : candidates) {
      int score = votes.getOrDefault(Letters.of(candidate.value()), 0);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private @Nullable Candidate first(String rule) {
    return candidates.stream().filter(c -> c.rule().equals(rule)).findFirst().orElse(null);
  }

  private static boolean same(Candidate a, Candidate b) {
    return Letters.of(a.value()).equals(Letters.of(b.value()));
  }

  private static boolean isIn(Candidate part, @Nullable Candidate whole) {
    return whole != null && Letters.of(whole.value()).contains(Letters.of(part.value()));
  }
}
