package newswire.enrich.metadata;

import java.util.Set;
import newswire.enrich.page.Letters;

/**
 * What a site calls itself, asked for among authors: the site by its own name is no person.
 *
 * @param names names, domain, the domain's first label
 */
record OwnNames(Set<String> names) {

  /** Whether a text is one of them, or one with a few letters more or less. */
  boolean hold(String name) {
    return TitleCleaner.isName(name, names);
  }

  /** Whether a text is spelled as one of them, but for an article before it. */
  boolean holdWhole(String name) {
    String letters = Letters.of(name);
    for (String own : names) {
      String known = Letters.of(own);
      if (letters.equals(known)
          || letters.length() == known.length() + 3
              && letters.startsWith("the")
              && letters.endsWith(known)) {
        return true;
      }
    }
    return false;
  }

  /** "The Tidings", "The Tidings, Lund", but not "Jane Doe, The Tidings". */
  boolean holdAuthor(String said) {
    int comma = said.indexOf(',');
    return comma < 0 ? hold(said) : holdWhole(said) || holdWhole(said.substring(0, comma));
  }

  /** "Jane Doe, Tidings": the paper that somebody writes for. */
  boolean holdPaper(String name, String byline) {
    int at = byline.indexOf(name);
    return at > 1 && byline.startsWith(", ", at - 2) && holdWhole(name);
  }

  /** "The Tidings - Jane Doe": who is of the house. */
  String withoutHouse(String byline) {
    int dash = byline.indexOf(" - ");
    return dash > 0 && hold(byline.substring(0, dash)) ? byline.substring(dash + 3) : byline;
  }
}
