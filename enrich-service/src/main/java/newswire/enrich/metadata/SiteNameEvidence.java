package newswire.enrich.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Evidence of what the site is called: in the title, and by the link to its front page. */
final class SiteNameEvidence {

  private static final Pattern HOME =
      Pattern.compile(
          "(?iu)^(home|homepage|start|startseite|hauptseite|shop|logo|menu|skip|zur|accueil|inicio|главная|back)\\b");
  private static final Pattern GLUED = Pattern.compile(".*\\S(?:_|\\||--)(?=\\S)(.+)");

  private SiteNameEvidence() {}

  static void collect(HtmlPage page, @Nullable Placed headline, Evidence into) {
    String title = page.title();
    if (headline != null) {
      String shown = Text.line(headline.element().text());
      if (shown.length() > 8 && title.startsWith(shown)) {
        String tail = lastPart(title.substring(shown.length()));
        if (tail.length() >= 2 && tail.length() <= 60) {
          into.add(Field.SOURCE, tail, "html:title.tail", 36);
        }
      }
    }
    @Nullable String named = TitleCleaner.siteAt(title, page.page().finalUrl());
    if (named != null) {
      into.add(Field.SOURCE, named, "html:title.site", 35);
    }
    Element home = page.index().homeLink();
    if (home != null) {
      String name = once(home.text());
      if (name.length() >= 3 && name.length() <= 40 && !HOME.matcher(name).find()) {
        into.add(Field.SOURCE, name, "html:a.home", 34);
      }
    }
  }

  /** Behind keywords and sections that scripts without blanks glue to it: "_人间_潮闻". */
  private static String lastPart(String tail) {
    Matcher glued = GLUED.matcher(tail);
    String last = glued.matches() ? glued.group(1) : tail;
    return last.replaceFirst("^[\\s|–—:·•»_-]+", "").strip();
  }

  /** A logo for each width of the screen says the same name again. */
  private static String once(String name) {
    int half = name.length() / 2;
    boolean twice = name.regionMatches(0, name, half + 1, half) && name.startsWith(" ", half);
    return twice ? name.substring(0, half) : name;
  }
}
