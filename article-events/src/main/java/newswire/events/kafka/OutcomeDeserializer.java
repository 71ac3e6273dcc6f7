package newswire.events.kafka;

import newswire.events.Outcome;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** A {@code value.deserializer} for {@link Topics#OUTCOMES}: outcomes. */
public final class OutcomeDeserializer implements Deserializer<Outcome> {

  /**
   * Reads a value.
   *
   * @return null for a null value
   * @throws MalformedEventException if the value is not the JSON of the topic
   */
  @Override
  public @Nullable Outcome deserialize(String topic, byte @Nullable [] value) {
    return value == null ? null : EventJson.read(value, Outcome.class);
  }
}
