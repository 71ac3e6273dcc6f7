package newswire.enrich.standing;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import newswire.enrich.content.MainText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageFrame;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether a page is a list of links with a short note each, and nothing else: nobody's article. */
final class LinkList {

  private static final int LEAST = 4;
  private static final int LEAST_LINK = 8;
  private static final int LEAST_NOTE = 8;
  private static final int LONGEST_NOTE = 160;
  private static final int MOST_BESIDE = 100;
  private static final int LEVELS = 3;

  /** So many nodes are no line. */
  private static final int MANY = 30;

  private LinkList() {}

  static boolean is(HtmlPage page, Metadata said, MainText text) {
    if (said.declaredArticle() || !said.authors().isEmpty() || said.published() != null) {
      return false;
    }
    Map<Element, String> noted = noted(page.dom().body());
    if (noted.size() < LEAST) {
      return false;
    }
    String all = String.join("\n", noted.values());
    int beside = 0;
    for (String paragraph : text.paragraphs()) {
      beside += all.contains(paragraph) ? 0 : Text.reading(paragraph);
    }
    return beside < MOST_BESIDE;
  }

  /** The lines of few nodes that begin or end with a link and have a note beside it. */
  private static Map<Element, String> noted(Element body) {
    Map<Element, String> noted = new LinkedHashMap<>();
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element a : body.getElementsByTag("a")) {
      @Nullable Element line = a.hasAttr("href") ? line(a) : null;
      if (line == null || !seen.add(line) || line.nodeStream().limit(MANY).count() == MANY) {
        continue;
      }
      String link = Text.line(a.text());
      String text = Text.line(Text.cut(line.text(), link.length() + 2 * LONGEST_NOTE));
      int note = text.length() - link.length();
      if (link.length() >= LEAST_LINK
          && note >= LEAST_NOTE
          && note <= LONGEST_NOTE
          && (text.startsWith(link) || text.endsWith(link))
          && !PageFrame.holds(line)) {
        noted.put(line, text);
      }
    }
    return noted;
  }

  private static @Nullable Element line(Element a) {
    @Nullable Element at = a.parent();
    for (int i = 0; at != null && i < LEVELS && !at.isBlock(); i++) {
      at = at.parent();
    }
    return at;
  }
}
