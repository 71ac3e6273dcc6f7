package newswire.store.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for; each value is compared as data, never read as an operator.
 *
 * @param source a source's name or domain, as it is compared; null for any
 * @param language a language, as it is compared; null for any
 * @param since the earliest {@code publishedOrSeen}, inclusive; null for any
 * @param until the latest, exclusive; null for any
 * @param words all of them stand in the headline; empty for any
 */
record ArticleFilter(
    @Nullable String source,
    @Nullable String language,
    @Nullable Instant since,
    @Nullable Instant until,
    List<String> words) {

  /** MongoDB's filter for the page that begins after a position; null for the first page. */
  Bson after(@Nullable Position position) {
    Document filter = new Document("listed", true);
    if (source != null) {
      filter.append("sources", source);
    }
    if (language != null) {
      filter.append("languages", language);
    }
    if (!words.isEmpty()) {
      filter.append("words", new Document("$all", words));
    }
    Document range = range(position);
    if (!range.isEmpty()) {
      filter.append("publishedOrSeen", range);
    }
    if (position == null) {
      return filter;
    }
    Date at = Date.from(position.publishedOrSeen());
    List<Document> later = new ArrayList<>();
    later.add(new Document("publishedOrSeen", new Document("$lt", at)));
    later.add(
        new Document("publishedOrSeen", at)
            .append("_id", new Document("$lt", position.article().value())));
    return filter.append("$or", later);
  }

  private Document range(@Nullable Position position) {
    Document range = new Document();
    if (since != null) {
      range.append("$gte", Date.from(since));
    }
    if (until != null) {
      range.append("$lt", Date.from(until));
    }
    if (position != null) {
      // Says again what "$or" says, so that the server walks the index from here.
      range.append("$lte", Date.from(position.publishedOrSeen()));
    }
    return range;
  }

  /** Two filters with equal fingerprints ask for the same articles. */
  String fingerprint() {
    return String.join(
        "\n",
        String.valueOf(source),
        String.valueOf(language),
        String.valueOf(since),
        String.valueOf(until),
        String.join(" ", words));
  }
}
