package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import newswire.enrich.publish.OutcomePublisher;
import newswire.events.ArticleVersion;
import newswire.events.OutcomeReason;
import newswire.events.testing.SampleEvents;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaOperations;

/** A version that no producer would take: its page is rejected, once, and nothing of it is sent. */
class OversizeVersionTest {

  @Test
  @SuppressWarnings("unchecked")
  void versionOverItsCap_isRejected_withAllOfItsPage() {
    ArticleVersion fine = version("It sailed at noon.");
    ArticleVersion large = version("é".repeat(ArticleVersion.MAX_TEXT_BYTES / 2 + 1));
    OutcomePublisher.Draft draft =
        new OutcomePublisher(mock(KafkaOperations.class), "newswire/test/enrich")
            .draft(
                HostilePages.page("x"),
                new RecordHeaders(),
                new EnrichOutcome.Enriched(List.of(fine, large), false));

    assertThat(draft.versions()).isEmpty();
    assertThat(draft.verdict())
        .isEqualTo(new EnrichOutcome.Rejected(OutcomeReason.OVERSIZE, fine.extractor()));
  }

  private static ArticleVersion version(String text) {
    return SampleEvents.ownPage("https://harbour.example/a", "Ferry sails", text).build();
  }
}
