package newswire.events.kafka;

import newswire.events.ArticleChanged;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** A {@code value.deserializer} for {@link Topics#CHANGES}: changes. */
public final class ArticleChangedDeserializer implements Deserializer<ArticleChanged> {

  /**
   * Reads a value.
   *
   * @return null for a null value
   * @throws MalformedEventException if the value is not the JSON of the topic
   */
  @Override
  public @Nullable ArticleChanged deserialize(String topic, byte @Nullable [] value) {
    return value == null ? null : EventJson.read(value, ArticleChanged.class);
  }
}
