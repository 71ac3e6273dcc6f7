package newswire.enrich.page;

import org.jsoup.nodes.Element;

/**
 * Attributes by the names that the HTML parser gives them, which are in lower case: cheaper than
 * jsoup's own look, which takes any case.
 */
public final class Attr {

  private Attr() {}

  /** The value of an attribute; empty when the element has none of that name. */
  public static String of(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }

  /** Whether the element has an attribute of that name, be it empty. */
  public static boolean has(Element element, String name) {
    return element.attributesSize() > 0 && element.attributes().hasKey(name);
  }
}
