package newswire.enrich.override;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one site.
 *
 * @param fields where a field stands; a selector that finds nothing leaves it to the rules
 * @param body what holds the article's text; null leaves it to the rules
 * @param drop what is no part of any page
 * @param zone what a time without a zone is in; null when not told
 * @param locale the language of a page that declares none, BCP 47; null when not told
 */
public record SiteOverrides(
    Map<Name, Evaluator> fields,
    @Nullable Evaluator body,
    List<Evaluator> drop,
    @Nullable ZoneId zone,
    @Nullable String locale) {

  /** Nothing is told. */
  public static final SiteOverrides NONE = new SiteOverrides(Map.of(), null, List.of(), null, null);

  /** A field that a selector can be told for. */
  public enum Name {
    HEADLINE,
    SUMMARY,
    AUTHORS,
    PUBLISHED,
    MODIFIED,
    SECTION
  }

  /** Takes out of the page what is no part of it. */
  public void dropFrom(Document page) {
    drop.forEach(dropped -> page.select(dropped).remove());
  }

  /** The first element that holds the article's text; null when none is told or found. */
  public @Nullable Element bodyIn(Document page) {
    return body == null ? null : page.selectFirst(body);
  }
}
