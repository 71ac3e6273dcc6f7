package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.enrich.page.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Decides a page's headline: what a reader sees above the text. That is the top heading, but for
 * three habits of publishers: a top heading for search engines above a lesser one for readers,
 * which {@code og:title} repeats; a heading that is a short form of what linked data and {@code
 * og:title} say; a heading of several lines, which machines are told with a colon between them.
 * Where no heading is sure, agreement between independent rules counts.
 */
final class HeadlineVote {

  /** At least this sure a heading is the headline, see {@link HeadlineEvidence}. */
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
    Set<String> ofSite = names.stream().map(Letters::of).collect(Collectors.toSet());
    Map<String, String> cleaned = new HashMap<>(); // most say the same
    for (Candidate candidate : said) {
      String value =
          cleaned.computeIfAbsent(
              candidate.value(), title -> TitleCleaner.clean(title, names).strip());
      String key = Letters.of(value);
      if (!key.isEmpty() && value.length() <= LONGEST && !ofSite.contains(key)) {
        candidates.add(
            new Candidate(Field.HEADLINE, value, null, candidate.rule(), candidate.weight()));
      }
    }
  }

  /** Null when nothing says one. */
  @Nullable Candidate winner() {
    @Nullable Candidate shown = first("html:h1");
    if (shown == null && first("html:h2") != null) {
      return lesser();
    }
    if (shown == null || shown.weight() < SURE) {
      return byAgreement();
    }
    @Nullable Candidate social = first("meta:og:title");
    @Nullable Candidate linked = first("json-ld:headline");
    linked = linked == null ? first("microdata:headline") : linked;
    if (social != null && isLesser(social, shown)) {
      return social;
    }
    if (linked != null && isLesser(linked, shown)) {
      return linked;
    }
    if (linked == null || social == null) {
      return shown;
    }
    boolean shortForm =
        same(linked, social)
            && !same(shown, linked)
            && isIn(shown, first("html:title"))
            && !addsBrackets(linked.value(), shown.value());
    boolean kicked = same(linked, social) && isKicked(shown.value(), linked.value());
    return shortForm || kicked || joins(linked, shown) ? linked : shown;
  }

  /** Who tells another's piece names that paper in brackets behind the headline. */
  private static boolean addsBrackets(String told, String shown) {
    String rest = told.startsWith(shown) ? told.substring(shown.length()).strip() : "";
    return rest.length() > 2
        && "(（".indexOf(rest.charAt(0)) >= 0
        && ")）".indexOf(rest.charAt(rest.length() - 1)) >= 0;
  }

  /**
   * Without a top heading, the lesser one, or the part of it without a kicker that networks are
   * told.
   */
  private @Nullable Candidate lesser() {
    @Nullable Candidate social = first("meta:og:title");
    return social == null
        ? first("html:h2")
        : candidates.stream()
            .filter(c -> c.rule().equals("html:h2") && same(c, social))
            .findFirst()
            .orElse(first("html:h2"));
  }

  /** "Traffic: The ferry has stopped" where machines are told that the ferry has stopped. */
  private static boolean isKicked(String shown, String told) {
    int kicker = shown.length() - told.length();
    return kicker > 2 && kicker < told.length() && shown.endsWith(": " + told);
  }

  /** The same words, with a mark between two of them that the heading leaves to a line's end. */
  private static boolean joins(Candidate told, Candidate shown) {
    String a = told.value();
    String b = shown.value();
    return a.length() > b.length()
        && same(told, shown)
        && a.charAt(0) == b.charAt(0)
        && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
  }

  private @Nullable Candidate byAgreement() {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      votes.merge(
          Letters.of(candidate.value()), votes(candidate), (a, b) -> Math.max(a, b) + SECOND_VOICE);
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

  /** As much as those have who say the same with more behind a bar or dash. */
  private int votes(Candidate candidate) {
    int most = candidate.weight();
    if (candidate.rule().equals("json-ld:headline") && candidate.value().length() > 12) {
      for (Candidate longer : candidates) {
        String value = longer.value();
        if (value.startsWith(candidate.value())
            && value.length() > candidate.value().length()
            && " -–—|".indexOf(value.charAt(candidate.value().length())) >= 0) {
          most = Math.max(most, candidate.weight() + 2 * SECOND_VOICE);
        }
      }
    }
    return most;
  }

  /** Whether what machines are told stands in a lesser heading, not in the top one. */
  private boolean isLesser(Candidate told, Candidate shown) {
    return !same(shown, told)
        && candidates.stream().anyMatch(c -> c.rule().equals("html:h2") && same(c, told));
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
