package newswire.enrich.standing;

import java.util.HashSet;
import java.util.Set;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageFrame;
import newswire.enrich.page.Phrases;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether a short page says in words of its own that nothing is here: nobody signs it, its text
 * speaks of its own address, its heading's words do not come back in the text as a headline's do,
 * and it offers a search, many links, or asks not to be indexed.
 */
final class LostPage {

  private static final int LEAST_WORD = 5;
  private static final int LONGEST_HEADING = 200;
  private static final int MANY_LINKS = 4;

  private LostPage() {}

  /**
   * Of a page that declares no article and no time.
   *
   * @param body its text, folded
   */
  static boolean is(HtmlPage page, Metadata said, String body) {
    if (!said.authors().isEmpty() || !StandIns.speaksOfItself(body)) {
      return false;
    }
    String heading = page.index().headings().isEmpty() ? page.title() : heading(page);
    return !comesBack(Phrases.folded(Text.cut(heading, LONGEST_HEADING)), body)
        && (isUnwanted(said) || offersSearch(page) || PageJudge.longLinks(page) >= MANY_LINKS);
  }

  private static String heading(HtmlPage page) {
    return page.index().headings().getFirst().element().text();
  }

  /** Whether a word of the heading is one of the text; where words are not parted, two signs. */
  private static boolean comesBack(String heading, String body) {
    Set<String> words = new HashSet<>();
    for (String word : body.split("[^\\p{L}\\p{M}]+")) {
      words.add(word);
    }
    for (String word : heading.split("[^\\p{L}\\p{M}]+")) {
      if (word.length() >= LEAST_WORD && words.contains(word)) {
        return true;
      }
    }
    for (int i = 0; i + 1 < heading.length(); i++) {
      if (isSign(heading.charAt(i))
          && isSign(heading.charAt(i + 1))
          && body.contains(heading.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }

  /** Of a word in a script that does not part them; particles are in other scripts. */
  private static boolean isSign(char c) {
    return Text.isDense(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA
        && Character.isLetter(c);
  }

  private static boolean isUnwanted(Metadata said) {
    return said.access() != null && said.access().optOuts().contains("noindex");
  }

  private static boolean offersSearch(HtmlPage page) {
    for (Element input : page.dom().body().getElementsByTag("input")) {
      if (isForSearch(input) && !PageFrame.holds(input)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForSearch(Element input) {
    @Nullable Element form = input.closest("form");
    return input.attr("type").equals("search")
        || form != null && (form.attr("role") + form.attr("action")).contains("search");
  }
}
