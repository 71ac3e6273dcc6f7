package newswire.enrich.consume;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newswire.enrich.FetchedPages;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.PageRecords;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Good pages for listeners, one article each, told apart by a name in their headline. */
final class FerryPages {

  private FerryPages() {}

  /** The page at {@code folder/name} of a made-up host. */
  static PageFetched page(String folder, String name, long visit) {
    String url = "https://harbour.example/" + folder + "/" + name;
    String html =
        """
        <html lang="en"><head><title>Ferry %1$s returns to harbour</title></head><body><article>
        <h1>Ferry %1$s returns to harbour</h1>
        <p>The ferry came back into the harbour on Monday morning after nine weeks in the dock, and the whole town stood on the quay to see it.</p>
        <p>Its captain said that the new engine was quieter than the gulls, and that the first crossing was sold out within an hour.</p>
        </article></body></html>"""
            .formatted(name);
    return FetchedPages.of(
        url, visit, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** As a consumer is given it, at {@code offset} of the first partition. */
  static ConsumerRecord<String, byte[]> record(PageEvent page, long offset, EventContext context) {
    ProducerRecord<String, byte[]> sent = PageRecords.encode(page, context);
    return new ConsumerRecord<>(
        Topics.PAGES,
        0,
        offset,
        0,
        TimestampType.LOG_APPEND_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        new RecordHeaders(sent.headers()),
        Optional.empty());
  }

  static ConsumerRecord<String, byte[]> record(PageEvent page, long offset) {
    return record(page, offset, EventContext.of("test", "ingest"));
  }
}
