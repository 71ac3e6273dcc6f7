package newswire.enrich.metadata;

import java.util.List;
import java.util.Locale;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Evidence of what a reader sees near the headline: the headline itself, bylines, dates. */
final class VisibleEvidence {

  private static final int BEFORE = 60;
  private static final int AFTER = 220;
  private static final int MAX_BYLINE_CHARS = 160;
  private static final int MAX_TIME_CHARS = 120;

  void collect(HtmlPage page, Evidence into) {
    @Nullable Placed headline = headline(page);
    if (headline != null) {
      into.add(Field.HEADLINE, headline.element().text(), "html:h1", 72);
    }
    for (Placed byline : page.index().bylines()) {
      byline(byline, headline, into);
    }
    for (Placed time : page.index().times()) {
      time(time, headline, into);
    }
  }

  /** Of several top headings the one that the title repeats, else the first with a few words. */
  private static @Nullable Placed headline(HtmlPage page) {
    List<Placed> headings = page.index().headings();
    String title = Letters.of(page.title());
    @Nullable Placed best = null;
    for (Placed heading : headings) {
      String letters = Letters.of(heading.element().text());
      if (letters.length() > 3 && title.contains(letters)) {
        return heading;
      }
      if (best == null && letters.length() > 3) {
        best = heading;
      }
    }
    return best;
  }

  private static int distance(Placed placed, @Nullable Placed headline) {
    if (headline == null) {
      return 100;
    }
    int away = placed.order() - headline.order();
    return away < -BEFORE || away > AFTER ? -1 : Math.abs(away);
  }

  private static void byline(Placed placed, @Nullable Placed headline, Evidence into) {
    int distance = distance(placed, headline);
    if (distance < 0 || Surroundings.areFurniture(placed.element())) {
      return;
    }
    Element element = placed.element();
    boolean relation = element.attr("rel").contains("author");
    String text = element.text();
    if (text.isEmpty() || text.length() > MAX_BYLINE_CHARS) {
      return;
    }
    List<Element> links = element.select("a[href]");
    int weight = (relation ? 56 : 48) - distance / 40;
    if (!relation && !links.isEmpty() && links.size() <= 6) {
      for (Element link : links) {
        into.add(Field.AUTHOR, link.text(), link.absUrl("href"), "html:byline.a", weight);
      }
    } else {
      into.add(
          Field.AUTHOR,
          text,
          relation ? element.absUrl("href") : null,
          relation ? "html:rel=author" : "html:byline",
          weight);
    }
  }

  private static void time(Placed placed, @Nullable Placed headline, Evidence into) {
    int distance = distance(placed, headline);
    if (distance < 0 || Surroundings.areFurniture(placed.element())) {
      return;
    }
    Element element = placed.element();
    boolean isTime = element.normalName().equals("time");
    String stated = element.attr("datetime");
    String text = element.text();
    String names = (element.className() + " " + element.id() + " " + text).toLowerCase(Locale.ROOT);
    boolean modified =
        names.contains("updat")
            || names.contains("modif")
            || names.contains("aktualis")
            || names.contains("actualiz");
    Field field = modified ? Field.MODIFIED : Field.PUBLISHED;
    int weight = 60 - distance / 20;
    if (isTime && !stated.isBlank()) {
      boolean marked = names.contains("publish") || element.hasAttr("pubdate");
      into.add(field, stated, "html:time", weight + (marked ? 8 : 4));
    } else if (!text.isEmpty() && text.length() <= MAX_TIME_CHARS && hasDigit(text)) {
      into.add(field, text, isTime ? "html:time.text" : "html:date", weight - 8);
    }
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
