package newswire.enrich.metadata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.byline.GluedNames;
import newswire.enrich.byline.LabelledByline;
import newswire.enrich.byline.OpeningCredits;
import newswire.enrich.byline.PlausibleName;
import newswire.enrich.page.Addresses;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Needles;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of the lines around the headline that no name or attribute marks: "By Jane Doe", "March
 * 12, 2025 · 8 min read".
 */
final class LineEvidence {

  private static final int BEFORE = 30;
  private static final int AFTER = 160;
  private static final int LONGEST = 160;
  private static final int UNSIGNED = Integer.MAX_VALUE;
  private static final int NEXT_LINE = 12;
  private static final int ABOVE = 30;
  private static final int PROSE = 260;
  private static final int SENTENCE = 100;
  private static final int MOST_PROSE = 2;

  private static final Evaluator BREAK = new Evaluator.Tag("br");
  private static final Evaluator LINK = QueryParser.parse("a[href]");

  /** A part of each word that {@link #BY} begins with. */
  private static final Needles BY_WORDS =
      new Needles(List.of(List.of("by", "auto", "author", "von", "par", "por", "door", "text")));

  private static final Pattern BY =
      Pattern.compile(
          "(?u)(?:^|[|•·—–,]\\s*|\\s)(?i:written by|posted by|words by|reported by|story by|authors?:|by:?|von:?|par:?|por:?|door|autore?:|text:|texte:)\\s+(\\p{Lu}.*)$");
  private static final Pattern ELSE_BY =
      Pattern.compile(
          "(?iu)(review|check|edit|updat|revis|photo|foto|image|picture|graphic|illustrat|translat|research|design|courtesy)\\p{L}* by\\W*$");

  /** "More stories by": a heading above other pieces of somebody. */
  private static final Pattern MORE_BY =
      Pattern.compile(
          "(?iu)(?:more|all|other|further|latest|see|read|weitere|alle|mehr|andere|neueste|autres?|tous|toutes|plus|más|otr[ao]s|tod[ao]s|altr[ie]|tutt[ie]|outr[ao]s|mais|meer|andra|fler|flere|mere|więcej|inne|další|ещё|еще|другие|все)\\b.*");

