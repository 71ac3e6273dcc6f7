package newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.Article;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.store.World.Event;
import newswire.store.article.ArticleDocument;
import newswire.store.article.ArticleState;
import newswire.store.article.StoredArticle;
import newswire.store.change.View;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole service on a real broker and over the database's wire. Invariant 12: the changes, read
 * with "greater (epoch, sequence) wins", reproduce what MongoDB shows its readers.
 */
class StoreEndToEndTest {

  private static final EventContext ENRICH = EventContext.of("test", "enrich-service");
  private static final EventContext INGEST = EventContext.of("test", "ingest-service");

  private static RunningStore store;

  @BeforeAll
  static void start() {
    store = new RunningStore();
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  private static ProducerRecord<String, byte[]> record(Event event) {
    return switch (event) {
      case Event.Version(ArticleVersion version) -> ArticleRecords.encode(version, ENRICH);
      case Event.Verdict(Outcome outcome) -> OutcomeRecords.encode(outcome, ENRICH);
      case Event.Gone(Outcome outcome) -> OutcomeRecords.encode(outcome, INGEST);
    };
  }

  @Test
  void shuffledDuplicatedAndPoisoned_theRestIsStoredAndTheChangesTellWhatIsShown() {
    Random random = new Random(7);
    List<Event> events = World.events(random, 5, 6);
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    World.disturbed(events, random).forEach(event -> records.add(record(event)));
    ProducerRecord<String, byte[]> sound = records.getFirst();
    ProducerRecord<String, byte[]> poison =
        new ProducerRecord<>(
            Topics.ARTICLES,
            null,
            "a1_aaaaaaaaaaaaaaaaaaaaaaaaaa",
            "not JSON".getBytes(StandardCharsets.UTF_8),
            sound.headers());
    records.add(records.size() / 2, poison);
    store.take(records);

    InMemoryStore expected = new InMemoryStore();
    World.feed(expected.pipeline(), events, random, 1);
    SortedMap<ArticleId, ArticleState> states = new TreeMap<>();
    SortedMap<ArticleId, Article> shown = new TreeMap<>();
    for (Document document : store.database().getCollection("articles").find()) {
      StoredArticle article = ArticleDocument.read(document);
      if (expected.states.containsKey(article.id())) {
        states.put(article.id(), article.state());
      }
      if (article.view() instanceof View.Shown(Article it)) {
        shown.put(article.id(), it);
      }
    }
    assertThat(states).isEqualTo(expected.states);

    Mirror mirror = new Mirror();
    store.records(Topics.CHANGES).forEach(it -> mirror.apply(ChangeRecords.decode(it)));
    assertThat(mirror.articles()).isEqualTo(shown);

    assertThat(store.records(Topics.deadLetter(Topics.ARTICLES))).hasSize(1);
    assertEveryVersionIsStored(events);
  }

  private static void assertEveryVersionIsStored(List<Event> events) {
    Set<String> stored = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : store.records(Topics.OUTCOMES)) {
      Outcome outcome = OutcomeRecords.decode(record);
      if (outcome.kind() == OutcomeKind.STORED) {
        stored.add(OutcomeRecords.id(outcome));
      }
    }
    for (Event event : events) {
      if (event instanceof Event.Version(ArticleVersion it)) {
        assertThat(stored)
            .contains(
                it.page().id()
                    + "-"
                    + it.page().visit()
                    + "-stored-"
                    + it.articleId()
                    + "-"
                    + it.extractor());
      }
    }
  }
}
