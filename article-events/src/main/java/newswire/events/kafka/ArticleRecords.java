package newswire.events.kafka;

import java.nio.charset.StandardCharsets;
import newswire.events.ArticleVersion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Article versions on {@code newswire.articles.v1}. */
public final class ArticleRecords {

  private ArticleRecords() {}

  /**
   * Turns an event into the record that carries it.
   *
   * @throws EventTooLargeException if text, html or the whole JSON is over its cap
   */
  public static ProducerRecord<String, byte[]> encode(
      ArticleVersion version, EventContext context) {
    checkSize("an article's text", version.text());
    if (version.html() != null) {
      checkSize("an article's html", version.html());
    }
    String key = version.articleId().value();
    RecordHeaders headers =
        RecordHeaders.event(
            context, EventTypes.ARTICLE_VERSION, id(version), key, version.page().observed());
    return JsonRecords.encode(Topics.ARTICLES, key, version, headers);
  }

  /**
   * Reads the event that a record carries.
   *
   * @throws MalformedEventException if the record is not an article version
   */
  public static ArticleVersion decode(ConsumerRecord<String, byte[]> record) {
    ArticleVersion version = JsonRecords.decode(record, ArticleVersion.class);
    JsonRecords.requireKey(record, version.articleId().value());
    return version;
  }

  /** The event's {@code ce_id} (frozen). */
  public static String id(ArticleVersion version) {
    return version.articleId()
        + "-"
        + version.page().id()
        + "-"
        + version.page().visit()
        + "-"
        + version.extractor();
  }

  private static void checkSize(String what, String text) {
    if (text.length() > ArticleVersion.MAX_TEXT_BYTES / 3) {
      int bytes = text.getBytes(StandardCharsets.UTF_8).length;
      EventTooLargeException.check(what, bytes, ArticleVersion.MAX_TEXT_BYTES);
    }
  }
}
