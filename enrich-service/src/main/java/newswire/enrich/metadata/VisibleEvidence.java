package newswire.enrich.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.SourceNames;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Evidence of what a reader sees near the headline: the headline itself, bylines, dates. */
final class VisibleEvidence {

  private static final int BEFORE = 60;
  private static final int AFTER = 220;
  private static final int MOST_BEFORE_SOURCE = 12;
  private static final int MAX_BYLINE_CHARS = 160;
  private static final int MAX_TIME_CHARS = 120;
  private static final Pattern HOME =
      Pattern.compile("(?iu)^(home|start|logo|menu|skip|zur|accueil|inicio|главная|back)\\b");

  private static final Pattern ELSE_BY =
      Pattern.compile("(?iu)(review|check|edit|photo|illustrat|translat)\\p{L}* by\\W*$");

  private final LineEvidence lines = new LineEvidence();

  void collect(HtmlPage page, Evidence into) {
    @Nullable Placed headline = headline(page);
    if (headline != null) {
      into.add(
          Field.HEADLINE,
          headline.element().text(),
          "html:h1",
          headlineWeight(page, headline, into));
    }
    siteName(page, headline, into);
    lines.collect(page, headline, into);
    Surroundings surroundings = new Surroundings(headline == null ? null : headline.element());
    for (Placed byline : page.index().bylines()) {
      byline(byline, headline, surroundings, into);
    }
    if (headline != null) {
      for (Placed label : page.index().sources()) {
        source(label, headline, into);
      }
    }
    for (Placed time : page.index().times()) {
      time(time, headline, surroundings, into);
    }
  }

  /** The surroundings of the page's elements, as its headline tells them. */
  static Surroundings surroundings(HtmlPage page) {
    @Nullable Placed headline = headline(page);
    return new Surroundings(headline == null ? null : headline.element());
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

  /**
   * What a reader sees as the headline is the headline, unless it may be the site's name or a
   * section's: it shares no word with what else the page calls itself, and is short or not alone.
   */
  private static int headlineWeight(HtmlPage page, Placed heading, Evidence into) {
    Set<String> shown = words(heading.element().text());
    Set<String> said = words(page.title());
    into.of(Field.HEADLINE).forEach(candidate -> said.addAll(words(candidate.value())));
    long shared = shown.stream().filter(said::contains).count();
    boolean alone = page.index().headings().size() == 1;
    if (shared * 2 >= shown.size() && shown.size() >= 3) {
      return 130;
    }
    return alone && heading.element().text().length() >= 20 ? 120 : 72;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** What follows the headline in the title, and what the link to the front page is called. */
  private static void siteName(HtmlPage page, @Nullable Placed headline, Evidence into) {
    String title = page.title();
    if (headline != null) {
      String shown = Text.line(headline.element().text());
      if (shown.length() > 8 && title.startsWith(shown)) {
        String tail = title.substring(shown.length()).replaceFirst("^[\\s|–—:·•»-]+", "").strip();
        if (tail.length() >= 2 && tail.length() <= 60) {
          into.add(Field.SOURCE, tail, "html:title.tail", 36);
        }
      }
    }
    Element home = page.index().homeLink();
    if (home != null) {
      String name = home.text();
      if (name.length() >= 3 && name.length() <= 40 && !HOME.matcher(name).find()) {
        into.add(Field.SOURCE, name, "html:a.home", 34);
      }
    }
  }

  private static int distance(Placed placed, @Nullable Placed headline) {
    if (headline == null) {
      return 100;
    }
    int away = placed.order() - headline.order();
    return away < -BEFORE || away > AFTER ? -1 : Math.abs(away);
  }

  private static void byline(
      Placed placed, @Nullable Placed headline, Surroundings surroundings, Evidence into) {
    int distance = distance(placed, headline);
    if (distance < 0 || surroundings.areFurniture(placed.element())) {
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
        if (isReviewer(text, link.text())) {
          continue;
        }
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

  /** "Reviewed by", "photos by": somebody else's part in it. */
  private static boolean isReviewer(String line, String name) {
    int at = line.indexOf(name);
    return at > 0 && ELSE_BY.matcher(line.substring(Math.max(0, at - 40), at)).find();
  }

  /** A label right after the headline that names whose piece it is. */
  private static void source(Placed label, Placed headline, Evidence into) {
    int after = label.order() - headline.order();
    String text = label.element().text();
    if (after > 0
        && after <= MOST_BEFORE_SOURCE
        && text.length() >= 2
        && text.length() <= 60
        && !hasDigitAtStart(text)
        && SourceNames.isLabel(label.element())) {
      into.add(Field.NAMED_SOURCE, text, "html:source", 60 - after);
    }
  }

  private static boolean hasDigitAtStart(String text) {
    return Character.isDigit(text.charAt(0));
  }

  private static void time(
      Placed placed, @Nullable Placed headline, Surroundings surroundings, Evidence into) {
    int distance = distance(placed, headline);
    if (distance < 0 || surroundings.areFurniture(placed.element())) {
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
