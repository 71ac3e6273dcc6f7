package newswire.events.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import newswire.events.ArticleVersion;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.CloudEventHeaders;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.PageRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class SampleEventsTest {

  private static final EventContext CONTEXT = EventContext.of("test", "ingest");
  private static final ArticleVersion OWN =
      SampleEvents.ownPage("https://post.example/bridge", "Harbour bridge opens", "It is open.")
          .build();

  @Test
  void everySample_isValid() {
    ArticleVersion piece =
        SampleEvents.piece("https://roundup.example/", "Evening Post", "Ferry returns", "Today.")
            .build();

    EventAssertions.assertValid(
        received(
            PageRecords.encode(
                SampleEvents.page("https://post.example/bridge", "<p>It is open."), CONTEXT)));
    EventAssertions.assertValid(received(ArticleRecords.encode(OWN, CONTEXT)));
    EventAssertions.assertValid(received(ArticleRecords.encode(piece, CONTEXT)));
    EventAssertions.assertValid(received(ChangeRecords.encode(SampleEvents.created(OWN), CONTEXT)));
    EventAssertions.assertValid(received(OutcomeRecords.encode(SampleEvents.stored(OWN), CONTEXT)));
  }

  @Test
  void whatIsWrongWithARecord_isSaid() {
    ConsumerRecord<String, byte[]> otherId = received(ArticleRecords.encode(OWN, CONTEXT));
    otherId.headers().remove(CloudEventHeaders.ID).add(CloudEventHeaders.ID, new byte[] {'x'});
    assertThatThrownBy(() -> EventAssertions.assertValid(otherId))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ce_id is not what the event says");

    ConsumerRecord<String, byte[]> otherSubject = received(ArticleRecords.encode(OWN, CONTEXT));
    otherSubject
        .headers()
        .remove(CloudEventHeaders.SUBJECT)
        .add(
            CloudEventHeaders.SUBJECT,
            "a1_dlzv3fwyjvpdnvx5dgjtns65xu".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> EventAssertions.assertValid(otherSubject))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ce_subject is not what the event says");
  }

  @Test
  void aPiece_isTheSameOnEveryPage_ifItsHeadlineIsLongEnough() {
    assertThat(
            SampleEvents.piece("https://one.example/", "P", "Ferry returns to harbour", "").build())
        .returns(
            SampleEvents.piece("https://two.example/", "P", "Ferry returns to harbour", "x")
                .build()
                .articleId(),
            ArticleVersion::articleId);
  }

  private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    return Records.received(sent);
  }
}
