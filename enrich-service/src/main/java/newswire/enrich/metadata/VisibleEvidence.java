package newswire.enrich.metadata;

import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;
import newswire.enrich.attribution.SourceName;
import newswire.enrich.byline.BylineNames;
import newswire.enrich.byline.OpeningCredits;
import newswire.enrich.byline.PlausibleName;
import newswire.enrich.page.Addresses;
import newswire.enrich.page.Attr;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.SourceNames;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Evidence of what a reader sees near the headline: bylines, dates, whose piece it is. */
final class VisibleEvidence {

  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final int BEFORE = 60;
  private static final int AFTER = 220;
  private static final int MOST_BEFORE_SOURCE = 12;
  private static final int MAX_BYLINE_CHARS = 160;
  private static final int LINKED_NEAR = 60;
  private static final int MAX_BOXES = 60;
  private static final int MAX_BOX_CHARS = 50;

  /** Some systems call every line beside a text a byline; who made a picture is no author. */
  private static final Pattern NO_BYLINE =
      Pattern.compile(
          "(?i)\\b(?:post|entry)-(?:timestamp|labels|location|icons|comment-link|reactions)\\b"
              + "|(?:photo|image|picture|media|video)[-_]*creator");

  /** "Provided by", "Source:": a label whose name stands elsewhere; "Noon | Duration: 3 min". */
  private static final Pattern LABEL_ALONE =
      Pattern.compile("(?iu).*(?:\\bby|[:：])|.*[|•·]\\s*\\p{L}+:.*");

  private final LineEvidence lines = new LineEvidence();

  void collect(HtmlPage page, Surroundings aroundHeading, Evidence into) {
    @Nullable Placed heading = aroundHeading.headline();
    HeadlineEvidence.collect(page, heading, into);
    @Nullable Placed headline = HeadlinePlace.of(page, heading, into);
    SiteNameEvidence.collect(page, heading == null ? headline : heading, into);
    for (Element link : page.index().relations()) {
      if (Attr.of(link, "rel").contains("category")) {
        into.add(Field.SECTION, link.text(), "a:category", 42);
      }
    }
    Surroundings surroundings = aroundHeading.around(headline);
    lines.collect(page, surroundings, into);
    for (Placed byline : page.index().bylines()) {
      byline(byline, headline, surroundings, into);
    }
    box(page, headline, surroundings, into);
    SignatureBehind.collect(page, surroundings, into);
    if (headline != null) {
      for (Placed label : page.index().sources()) {
        source(label, headline, into);
      }
    }
    for (Placed time : page.index().times()) {
      int distance = distance(time, headline);
      if (distance >= 0 && !surroundings.areFurniture(time.element())) {
        TimeElements.read(time.element(), distance, into);
      }
    }
    LoneDate.collect(page, surroundings, into);
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
    Element element = placed.element();
    if (distance < 0 || surroundings.areFurniture(element)) {
      return;
    }
    if (NO_BYLINE.matcher(Attr.of(element, "class")).find()) {
      return;
    }
    boolean relation = Attr.of(element, "rel").contains("author");
    boolean toAuthor = element.nameIs("a");
    if (toAuthor && !relation && distance > LINKED_NEAR) {
      return;
    }
    String text = unglued(element);
    if (text.isEmpty()) {
      text = Attr.of(element, "aria-label");
    }
    // A full stop ends a sentence about the author.
    if (text.isEmpty() || text.length() > MAX_BYLINE_CHARS || text.indexOf('。') >= 0) {
      return;
    }
    if (BylineNames.isDesk(text)) {
      into.add(Field.AUTHOR, text, "html:byline.organization", 28 - distance / 40);
      return;
    }
    List<Element> links = element.select(LINK);
    int weight = (relation ? 56 : 48) - distance / 40;
    if (!toAuthor && !links.isEmpty() && links.size() <= 6) {
      for (Element link : links) {
        if (isReviewer(text, link.text())) {
          continue;
        }
        into.add(
            Field.AUTHOR, link.text(), Addresses.absolute(link, "href"), "html:byline.a", weight);
      }
    } else {
      into.add(
          Field.AUTHOR,
          text,
          toAuthor ? Addresses.absolute(element, "href") : null,
          relation ? "html:rel=author" : toAuthor ? "html:a.author" : "html:byline",
          relation || !toAuthor ? weight : weight - 4);
    }
  }

  /** The name alone where only the layout parts it from what its bearer does. */
  private static String unglued(Element element) {
    String text = element.text();
    @Nullable Element first = element.firstElementChild();
    String name = first == null ? "" : first.text();
    int end = name.length();
    return end > 0
            && end < text.length()
            && text.startsWith(name)
            && Character.isLowerCase(name.charAt(end - 1))
            && Character.isUpperCase(text.charAt(end))
            && PlausibleName.isPerson(name)
        ? name
        : text;
  }

  /** Behind the text, a box about the author counts when all such boxes name one person. */
  private static void box(
      HtmlPage page, @Nullable Placed headline, Surroundings surroundings, Evidence into) {
    if (headline == null) {
      return;
    }
    @Nullable String only = null;
    int seen = 0;
    for (Placed placed : page.index().bylines()) {
      if (placed.order() - headline.order() <= AFTER || seen++ >= MAX_BOXES) {
        continue;
      }
      String text = placed.element().text();
      if (text.length() < 3
          || text.length() > MAX_BOX_CHARS
          || text.indexOf(' ') < 0
          || surroundings.areFurniture(placed.element())) {
        continue;
      }
      if (only != null && !only.equals(text)) {
        return;
      }
      only = text;
    }
    into.add(Field.AUTHOR, only, "html:author.box", 34);
  }

  /** "Reviewed by", "photos by": somebody else's part in it. */
  private static boolean isReviewer(String line, String name) {
    int at = line.indexOf(name);
    return at > 0 && LineEvidence.isByOthers(line.substring(Math.max(0, at - 40), at));
  }

  /** A label right after the headline that names whose piece it is. */
  private static void source(Placed label, Placed headline, Evidence into) {
    int after = label.order() - headline.order();
    String said = label.element().text();
    @Nullable String named = OpeningCredits.source(said);
    String text = named == null ? said : named;
    if (after > 0
        && after <= MOST_BEFORE_SOURCE
        && text.length() >= 2
        && text.length() <= 60
        && !hasDigitAtStart(text)
        && !LABEL_ALONE.matcher(text).matches()
        && SourceNames.isLabel(label.element())
        && !BylineNames.areOthers(text)) {
      String name = SourceName.trimmed(text);
      boolean wrote = AgencyCredit.named(name).isPresent();
      into.add(wrote ? Field.AGENCY : Field.NAMED_SOURCE, name, "html:source", 60 - after);
    }
  }

  private static boolean hasDigitAtStart(String text) {
    return Character.isDigit(text.charAt(0));
  }
}
