package newswire.events.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newswire.events.FeedItem;
import newswire.events.OutcomeReason;
import newswire.events.PageAnnounced;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.identity.PageId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Pages on {@code newswire.pages.v1}: the body as it is, all else in headers. */
public final class PageRecords {

  /** The most bytes of JSON that the feed items of a page may have. */
  public static final int MAX_FEED_ITEMS_BYTES = 16 * 1024;

  /** The most bytes of a URL that may be published. */
  public static final int MAX_URL_BYTES = 32 * 1024;

  /** The most characters of a page's content type that are passed on. */
  static final int MAX_CONTENT_TYPE = 1024;

  private static final byte[] NOTHING = {};

  private PageRecords() {}

  /**
   * Turns an event into the record that carries it.
   *
   * @throws EventTooLargeException if the body or the feed items are over their caps; see {@link
   *     FeedItemsHeader#fitting} for the latter
   */
  public static ProducerRecord<String, byte[]> encode(PageEvent page, EventContext context) {
    String key = page.pageId().value();
    String type = page instanceof PageFetched ? EventTypes.PAGE_FETCHED : EventTypes.PAGE_ANNOUNCED;
    RecordHeaders headers = RecordHeaders.event(context, type, id(page), key, page.observed());
    putUrl(headers, CloudEventHeaders.URL, page.url());
    headers.put(CloudEventHeaders.VISIT, Long.toString(page.visit()));
    byte[] value = NOTHING;
    if (page instanceof PageFetched fetched) {
      EventTooLargeException.check(
          "a page's body", fetched.body().length, PageFetched.MAX_BODY_BYTES);
      putUrl(headers, CloudEventHeaders.FINAL_URL, fetched.finalUrl());
      headers.put(CloudEventHeaders.STATUS, Integer.toString(fetched.status()));
      headers.put(CloudEventHeaders.CONTENT_TYPE, contentType(fetched.contentType()));
      value = fetched.body();
    } else if (page instanceof PageAnnounced announced) {
      headers.put(CloudEventHeaders.REASON, announced.reason().wireName());
    }
    if (!page.feedItems().isEmpty()) {
      headers.put(CloudEventHeaders.FEED_ITEMS, FeedItemsHeader.write(page.feedItems()));
    }
    return new ProducerRecord<>(Topics.PAGES, null, key, value, headers.list());
  }

  /**
   * Reads the event that a record carries.
   *
   * @throws MalformedEventException if the record is not a page event
   */
  public static PageEvent decode(ConsumerRecord<String, byte[]> record) {
    PageId id = RecordHeaders.parsed("key", String.valueOf(record.key()), PageId::new);
    return decode(id, record.headers(), record.value());
  }

  static PageEvent decode(PageId id, Headers headers, byte @Nullable [] value) {
    String type = RecordHeaders.required(headers, CloudEventHeaders.TYPE);
    return switch (type) {
      case EventTypes.PAGE_FETCHED -> fetched(id, headers, RecordHeaders.value(value));
      case EventTypes.PAGE_ANNOUNCED -> announced(id, headers);
      default -> throw new MalformedEventException("no page event has the type \"" + type + "\"");
    };
  }

  /** The event's {@code ce_id} (frozen). */
  public static String id(PageEvent page) {
    return page.pageId() + "-" + page.visit();
  }

  private static PageFetched fetched(PageId id, Headers headers, byte[] body) {
    return new PageFetched(
        id,
        RecordHeaders.required(headers, CloudEventHeaders.URL),
        RecordHeaders.required(headers, CloudEventHeaders.FINAL_URL),
        RecordHeaders.requiredLong(headers, CloudEventHeaders.VISIT),
        RecordHeaders.requiredTime(headers, CloudEventHeaders.TIME),
        (int) RecordHeaders.requiredLong(headers, CloudEventHeaders.STATUS),
        RecordHeaders.text(headers, CloudEventHeaders.CONTENT_TYPE),
        feedItems(headers),
        body);
  }

  private static PageAnnounced announced(PageId id, Headers headers) {
    return new PageAnnounced(
        id,
        RecordHeaders.required(headers, CloudEventHeaders.URL),
        RecordHeaders.requiredLong(headers, CloudEventHeaders.VISIT),
        RecordHeaders.requiredTime(headers, CloudEventHeaders.TIME),
        RecordHeaders.parsed(
            CloudEventHeaders.REASON,
            RecordHeaders.required(headers, CloudEventHeaders.REASON),
            OutcomeReason::ofWireName),
        feedItems(headers));
  }

  private static List<FeedItem> feedItems(Headers headers) {
    String json = RecordHeaders.text(headers, CloudEventHeaders.FEED_ITEMS);
    return json == null ? List.of() : FeedItemsHeader.read(json);
  }

  private static @Nullable String contentType(@Nullable String contentType) {
    return contentType == null || contentType.length() <= MAX_CONTENT_TYPE
        ? contentType
        : contentType.substring(0, MAX_CONTENT_TYPE);
  }

  private static void putUrl(RecordHeaders headers, String name, String url) {
    EventTooLargeException.check(
        "a page's URL", url.getBytes(StandardCharsets.UTF_8).length, MAX_URL_BYTES);
    headers.putUrl(name, url);
  }
}
