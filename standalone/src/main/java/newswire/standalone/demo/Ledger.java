package newswire.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.PageAnnounced;
import newswire.events.PageEvent;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.CloudEventHeaders;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.PageRecords;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Everything that the four topics tell, each event once: a record that came twice, as after a kill,
 * counts once, and has to have the same bytes.
 */
final class Ledger {

  /** One visit to a page. */
  record VisitKey(PageId page, long visit) {}

  /** One version, by what its outcome names. */
  record VersionKey(PageId page, long visit, ArticleId article) {}

  final Set<VisitKey> fetched = new LinkedHashSet<>();
  final Set<VisitKey> announced = new LinkedHashSet<>();
  final Set<VersionKey> versions = new LinkedHashSet<>();
  final Map<VisitKey, List<Outcome>> outcomes = new LinkedHashMap<>();
  final Map<String, Integer> outcomesByKind = new TreeMap<>();
  final Map<ArticleId, ArticleChanged> latest = new TreeMap<>();
  final List<String> faults = new ArrayList<>();
  private int changes;
  private final Map<String, Integer> fingerprints = new HashMap<>();

  int changes() {
    return changes;
  }

  void see(ConsumerRecord<String, byte[]> record) {
    if (!isNew(record)) {
      return;
    }
    switch (record.topic()) {
      case Topics.PAGES -> page(PageRecords.decode(record));
      case Topics.ARTICLES -> version(ArticleRecords.decode(record));
      case Topics.OUTCOMES -> outcome(OutcomeRecords.decode(record));
      case Topics.CHANGES -> change(ChangeRecords.decode(record));
      default -> faults.add("a record of " + record.topic());
    }
  }

  private void page(PageEvent page) {
    (page instanceof PageAnnounced ? announced : fetched)
        .add(new VisitKey(page.pageId(), page.visit()));
  }

  private void version(ArticleVersion version) {
    versions.add(new VersionKey(version.page().id(), version.page().visit(), version.articleId()));
  }

  private void outcome(Outcome outcome) {
    outcomesByKind.merge(outcome.kind().wireName(), 1, Integer::sum);
    if (outcome.kind().scope() == OutcomeKind.Scope.VISIT) {
      outcomes
          .computeIfAbsent(new VisitKey(outcome.pageId(), outcome.visit()), _ -> new ArrayList<>())
          .add(outcome);
    }
  }

  private void change(ArticleChanged change) {
    changes++;
    latest.merge(
        change.articleId(), change, (known, other) -> isLater(other, known) ? other : known);
  }

  private static boolean isLater(ArticleChanged one, ArticleChanged other) {
    return one.epoch() != other.epoch()
        ? one.epoch() > other.epoch()
        : one.sequence() > other.sequence();
  }

  private boolean isNew(ConsumerRecord<String, byte[]> record) {
    String key =
        record.topic()
            + " "
            + header(record, CloudEventHeaders.SOURCE)
            + " "
            + header(record, CloudEventHeaders.ID);
    int fingerprint = java.util.Arrays.hashCode(record.value());
    Integer known = fingerprints.putIfAbsent(key, fingerprint);
    if (known != null && known != fingerprint) {
      faults.add("two records of one id differ: " + key);
    }
    return known == null;
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
