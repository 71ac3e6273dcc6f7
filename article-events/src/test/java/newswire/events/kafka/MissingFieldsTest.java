package newswire.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.testing.SampleEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is left out is never made up: it is absent, empty, or the record is malformed. */
class MissingFieldsTest {

  private static final ArticleVersion VERSION =
      SampleEvents.ownPage("https://post.example/bridge", "Harbour bridge opens", "It is open.")
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articleId",
        "versionId",
        "pieceKey",
        "headline",
        "text",
        "standing",
        "page",
        "extractor",
        "contentHash"
      })
  void aVersionWithoutWhatItIs_isMalformed(String field) {
    assertMalformed(VERSION, field, ArticleVersion.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"articleId", "epoch", "sequence", "type", "stored"})
  void aChangeWithoutWhatItIs_isMalformed(String field) {
    assertMalformed(SampleEvents.created(VERSION), field, ArticleChanged.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pageId", "url", "visit", "kind"})
  void anOutcomeWithoutWhatItIs_isMalformed(String field) {
    assertMalformed(SampleEvents.stored(VERSION), field, Outcome.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"claims", "html", "authors", "keywords", "images", "provenance", "access"})
  void aVersionWithoutTheRest_isReadAsIfItSaidNothing(String field) {
    ObjectNode json = (ObjectNode) EventJson.mapper().readTree(EventJson.write(VERSION));
    json.remove(field);

    assertThat(EventJson.read(bytes(json), ArticleVersion.class)).isEqualTo(VERSION);
  }

  private static void assertMalformed(Object event, String field, Class<?> type) {
    ObjectNode json = (ObjectNode) EventJson.mapper().readTree(EventJson.write(event));
    assertThat(EventJson.read(bytes(json), type)).isEqualTo(event);
    json.remove(field);
    assertThatThrownBy(() -> EventJson.read(bytes(json), type))
        .isInstanceOf(MalformedEventException.class);
    json.putNull(field);
    assertThatThrownBy(() -> EventJson.read(bytes(json), type))
        .isInstanceOf(MalformedEventException.class);
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
