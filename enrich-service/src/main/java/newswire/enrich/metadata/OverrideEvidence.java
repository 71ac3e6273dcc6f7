package newswire.enrich.metadata;

import newswire.enrich.override.SiteOverrides;
import newswire.enrich.page.HtmlPage;
import org.jsoup.nodes.Element;

/** What stands where the operator's selectors point, which outvotes all other evidence. */
final class OverrideEvidence {

  /** What begins like this leaves its field to no other rule. */
  static final String RULE = "override:";

  private static final int WEIGHT = 100;

  void collect(HtmlPage page, Evidence into) {
    SiteOverrides overrides = page.overrides();
    overrides
        .fields()
        .forEach(
            (name, selector) -> {
              Field field = field(name);
              for (Element found : page.dom().select(selector)) {
                into.add(
                    field, said(found), found.attr("href"), RULE + field.versionField(), WEIGHT);
              }
            });
    if (overrides.locale() != null && into.of(Field.LANGUAGE).isEmpty()) {
      into.add(Field.LANGUAGE, overrides.locale(), RULE + "locale", WEIGHT);
    }
  }

  private static Field field(SiteOverrides.Name name) {
    return switch (name) {
      case HEADLINE -> Field.HEADLINE;
      case SUMMARY -> Field.SUMMARY;
      case AUTHORS -> Field.AUTHOR;
      case PUBLISHED -> Field.PUBLISHED;
      case MODIFIED -> Field.MODIFIED;
      case SECTION -> Field.SECTION;
    };
  }

  /** What machines are told, where an element tells them. */
  private static String said(Element element) {
    for (String attribute : new String[] {"datetime", "content"}) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
