package newswire.enrich.metadata;

import java.util.List;
import java.util.Set;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Letters;
import newswire.enrich.page.PageIndex.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Where the headline stands. That is its top heading; on a page that has none, or one that may be
 * the site's name or a section's, it is the line that says what machines are told.
 */
final class HeadlinePlace {

  private static final Set<String> TOLD =
      Set.of("meta:og:title", "json-ld:headline", "meta:twitter:title", "html:title");
  private static final int LEAST_LETTERS = 15;
  private static final int LONGEST = 300;

  private HeadlinePlace() {}

  /** Null when the page shows no headline. */
  static @Nullable Placed of(HtmlPage page, @Nullable Placed heading, Evidence said) {
    if (said.of(Field.HEADLINE).stream()
        .anyMatch(c -> c.rule().equals("html:h1") && c.weight() >= HeadlineVote.SURE)) {
      return heading;
    }
    List<String> told =
        said.of(Field.HEADLINE).stream()
            .filter(c -> TOLD.contains(c.rule()))
            .map(c -> Letters.of(c.value()))
            .filter(letters -> letters.length() >= LEAST_LETTERS)
            .toList();
    if (told.isEmpty()
        || heading != null && isTold(Letters.of(heading.element().text()), told, 1)) {
      return heading;
    }
    @Nullable Placed below = first(page.index().subheadings(), true, told);
    below = below == null ? first(page.index().lines(), false, told) : below;
    return below == null ? heading : below;
  }

  private static @Nullable Placed first(List<Placed> shown, boolean whole, List<String> told) {
    for (Placed one : shown) {
      // A heading's text is short; what a line's element holds beside its own may be the page.
      String text = whole ? one.element().text() : one.element().ownText();
      if (text.length() <= LONGEST
          && isTold(Letters.of(text), told, LEAST_LETTERS)
          && !one.element().nameIs("title")
          && one.element().closest("a[href],nav") == null) {
        return one;
      }
    }
    return null;
  }

  private static boolean isTold(String letters, List<String> told, int least) {
    return letters.length() >= least
        && told.stream().anyMatch(t -> t.startsWith(letters) || t.endsWith(letters));
  }
}