  private static final Pattern BY_ALONE =
      Pattern.compile("(?iu)(written |posted |words |story )?by:?|authors?:?|von:?|par:?|por:?");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]*(\\s+[(\"“][\\p{L}. ]{1,15}[)\"”])?(\\s+(de|del|van|von|der|la|al|bin|da|dos|di))*(\\s+\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}(,.*|\\s+(and|und|&)\\s.*|\\s+(?iu:enviad|envoyé|inviat|correspond|corrispondent|korrespondent)\\p{L}*(\\s.*)?)?");
  private static final Pattern THEN =
      Pattern.compile(
          "(?u)\\s+(on|in|at|am|le|el|@|\\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.?\\s+\\d).*$");
  private static final Pattern GOES_ON = Pattern.compile("\\s*(?:[,&]|(?:and|und|et|y|e)\\s)");
  static final Pattern PARTS =
      Pattern.compile(
          "\\s*[|•·●▪∙⋅►»・]\\s*|\\s+[-–—/]\\s+|(?iu)(?<=\\d{4}),?\\s+(?:by|in|at|von)\\s|\\bby\\b.*?\\bon\\b|(?iu)(?<=\\d [ap]m|\\d [ap]m \\p{L}{2,4})\\s+by\\s"
              + "|(?iu)(?<=\\d)[,،]?\\s+(?=(?:last )?(?:updated?|modified|revised)\\b|(?:zuletzt )?aktualisiert\\b|(?:dernière )?mise? à jour\\b"
              + "|(?:última )?actualiza(?:do|ción)\\b|(?:última )?atualiza(?:do|ção)\\b|(?:ultimo )?aggiorna(?:to|mento)\\b|(?:laatst )?bijgewerkt\\b|(?:آخر )?تحديث)");

  void collect(HtmlPage page, Surroundings surroundings, Evidence into) {
    @Nullable Placed headline = surroundings.headline();
    if (headline == null) {
      return;
    }
    int prose = 0;
    int sentences = 0;
    @Nullable Element last = null;
    String text = "";
    boolean isPart = false; // the lines to come may be parts of a short one
    boolean nameFollows = false;
    int signedAt = UNSIGNED; // how far below the headline the first name stood
    for (Placed line : page.index().lines()) {
      int away = line.order() - headline.order();
      if (away < -BEFORE || line.element() == headline.element()) {
        continue;
      }
      if (away > AFTER || prose > MOST_PROSE) {
        return;
      }
      Element element = whole(line.element(), surroundings);
      if (element == last) {
        if (isPart) {
          DateLines.inPart(line.element(), text, distance(away), into);
        }
        continue;
      }
      last = element;
      text = Text.line(element.text());
      isPart = false;
      sentences += away > 0 && text.length() > SENTENCE ? 1 : 0;
      if (away > 0 && prose == 0) {
        into.add(Field.AUTHOR, OpeningCredits.reporters(text), "html:opening", 46);
        DateLines.atStart(text, into);
      }
      if (text.length() > LONGEST) {
        prose += away > 0 && text.length() > PROSE ? 1 : 0;
      } else if (!text.isEmpty() && !surroundings.areFurniture(element)) {
        if (nameFollows && NAME.matcher(text).matches()) {
          into.add(Field.AUTHOR, text, link(element), "html:by", 57);
        }
        nameFollows = BY_ALONE.matcher(text).matches();
        boolean open = signedAt == UNSIGNED;
        // One is the standfirst; behind more, the text may be over.
        boolean below = away > 0 && away <= NEXT_LINE && prose == 0 && sentences < 2;
        if ((open || away - signedAt <= NEXT_LINE) && byline(text, element, below, into) && open) {
          signedAt = away;
        }
        DateLines.in(text, distance(away), into);
        isPart = true;
        DateLines.inPart(line.element(), text, distance(away), into);
        if (Math.abs(away) <= NEXT_LINE) {
          into.add(Field.NAMED_SOURCE, source(text, element), "html:source", 46);
          into.add(Field.AUTHOR, OpeningCredits.labelled(text), "html:opening", 46);
        }
        if (away > 0 && prose == 0) {
          withTrade(text, element, into);
        }
      }
    }
  }

  /** The named source; what its link says of it, where it is one and other words follow. */
  private static @Nullable String source(String line, Element element) {
    @Nullable String named = OpeningCredits.source(line);
    if (named == null) {
      return null;
    }
    for (Element link : element.select(LINK)) {
      String text = link.text();
      if (text.length() > 1 && named.startsWith(text)) {
        return text;
      }
    }
    return named;
  }

  /** What stands above the headline may be the page's head, which shows today. */
  private static int distance(int away) {
    return away < 0 ? ABOVE - away : away;
  }

  /** The line that an inline element is a part of, but not one that holds the headline too. */
  private static Element whole(Element element, Surroundings surroundings) {
    Element at = element;
    for (int i = 0; i < 3; i++) {
      @Nullable Element up = at.parent();
      if (up == null || at.isBlock() || surroundings.holdHeadline(up)) {
        return at;
      }
      at = up;
    }
    return at;
  }

  /** "Photo by", "reviewed by": somebody else's part in it. */
  static boolean isByOthers(String words) {
    return ELSE_BY.matcher(words).find();
  }

  /** "Jane Doe | Senior Writer | July 2, 2025". */
  private static void withTrade(String line, Element element, Evidence into) {
    if (line.indexOf('|') < 0 && line.indexOf('·') < 0 && line.indexOf('•') < 0) {
      return;
    }
    String[] parts = PARTS.split(line, 4);
    if (parts.length > 1 && NAME.matcher(parts[0]).matches() && PlausibleName.isTrade(parts[1])) {
      into.add(Field.AUTHOR, parts[0], link(element), "html:line.trade", 45);
    }
  }

  private static boolean byline(String line, Element element, boolean below, Evidence into) {
    if (BY_WORDS.in(line) == 0) {
      return labelled(line, element, into);
    }
    Matcher by = BY.matcher(line);
    boolean isBy =
        by.find()
            && !isByOthers(line.substring(0, by.start(1)))
            && !MORE_BY.matcher(line).lookingAt();
    if (isBy && brokenOff(line, element, below, into)) {
      return true;
    }
    if (isBy && NAME.matcher(firstPart(unglued(by.group(1), element))).matches()) {
      String rule = below && by.start() == 0 ? "html:by.below" : "html:by";
      into.add(Field.AUTHOR, names(unglued(by.group(1), element)), link(element), rule, 57);
      return true;
    }
    return labelled(line, element, into);
  }

  /** "By Jane Doe", and her trade or the place in the next line of the same element. */
  private static boolean brokenOff(String line, Element element, boolean below, Evidence into) {
    for (Element lineBreak : element.select(BREAK)) {
      String first = lineBreak.previousSibling() instanceof TextNode t ? Text.line(t.text()) : line;
      int end = line.indexOf(first) + first.length();
      if ((end == first.length() || end > first.length() && BY.matcher(first).lookingAt())
          && end < line.length()
          && !first.endsWith(",")
          && !GOES_ON.matcher(line).region(end, line.length()).lookingAt()
          && byline(first, new Element("p").text(first), below, into)) {
        return true;
      }
    }
    return false;
  }

  /** The linked name alone where only the layout parts it from what follows. */
  private static String unglued(String rest, Element element) {
    @Nullable Element link = element.selectFirst(LINK);
    String name = link == null ? "" : link.text();
    return GluedNames.follows(rest, name) ? name : rest;
  }

  private static boolean labelled(String whole, Element element, Evidence into) {
    String line = LabelledByline.withoutTime(whole);
    boolean signed = LabelledByline.is(line);
    if (signed) {
      into.add(Field.AUTHOR, line, link(element), "html:by", 56);
    }
    return signed;
  }

  /** With the names behind an "and", though a place stands before it. */
  private static String names(String rest) {
    String first = PARTS.split(rest, 2)[0];
    return first.contains(" and ") || first.contains(" und ") ? first : firstPart(rest);
  }

  private static String firstPart(String rest) {
    String name = PARTS.split(rest, 2)[0];
    return THEN.matcher(name).replaceFirst("").strip();
  }

  private static @Nullable String link(Element element) {
    List<Element> links = element.select(LINK);
    return links.size() == 1 ? Addresses.absolute(links.getFirst(), "href") : null;
  }
}
