package newswire.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.article.ArticleTime;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * What the wire says in the end, as one hash to compare runs by: article id to headline, text,
 * source, authors, {@code mergedInto} and absolute times. Visits and relative times rightly differ
 * between runs and are left out.
 */
final class WireContent {

  private static final int HEX_DIGITS = 32;

  private WireContent() {}

  /** The first 128 bits of SHA-256 in hex. */
  static String hash(Map<ArticleId, ArticleChanged> latest) {
    MessageDigest digest = sha256();
    new TreeMap<>(latest).forEach((id, change) -> digest.update(line(id, change)));
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  /** One article's line of JSON, UTF-8. */
  static byte[] line(ArticleId id, ArticleChanged change) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("articleId", id);
    Article article = change.article();
    if (article != null) {
      line.put("headline", article.headline());
      line.put("text", article.text());
      line.put("source", article.source());
      line.put("authors", article.authors());
      line.put("published", absolute(article.published()));
      line.put("modified", absolute(article.modified()));
    }
    line.put("mergedInto", change.mergedInto());
    return (EventJson.mapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A relative time has no local form. */
  private static @Nullable Object absolute(@Nullable ArticleTime time) {
    return time == null || time.local() == null ? null : time.instant();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
