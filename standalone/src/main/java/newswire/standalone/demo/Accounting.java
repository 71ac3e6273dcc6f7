package newswire.standalone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.Topics;
import newswire.standalone.client.Wire;

/**
 * Accounts for every visit, page, version and change from the topics alone, and holds the sums
 * against what the databases count.
 */
final class Accounting {

  private final Ledger ledger;

  private Accounting(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Reads the four topics whole. */
  static Accounting read(Wire wire) {
    Ledger ledger = new Ledger();
    wire.readAll(
        List.of(Topics.PAGES, Topics.ARTICLES, Topics.OUTCOMES, Topics.CHANGES), ledger::see);
    return new Accounting(ledger);
  }

  Ledger ledger() {
    return ledger;
  }

  /**
   * The stages.
   *
   * @param visits how many visits the frontier knows
   * @param shown the articles that the store shows, each with its text's hash
   */
  List<Stage> stages(long visits, Map<ArticleId, String> shown) {
    return List.of(ingest(visits), enrich(), store(), changes(shown));
  }

  /** What does not fit, a sentence each; empty when all does. */
  List<String> faults() {
    List<String> faults = new ArrayList<>(ledger.faults);
    ledger.outcomes.forEach(
        (visit, outcomes) -> {
          if (!isSettled(outcomes)) {
            faults.add("visit " + visit.page() + "-" + visit.visit() + " is not settled");
          }
        });
    for (Set<Ledger.VisitKey> pages : List.of(ledger.fetched, ledger.announced)) {
      for (Ledger.VisitKey page : pages) {
        if (!ledger.outcomes.containsKey(page)) {
          faults.add("page " + page.page() + "-" + page.visit() + " has no outcome");
        }
      }
    }
    for (Ledger.VersionKey version : ledger.versions) {
      if (!named(version)) {
        faults.add("version " + version + " is named by no outcome of its page");
      }
    }
    return faults;
  }

  private Stage ingest(long visits) {
    Map<String, Long> exits = new TreeMap<>();
    for (var visit : ledger.outcomes.entrySet()) {
      if (!isPage(visit.getKey())) {
        visit.getValue().stream()
            .filter(Accounting::isExitOfIngest)
            .findFirst()
            .ifPresent(exit -> exits.merge(exit.kind().wireName(), 1L, Long::sum));
      }
    }
    return new Stage("ingest", visits, ledger.fetched.size() + ledger.announced.size(), exits);
  }

  private Stage enrich() {
    Map<String, Long> exits = new LinkedHashMap<>();
    exits.put("rejected", pagesWith(kind(OutcomeKind.REJECTED)));
    exits.put("dead-lettered", pagesWith(o -> deadLettered(o) && o.articleId() == null));
    return new Stage(
        "enrich",
        ledger.fetched.size() + ledger.announced.size(),
        pagesWith(kind(OutcomeKind.ENRICHED)),
        exits);
  }

  private Stage store() {
    Map<String, Long> exits = new LinkedHashMap<>();
    exits.put("dead-lettered", versionsWith(o -> deadLettered(o) && o.articleId() != null));
    return new Stage(
        "store", ledger.versions.size(), versionsWith(kind(OutcomeKind.STORED)), exits);
  }

  private Stage changes(Map<ArticleId, String> shown) {
    Map<ArticleId, String> told = new TreeMap<>();
    ledger.latest.forEach(
        (id, change) -> {
          if (change.article() != null) {
            told.put(id, change.article().contentHash().value());
          }
        });
    long same =
        shown.entrySet().stream()
            .filter(article -> article.getValue().equals(told.get(article.getKey())))
            .count();
    return new Stage("changes", told.size(), same, new LinkedHashMap<>());
  }

  private boolean isPage(Ledger.VisitKey visit) {
    return ledger.fetched.contains(visit) || ledger.announced.contains(visit);
  }

  private static boolean isExitOfIngest(Outcome outcome) {
    return switch (outcome.kind()) {
      case MISSED, UNCHANGED, READ -> true;
      case REJECTED, ENRICHED, STORED, DEAD_LETTERED -> false;
      case GAP, TRUNCATED, SILENT, MOVED, GONE, HTML -> false;
    };
  }

  private long pagesWith(Predicate<Outcome> wanted) {
    return ledger.outcomes.entrySet().stream()
        .filter(visit -> isPage(visit.getKey()))
        .filter(visit -> visit.getValue().stream().anyMatch(wanted))
        .count();
  }

  private long versionsWith(Predicate<Outcome> wanted) {
    return ledger.versions.stream()
        .filter(
            version ->
                outcomesOf(version).stream()
                    .anyMatch(o -> wanted.test(o) && version.article().equals(o.articleId())))
        .count();
  }

  private boolean named(Ledger.VersionKey version) {
    return outcomesOf(version).stream()
        .anyMatch(o -> o.articles() != null && o.articles().contains(version.article()));
  }

  private List<Outcome> outcomesOf(Ledger.VersionKey version) {
    return ledger.outcomes.getOrDefault(
        new Ledger.VisitKey(version.page(), version.visit()), List.of());
  }

  /**
   * By the rule of the contract: enriched settles only with one stored for each of its articles.
   */
  static boolean isSettled(List<Outcome> outcomes) {
    Set<ArticleId> stored =
        outcomes.stream()
            .filter(kind(OutcomeKind.STORED))
            .map(Outcome::articleId)
            .collect(Collectors.toSet());
    return outcomes.stream()
        .anyMatch(
            o ->
                switch (o.kind()) {
                  case MISSED, UNCHANGED, READ, REJECTED, DEAD_LETTERED -> true;
                  case ENRICHED -> o.articles() != null && stored.containsAll(o.articles());
                  case STORED, GAP, TRUNCATED, SILENT, MOVED, GONE, HTML -> false;
                });
  }

  private static Predicate<Outcome> kind(OutcomeKind kind) {
    return outcome -> outcome.kind() == kind;
  }

  private static boolean deadLettered(Outcome outcome) {
    return outcome.kind() == OutcomeKind.DEAD_LETTERED;
  }
}
