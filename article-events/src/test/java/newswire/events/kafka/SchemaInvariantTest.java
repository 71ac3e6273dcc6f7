package newswire.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.FeedItem;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageFetched;
import newswire.events.article.ArticleTime;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PageId;
import newswire.events.identity.PieceKey;
import newswire.events.testing.EventAssertions;
import newswire.events.testing.RandomEvents;
import newswire.events.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invariant 13: every emitted record is within its size cap and valid against its schema (the older
 * golden readers are {@code GoldenRecordsTest}'s).
 */
class SchemaInvariantTest {

  private static final EventContext CONTEXT = EventContext.of("test", "events");

  @Test
  void everyEvent_isValid_andReadAsItWasWritten() {
    long seed = Long.getLong("seed", 13);
    System.out.println("seed " + seed);
    RandomEvents events = new RandomEvents(seed);
    for (int i = 0; i < 2_000; i++) {
      var page = events.page();
      var read = PageRecords.decode(valid(PageRecords.encode(page, CONTEXT)));
      assertThat(read)
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes("feedItems\\..*")
          .isEqualTo(page);
      var version = events.version();
      assertThat(ArticleRecords.decode(valid(ArticleRecords.encode(version, CONTEXT))))
          .as("seed %d", seed)
          .isEqualTo(version);
      var change = events.change();
      assertThat(ChangeRecords.decode(valid(ChangeRecords.encode(change, CONTEXT))))
          .as("seed %d", seed)
          .isEqualTo(change);
      var outcome = events.outcome();
      assertThat(OutcomeRecords.decode(valid(OutcomeRecords.encode(outcome, CONTEXT))))
          .as("seed %d", seed)
          .isEqualTo(outcome);
    }
  }

  static Stream<OutcomeKind> kinds() {
    return Stream.of(OutcomeKind.values());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfOutcome_isValid(OutcomeKind kind) {
    valid(OutcomeRecords.encode(new RandomEvents(1).outcome(kind), CONTEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "article-version, articleId, null",
    "article-version, articleId, '\"p1_dlzv3fwyjvpdnvx5dgjtns65xu\"'",
    "article-version, versionId, '\"v1_SHORT\"'",
    "article-version, headline, null",
    "article-version, text, 7",
    "article-version, authors, null",
    "article-version, authors, '[{\"name\":null,\"url\":null}]'",
    "article-version, standing, '{\"authority\":\"NOBODY\"}'",
    "article-version, url, '\"http://example.com/\"'",
    "article-version, published, '{\"instant\":\"2025-07-04T08:00:00Z\"}'",
    "article-version, extractor, '\"1\"'",
    "article-version, pieceKey, '\"one line\"'",
    "article-version, access, '{\"free\":\"yes\"}'",
    "article-changed, sequence, 0",
    "article-changed, epoch, null",
    "article-changed, type, '\"DELETED\"'",
    "article-changed, stored, '\"yesterday\"'",
    "article-changed, changed, null",
    "outcome, kind, '\"DEAD_LETTERED\"'",
    "outcome, reason, '\"because\"'",
    "outcome, reason, '\"empty\"'",
    "outcome, visit, -1",
    "outcome, observed, '\"2025-07-04\"'",
    "outcome, articles, '[\"x\"]'"
  })
  void whatIsWrong_isRefused(String schema, String field, String wrong) {
    ObjectNode event = sample(schema);
    EventAssertions.assertMatches(schema, event.toString(), "the sample");
    event.set(field, EventJson.mapper().readTree(wrong));

    assertThatThrownBy(() -> EventAssertions.assertMatches(schema, event.toString(), "it"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(field);
  }

  @ParameterizedTest
  @CsvSource({"article-version", "article-changed", "outcome"})
  void whatIsMissing_isRefused_andWhatIsUnknownIsNot(String schema) {
    for (String field : sample(schema).propertyNames()) {
      ObjectNode without = sample(schema);
      without.remove(field);
      assertThatThrownBy(() -> EventAssertions.assertMatches(schema, without.toString(), "it"))
          .hasMessageContaining(field);
    }
    ObjectNode newer = sample(schema);
    newer.put("fromTheFuture", 1);
    EventAssertions.assertMatches(schema, newer.toString(), "a newer one");
  }

  @Test
  void theSchemas_nameTheRecordsComponents_andNothingElse() {
    assertSameFields("article-version", "", ArticleVersion.class);
    assertSameFields("article-version", "/$defs/articleTime", ArticleTime.class);
    assertSameFields("article-changed", "", ArticleChanged.class);
    assertSameFields("article-changed", "/$defs/article", Article.class);
    assertSameFields("outcome", "", Outcome.class);
    assertSameFields("feed-items", "/$defs/feedItem", FeedItem.class);
    JsonNode outcome = SchemaFiles.read("outcome").at("/properties");
    assertThat(texts(outcome.at("/kind/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(OutcomeKind.values()).map(OutcomeKind::wireName).toList());
    assertThat(texts(outcome.at("/reason/enum")))
        .containsAll(Arrays.stream(OutcomeReason.values()).map(OutcomeReason::wireName).toList())
        .hasSize(OutcomeReason.values().length + 1);
  }

  @Test
  void whatIsOverItsCap_isNotEncoded() {
    String url = "https://large.example/";
    PageId id = PageId.of(new CanonicalUrl(url));
    var observed = Instant.EPOCH;
    byte[] body = new byte[PageFetched.MAX_BODY_BYTES + 1];
    assertThatThrownBy(
            () ->
                PageRecords.encode(
                    new PageFetched(id, url, url, 1, observed, 200, null, List.of(), body),
                    CONTEXT))
        .isInstanceOf(EventTooLargeException.class)
        .hasMessageContaining("5242881");
    var version = new RandomEvents(1).version();
    String text = "é".repeat(ArticleVersion.MAX_TEXT_BYTES / 2 + 1);
    assertThatThrownBy(() -> ArticleRecords.encode(withText(version, text), CONTEXT))
        .isInstanceOf(EventTooLargeException.class)
        .hasMessageContaining("text");
  }

  @Test
  void theLargestPageThatIsAllowed_isReadWhole() {
    String url = "https://example.com/";
    PageId id = PageId.of(new CanonicalUrl(url));
    byte[] body = new byte[PageFetched.MAX_BODY_BYTES];
    var page = new PageFetched(id, url, url, 1, Instant.EPOCH, 200, null, List.of(), body);

    var read = (PageFetched) PageRecords.decode(valid(PageRecords.encode(page, CONTEXT)));

    assertThat(read.body()).hasSize(PageFetched.MAX_BODY_BYTES);
  }

  static ArticleVersion withText(ArticleVersion it, String text) {
    return ArticleVersion.builder()
        .articleId(it.articleId())
        .pieceKey(new PieceKey(it.pieceKey()))
        .headline(it.headline())
        .text(text)
        .standing(it.standing())
        .page(it.page())
        .build();
  }

  private static ConsumerRecord<String, byte[]> valid(ProducerRecord<String, byte[]> sent) {
    ConsumerRecord<String, byte[]> record = Records.received(sent);
    EventAssertions.assertValid(record);
    return record;
  }

  private static ObjectNode sample(String schema) {
    RandomEvents events = new RandomEvents(7);
    Object event =
        switch (schema) {
          case "article-version" -> events.version();
          case "article-changed" -> events.change();
          default -> events.outcome(OutcomeKind.ENRICHED);
        };
    return (ObjectNode) EventJson.mapper().readTree(EventJson.write(event));
  }

  private static void assertSameFields(String schema, String at, Class<?> type) {
    JsonNode node = SchemaFiles.read(schema).at(at);
    List<String> components =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(node.get("properties").propertyNames())
        .as(schema + at)
        .containsExactlyElementsOf(components);
    assertThat(texts(node.get("required"))).as(schema + at).containsExactlyElementsOf(components);
  }

  private static List<String> texts(JsonNode array) {
    return array.values().stream().map(it -> it.isNull() ? "null" : it.stringValue()).toList();
  }

  private static final class SchemaFiles {

    static JsonNode read(String name) {
      var in = EventJson.class.getResourceAsStream("/schema/" + name + ".v1.schema.json");
      return EventJson.mapper().readTree(in);
    }
  }
}
