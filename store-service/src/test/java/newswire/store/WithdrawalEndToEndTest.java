package newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page that its publisher took down, on a real broker and over the database's wire. */
class WithdrawalEndToEndTest {

  private static final EventContext ENRICH = EventContext.of("test", "enrich-service");
  private static final EventContext INGEST = EventContext.of("test", "ingest-service");
  private static final ArticleId ARTICLE = Samples.article(Samples.OWN);

  private static RunningStore store;

  @BeforeAll
  static void start() {
    store = new RunningStore();
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  private static ProducerRecord<String, byte[]> given(int visit, String text) {
    ArticleVersion version = Samples.own(Samples.OWN, visit, text);
    return ArticleRecords.encode(version, ENRICH);
  }

  private static ProducerRecord<String, byte[]> gone(int visit) {
    return OutcomeRecords.encode(Samples.gone(Samples.OWN, visit), INGEST);
  }

  private static List<String> told() {
    return store.records(Topics.CHANGES).stream()
        .map(ChangeRecords::decode)
        .filter(change -> change.articleId().equals(ARTICLE))
        .map(ArticleChanged::type)
        .map(Enum::name)
        .toList();
  }

  private static int status() {
    return store.get("/api/v1/articles/" + ARTICLE).statusCode();
  }

  @Test
  void readersSeeThatAPageIsGone_andThatItIsThereAgain() {
    store.take(List.of(given(0, "The ferry sails.")));
    assertThat(status()).isEqualTo(200);

    store.take(List.of(gone(1), gone(1)));
    assertThat(status()).isNotEqualTo(200);
    assertThat(told()).containsExactly("CREATED", "WITHDRAWN");

    store.take(List.of(given(2, "The ferry sails after all.")));
    assertThat(status()).isEqualTo(200);
    assertThat(told()).containsExactly("CREATED", "WITHDRAWN", "CREATED");

    store.take(List.of(gone(1), given(0, "The ferry sails."), gone(1)));
    assertThat(status()).as("after a replay").isEqualTo(200);
    assertThat(told()).hasSize(3);
  }
}
