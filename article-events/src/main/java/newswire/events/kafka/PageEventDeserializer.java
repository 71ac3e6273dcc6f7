package newswire.events.kafka;

import newswire.events.PageEvent;
import newswire.events.identity.PageId;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** A {@code value.deserializer} for {@link Topics#PAGES}: pages, from value and headers. */
public final class PageEventDeserializer implements Deserializer<PageEvent> {

  /**
   * A page event is no event without its headers.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public PageEvent deserialize(String topic, byte[] value) {
    throw new UnsupportedOperationException("a page event cannot be read without its headers");
  }

  /**
   * Reads a page; its id is taken from {@code ce_subject}, which equals the key.
   *
   * @throws MalformedEventException if the record is not a page event
   */
  @Override
  public PageEvent deserialize(String topic, Headers headers, byte @Nullable [] value) {
    String subject = RecordHeaders.required(headers, CloudEventHeaders.SUBJECT);
    PageId id = RecordHeaders.parsed(CloudEventHeaders.SUBJECT, subject, PageId::new);
    return PageRecords.decode(id, headers, value);
  }
}
