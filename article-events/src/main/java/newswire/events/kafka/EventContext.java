package newswire.events.kafka;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What travels with an event besides its data.
 *
 * @param source {@code ce_source}: {@code newswire/<installation>/<service>}; the services are
 *     {@code ingest}, {@code enrich} and {@code store}
 * @param traceparent W3C trace context to pass on; null when there is none
 * @param replay the replay run that caused this event ({@code ce_newswirereplay}); null when live
 */
public record EventContext(String source, @Nullable String traceparent, @Nullable String replay) {

  /** The context of an event that nothing caused: live and untraced. */
  public static EventContext of(String installation, String service) {
    return new EventContext("newswire/" + installation + "/" + service, null, null);
  }

  /** The context of an event that another one caused: its trace and its replay run go on. */
  public static EventContext passingOn(Headers causing, String source) {
    return new EventContext(
        source,
        RecordHeaders.text(causing, CloudEventHeaders.TRACEPARENT),
        RecordHeaders.text(causing, CloudEventHeaders.REPLAY));
  }
}
