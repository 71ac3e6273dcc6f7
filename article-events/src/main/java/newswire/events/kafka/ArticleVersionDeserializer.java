package newswire.events.kafka;

import newswire.events.ArticleVersion;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** A {@code value.deserializer} for {@link Topics#ARTICLES}: article versions. */
public final class ArticleVersionDeserializer implements Deserializer<ArticleVersion> {

  /**
   * Reads a value.
   *
   * @return null for a null value
   * @throws MalformedEventException if the value is not the JSON of the topic
   */
  @Override
  public @Nullable ArticleVersion deserialize(String topic, byte @Nullable [] value) {
    return value == null ? null : EventJson.read(value, ArticleVersion.class);
  }
}
