package newswire.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.CloudEventHeaders;
import newswire.events.kafka.EventJson;
import newswire.events.kafka.Topics;
import newswire.events.testing.EventAssertions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds every record of a demonstration to the contract, as a stranger would read it. */
class EveryRecordTest {

  /** What the API adds to the contract's article. */
  private static final List<String> ONLY_ON_REST =
      List.of("firstSeen", "lastSeen", "publishedOrSeen", "seenOn");

  private final List<ConsumerRecord<String, byte[]>> records = UndisturbedRun.shared().records();

  /** Invariant 13. */
  @Test
  void everyRecord_isValidByItsSchema_andReadByTheCloudEventsSdk() {
    SoftAssertions all = new SoftAssertions();
    records.forEach(
        record ->
            all.assertThatCode(() -> EventAssertions.assertValid(record))
                .doesNotThrowAnyException());
    all.assertAll();
  }

  @Test
  void everyTopic_hasRecords_andNoDeadLetterTopicHas() {
    Set<String> topics = records.stream().map(ConsumerRecord::topic).collect(Collectors.toSet());
    assertThat(topics).containsExactlyInAnyOrderElementsOf(UndisturbedRun.TOPICS);
  }

  @Test
  void everySource_isAService_thatWritesThisTopic() {
    Map<String, Set<String>> sources = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      byte[] source = record.headers().lastHeader(CloudEventHeaders.SOURCE).value();
      sources
          .computeIfAbsent(record.topic(), topic -> new TreeSet<>())
          .add(new String(source, StandardCharsets.UTF_8));
    }
    assertThat(sources)
        .containsEntry(Topics.PAGES, Set.of("newswire/local/ingest"))
        .containsEntry(Topics.ARTICLES, Set.of("newswire/local/enrich"))
        .containsEntry(Topics.CHANGES, Set.of("newswire/local/store"))
        .containsEntry(
            Topics.OUTCOMES,
            Set.of("newswire/local/ingest", "newswire/local/enrich", "newswire/local/store"));
  }

  /** Invariant 3. */
  @Test
  void oneId_isOneData() {
    Map<String, byte[]> known = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      String id =
          record.topic()
              + Arrays.toString(record.headers().lastHeader(CloudEventHeaders.SOURCE).value())
              + Arrays.toString(record.headers().lastHeader(CloudEventHeaders.ID).value());
      byte[] before = known.putIfAbsent(id, record.value());
      assertThat(before == null ? record.value() : before).isEqualTo(record.value());
    }
  }

  /** Invariant 12. */
  @Test
  void theChanges_readWithTheGreaterWins_areWhatTheApiShows() {
    Map<String, JsonNode> mirrored = new TreeMap<>();
    latestChanges()
        .forEach(
            (id, change) -> {
              Article article = change.article();
              if (article != null) {
                mirrored.put(id.value(), EventJson.mapper().valueToTree(article));
              }
            });
    Map<String, JsonNode> shown = new TreeMap<>();
    for (JsonNode article : UndisturbedRun.shared().shown()) {
      ObjectNode contract = (ObjectNode) article.deepCopy();
      contract.remove(ONLY_ON_REST);
      shown.put(article.path("articleId").asString(), contract);
    }
    assertThat(shown).hasSizeGreaterThan(20).isEqualTo(mirrored);
  }

  private Map<ArticleId, ArticleChanged> latestChanges() {
    Map<ArticleId, ArticleChanged> latest = new TreeMap<>();
    records.stream()
        .filter(record -> record.topic().equals(Topics.CHANGES))
        .map(ChangeRecords::decode)
        .forEach(
            change ->
                latest.merge(
                    change.articleId(), change, (known, next) -> wins(next, known) ? next : known));
    return latest;
  }

  private static boolean wins(ArticleChanged next, ArticleChanged known) {
    return next.epoch() > known.epoch()
        || (next.epoch() == known.epoch() && next.sequence() > known.sequence());
  }
}
