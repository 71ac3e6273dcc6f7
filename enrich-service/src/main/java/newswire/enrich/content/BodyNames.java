package newswire.enrich.content;

import org.jsoup.nodes.Element;

/** What a page's publisher calls the element that holds an article's text. Not thread-safe. */
public final class BodyNames {

  private final Hints hints = new Hints();

  /** Whether an element's name, classes, id or property say that it holds an article's text. */
  public boolean isBody(Element element) {
    return hints.of(element) == Hints.Hint.BODY;
  }
}
