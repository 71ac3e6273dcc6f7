package newswire.store.change;

import newswire.events.kafka.EventContext;
import org.jspecify.annotations.Nullable;

/**
 * What travels on from the record that caused an event.
 *
 * @param traceparent W3C trace context; null when there is none
 * @param replay the replay run; null when live
 */
public record Cause(@Nullable String traceparent, @Nullable String replay) {

  /** Nothing caused it. */
  public static final Cause NONE = new Cause(null, null);

  /** The context of an event of ours. */
  public EventContext context(String source) {
    return new EventContext(source, traceparent, replay);
  }
}
