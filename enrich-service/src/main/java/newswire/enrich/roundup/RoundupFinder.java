package newswire.enrich.roundup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.PageNames;
import newswire.enrich.page.Text;
import newswire.enrich.split.Piece;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.article.ArticleTime;
import newswire.events.identity.UrlCanonicalizer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pieces of a page that is nothing but several of them: it calls itself so ("News in
 * brief"), or its parts lead each to a page of its own, name each a source, or have each a dateline
 * of another place. An article with sub-headings is none, and so is a list of links. The rules are
 * named in {@code docs/pieces.md}.
 */
public final class RoundupFinder {

  private static final int LEAST_NAMED = 2;
  private static final int LEAST = 3;
  private static final int LEAST_HEADLINE = 12;
  private static final double MOST = 0.6;
  private static final double MOST_BESIDE = 0.4;
  private static final int LONGEST_BESIDE = 400;
  private static final int LONGEST_TEASER = 600;
  private static final int LISTED_RANK = 24;

  private final TimeReader times;

  public RoundupFinder(TimeReader times) {
    this.times = times;
  }

  /** The pieces of such a page; none when it is no such page. */
  public Roundup find(HtmlPage page, Carrier carrier, Metadata said) {
    String name = name(page, said);
    boolean named = PageNames.isList(name);
    boolean lives = !named && !said.declaredArticle() && isOfLives(page);
    if (!named
        && (PageNames.isLive(name) || said.declaredArticle() || !lives && !mayBeList(page))) {
      return Roundup.NONE;
    }
    int least = named || lives ? LEAST_NAMED : LEAST;
    List<PageLine> lines = PageLines.of(page.dom().body());
    Openings.Found openings = Openings.of(lines);
    if (openings.at().size() < least) {
      return Roundup.NONE;
    }
    List<Entry> entries = Entry.of(lines, openings);
    if (isMoreBeside(lines, entries)) {
      return Roundup.NONE;
    }
    TimeContext context =
        new TimeContext(carrier.observed(), said.language(), page.overrides().zone());
    List<Piece> pieces = new ArrayList<>();
    for (Entry entry : entries) {
      @Nullable Piece piece = EntryReading.read(entry, openings.kind(), times, context, carrier);
      if (piece != null && (named || lives || Text.reading(piece.headline()) >= LEAST_HEADLINE)) {
        pieces.add(piece);
      }
    }
    if (pieces.size() < least
        || !named && !(lives && areObituaries(pieces)) && !standAlone(pieces, carrier)) {
      return Roundup.NONE;
    }
    return new Roundup(
        named ? pieces.stream().map(piece -> dated(piece, said)).toList() : pieces, named);
  }

  private static String name(HtmlPage page, Metadata said) {
    List<Placed> headings = page.index().headings();
    String shown = headings.isEmpty() ? "" : Text.line(headings.getFirst().element().text());
    return shown.isEmpty() ? said.headline() == null ? page.title() : said.headline() : shown;
  }

  /** Cheap signs that the page may be a list: linked headings, sources, datelines. */
  private static boolean mayBeList(HtmlPage page) {
    if (page.index().sources().size() >= LEAST) {
      return true;
    }
    int signs = 0;
    for (Placed heading : page.index().subheadings()) {
      signs += isLinked(heading.element()) ? 1 : 0;
    }
    if (signs >= LEAST) {
      return true;
    }
    int dashes = 0;
    for (Placed line : page.index().lines()) {
      dashes += opensWithDash(line.element()) ? 1 : 0;
    }
    return dashes >= LEAST;
  }

  /** Headings, terms or bold lines that are names with an age, or with the years of a life. */
  private static boolean isOfLives(HtmlPage page) {
    int lives = 0;
    for (Placed heading : page.index().subheadings()) {
      lives += PageNames.isLife(Text.line(heading.element().text())) ? 1 : 0;
    }
    for (Placed line : page.index().lines()) {
      Element element = line.element();
      boolean opens = element.nameIs("dt") || isBold(element);
      lives += opens && PageNames.isLife(Text.line(element.text())) ? 1 : 0;
    }
    return lives >= LEAST_NAMED;
  }

  /** A bold element that is all of its line. */
  private static boolean isBold(Element element) {
    @Nullable Element line = element.parent();
    return (element.nameIs("b") || element.nameIs("strong"))
        && line != null
        && line.childNodeSize() == 1;
  }

  /** Whether each piece is of one who died. */
  private static boolean areObituaries(List<Piece> pieces) {
    return pieces.stream()
        .allMatch(p -> PageNames.isLife(p.headline()) && PageNames.tellsDeath(p.text()));
  }

  private static boolean isLinked(Element heading) {
    @Nullable Element around = heading.parent();
    return heading.firstElementChild() != null && !heading.getElementsByTag("a").isEmpty()
        || around != null
            && (around.nameIs("a") || around.parent() != null && around.parent().nameIs("a"));
  }

  /** "PARIS — …", or the place in an element of its own before the dash. */
  private static boolean opensWithDash(Element line) {
    if (!line.nameIs("p")) {
      return false;
    }
    String text = line.ownText();
    int dash = Math.max(text.indexOf('—'), text.indexOf('–'));
    return dash >= 0 && dash < 40;
  }

  private static boolean isMoreBeside(List<PageLine> lines, List<Entry> entries) {
    Set<PageLine> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    entries.forEach(
        entry -> {
          taken.add(entry.opening());
          taken.addAll(entry.lines());
        });
    int within = 0;
    int beside = 0;
    for (PageLine line : lines) {
      if (taken.contains(line)) {
        within += line.reading();
      } else if (line.isProse()) {
        beside += line.reading();
      }
    }
    return beside > MOST_BESIDE * within || beside > LONGEST_BESIDE;
  }

  /** Whether each piece is one by what it shows: where it leads, whose it is, where it is from. */
  private static boolean standAlone(List<Piece> pieces, Carrier carrier) {
    Set<String> led = new HashSet<>();
    Set<String> places = new HashSet<>();
    int sourced = 0;
    int timed = 0;
    int[] readings = new int[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      readings[i] = Text.reading(piece.text());
      sourced += piece.source() == null ? 0 : 1;
      timed += piece.published() == null ? 0 : 1;
      if (piece.dateline() != null) {
        places.add(piece.dateline());
      }
      if (piece.link() != null) {
        UrlCanonicalizer.canonicalize(piece.link())
            .filter(url -> url.site().equals(carrier.site()) && url.path().length() > 1)
            .ifPresent(url -> led.add(url.value()));
      }
    }
    Arrays.sort(readings);
    double enough = MOST * pieces.size();
    boolean brief = readings[readings.length / 2] <= LONGEST_TEASER;
    return sourced >= enough && timed >= enough
        || places.size() >= enough && places.size() >= LEAST_NAMED
        || led.size() >= enough && (brief || timed >= enough);
  }

  /** A piece without a time of its own, on a page that is dated, is of that page's time. */
  private static Piece dated(Piece piece, Metadata said) {
    ArticleTime of = said.published();
    if (piece.published() != null || piece.link() != null || of == null) {
      return piece;
    }
    ArticleTime listed =
        new ArticleTime(
            of.instant(),
            of.local(),
            of.precision(),
            of.notBefore(),
            of.notAfter(),
            of.zone(),
            "page:" + of.origin(),
            Math.min(of.rank(), LISTED_RANK),
            of.raw());
    Map<String, String> provenance = new TreeMap<>(piece.provenance());
    provenance.put("published", listed.origin());
    return piece.with(listed, provenance);
  }
}
