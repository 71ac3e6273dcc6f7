package newswire.ingest.day;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.identity.ArticleId;
import newswire.ingest.frontier.VisitOutcomes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Holds every visit that the wire or ingest's memory knows against invariant 7: one effective
 * outcome, or a repetition because nobody gave one, or after three of those an alarm; and never two
 * ends but for one that was abandoned.
 */
final class VisitAccounts {

  /** Visits of a page that nobody judges are repeated so often; then an alarm is raised. */
  private static final int REPEATS = 3;

  private final Map<String, List<Outcome>> told = new HashMap<>();
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Set<String> alarmed = new HashSet<>();
  private int late;
  private final Map<String, Integer> verdicts = new HashMap<>();

  /**
   * The accounts of the visits that were opened by {@code until}.
   *
   * @param lost visits whose pages nobody has judged, on purpose
   */
  VisitAccounts(Wire wire, MongoCollection<Document> visits, Set<String> lost, Instant until) {
    Set<String> keys = new HashSet<>();
    wire.outcomes().values().stream()
        .flatMap(List::stream)
        .filter(outcome -> outcome.kind().scope() == OutcomeKind.Scope.VISIT)
        .forEach(
            outcome -> {
              String key = outcome.pageId().value() + "-" + outcome.visit();
              told.computeIfAbsent(key, _ -> new ArrayList<>()).add(outcome);
              keys.add(key);
            });
    Set<String> pages = new HashSet<>();
    wire.pages().forEach(page -> pages.add(page.id() + "-" + page.visit()));
    keys.addAll(pages);
    Map<String, String> remembered = new HashMap<>();
    for (Document visit : visits.find()) {
      boolean open = visit.containsKey("openSince");
      remembered.put(visit.getString("_id"), open ? "open" : visit.getString("verdict"));
      keys.add(visit.getString("_id"));
    }
    remembered.forEach(
        (key, verdict) -> {
          if ("repeated".equals(verdict)) {
            repeats.merge(page(key), 1, Integer::sum);
          }
        });
    for (String key : keys) {
      if (Long.parseLong(key.substring(key.lastIndexOf('-') + 1)) <= until.toEpochMilli()) {
        judge(key, pages.contains(key), remembered.get(key), lost.contains(key));
      }
    }
    alarmed.stream()
        .filter(page -> repeats.getOrDefault(page, 0) < REPEATS)
        .forEach(page -> violations.add(page + " is given up after " + repeats.get(page)));
  }

  private static String page(String key) {
    return key.substring(0, key.lastIndexOf('-'));
  }

  private void judge(String key, boolean page, @Nullable String kept, boolean lost) {
    List<Outcome> outcomes = told.getOrDefault(key, List.of());
    String effective =
        lost ? "repeated" : effective(outcomes).map(OutcomeKind::wireName).orElse("open");
    verdicts.merge(effective, 1, Integer::sum);
    if (effective.equals("open")) {
      violations.add(key + " is not settled; memory says " + kept);
    } else if ("repeated".equals(kept) && !lost) {
      late++; // its outcome came more than an hour after it
    } else if ("alarmed".equals(kept) && lost) {
      alarmed.add(page(key));
    } else if (kept != null && !kept.equals(effective)) {
      violations.add(key + " is " + effective + ", but memory says " + kept);
    }
    Set<OutcomeKind> ends = EnumSet.noneOf(OutcomeKind.class);
    outcomes.stream()
        .filter(outcome -> outcome.reason() != OutcomeReason.ABANDONED)
        .map(Outcome::kind)
        .map(kind -> kind == OutcomeKind.STORED ? OutcomeKind.ENRICHED : kind)
        .forEach(ends::add);
    if (ends.size() > 1 || (page && ends.contains(OutcomeKind.READ))) {
      violations.add(key + " has several ends: " + ends);
    }
  }

  private static Optional<OutcomeKind> effective(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return Optional.empty();
    }
    Map<OutcomeKind, String> seen = new HashMap<>();
    Map<Long, List<String>> enriched = new HashMap<>();
    List<String> stored = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.kind() == OutcomeKind.ENRICHED && outcome.articles() != null) {
        enriched.put(0L, outcome.articles().stream().map(ArticleId::value).toList());
      } else if (outcome.kind() == OutcomeKind.STORED && outcome.articleId() != null) {
        stored.add(outcome.articleId().value());
      } else {
        seen.put(outcome.kind(), "");
      }
    }
    return new VisitOutcomes(
            outcomes.getFirst().pageId(),
            "",
            0,
            Instant.EPOCH,
            true,
            null,
            null,
            seen,
            enriched,
            stored)
        .effective();
  }

  /** Visits that were repeated although an outcome was on its way. */
  int late() {
    return late;
  }

  List<String> violations() {
    return violations;
  }

  /** Pages of which an alarm said that nobody judges them. */
  int alarmed() {
    return alarmed.size();
  }

  /** How many visits ended how. */
  Map<String, Integer> verdicts() {
    return verdicts;
  }
}
