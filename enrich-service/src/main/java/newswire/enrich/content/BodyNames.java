package newswire.enrich.content;

import org.jsoup.nodes.Element;

/** What publishers call the element that holds an article's text. */
public final class BodyNames {

  private BodyNames() {}

  /** Whether an element's name, classes, id or property say that it holds an article's text. */
  public static boolean isBody(Element element) {
    return new Hints().of(element) == Hints.Hint.BODY;
  }
}
