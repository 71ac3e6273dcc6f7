package newswire.events.kafka;

import java.util.Locale;
import newswire.events.ArticleChanged;
import newswire.events.OutcomeKind;

/** The values of {@code ce_type}. */
public final class EventTypes {

  /** A page as fetched. */
  public static final String PAGE_FETCHED = "newswire.page.fetched.v1";

  /** A page that could not be had. */
  public static final String PAGE_ANNOUNCED = "newswire.page.announced.v1";

  /** What one page said of one article. */
  public static final String ARTICLE_VERSION = "newswire.article.version.v1";

  private EventTypes() {}

  /** {@code newswire.article.created.v1} and its like. */
  public static String of(ArticleChanged.Type type) {
    return "newswire.article." + type.name().toLowerCase(Locale.ROOT) + ".v1";
  }

  /** {@code newswire.visit.stored.v1}, {@code newswire.feed.gap.v1} and their like. */
  public static String of(OutcomeKind kind) {
    String scope = kind.scope().name().toLowerCase(Locale.ROOT);
    return "newswire." + scope + "." + kind.wireName() + ".v1";
  }
}
