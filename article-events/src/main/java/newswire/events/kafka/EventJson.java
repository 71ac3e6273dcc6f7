package newswire.events.kafka;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of the contract: fields in declared order, nulls written, instants in ISO 8601, unknown
 * fields ignored. Every feature that the bytes depend on is set here, whatever Jackson's defaults.
 */
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EventJson() {}

  /** The one mapper; it is immutable and may be shared. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** UTF-8; a lone surrogate becomes a question mark, as in the input of every id. */
  public static byte[] write(Object event) {
    return MAPPER.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the event that a record carries.
   *
   * @throws MalformedEventException if the bytes are not JSON, or not JSON of this type
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      T event = MAPPER.readValue(json, type);
      if (event == null) {
        throw new MalformedEventException(
            "the value is null where " + type.getSimpleName() + " should be");
      }
      return event;
    } catch (JacksonException e) {
      throw new MalformedEventException(
          "the value is not the JSON of " + type.getSimpleName() + ": " + e.getOriginalMessage(),
          e);
    }
  }
}
