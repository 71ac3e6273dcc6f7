package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;
import newswire.enrich.attribution.Dateline;
import newswire.enrich.attribution.SourceLine;
import newswire.enrich.page.Attr;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.SourceNames;
import newswire.enrich.page.Text;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.article.ArticleTime;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one block of a page: a heading, and what stands with it. */
final class BlockReading {

  private static final int LEAST_TEXT = 40;
  private static final int FEW_SENTENCES = 500;
  private static final int MAX_LINE = 90;
  private static final int TIME_RANK = 58;
  private static final Pattern COUNT = Pattern.compile("\\s*\\(\\d+\\)$");

  private final TimeReader times;

  BlockReading(TimeReader times) {
    this.times = times;
  }

  /**
   * A block as read.
   *
   * @param teases whether it says that the rest is elsewhere
   */
  record Read(Element card, Piece piece, boolean teases) {

    /** Whether it names its source and a time. */
    boolean isAttributed() {
      return piece.source() != null && piece.published() != null;
    }
  }

  /** Null when the block has no words of its own, or is no piece whatever stands beside it. */
  @Nullable Read read(Element card, Element head, Carrier carrier, TimeContext context) {
    @Nullable List<Element> elements = CardElements.of(card, head, LEAST_TEXT);
    if (elements == null) {
      return null;
    }
    Draft draft = new Draft(card, head);
    elements.forEach(element -> draft.note(element, context));
    draft.linesWithoutMarkup(elements, context);
    return draft.finish(carrier);
  }

  /** What has been found of a block so far. */
  private final class Draft {

    final Element card;
    final Element head;
    final List<String> paragraphs = new ArrayList<>();
    final Map<String, String> provenance = new TreeMap<>();
    @Nullable String source;
    @Nullable String section;
    @Nullable ArticleTime time;
    boolean more;

    Draft(Element card, Element head) {
      this.card = card;
      this.head = head;
    }

    void note(Element element, TimeContext context) {
      String name = element.normalName();
      if (name.equals("p") || name.equals("blockquote") || name.equals("li")) {
        paragraph(element, context);
      } else if (name.equals("time")) {
        time(
            Attr.has(element, "datetime") ? Attr.of(element, "datetime") : element.text(), context);
      } else if (Attr.has(element, "class") && CardElements.mayBeLabel(element)) {
        label(element, context);
      }
    }

    private void label(Element element, TimeContext context) {
      String names = Attr.of(element, "class").toLowerCase(Locale.ROOT);
      if (source == null && SourceNames.isLabel(element)) {
        String text = Text.line(element.text());
        if (text.length() >= 2 && text.length() <= 60) {
          Optional<SourceLine> both = SourceLine.read(text, List.of());
          if (both.isPresent() && both.get().source() != null) {
            source = both.get().source();
            time(both.get().time(), context);
          } else {
            source = text;
          }
          provenance.put("source", "block:source");
        }
      } else if (names.contains("time") || names.contains("date")) {
        time(element.text(), context);
      } else if (section == null && (names.contains("section") || names.contains("category"))) {
        String text = Text.line(element.text());
        section = text.isEmpty() || text.length() > 40 ? null : text;
      }
    }

    private void time(String raw, TimeContext context) {
      String line = Text.line(Text.cut(raw, 200));
      if (time == null && !line.isEmpty() && line.length() <= MAX_LINE) {
        time = times.readMoment(line, "block:time", TIME_RANK, context).orElse(null);
        if (time != null) {
          provenance.put("published", "block:time");
        }
      }
    }

    private void paragraph(Element p, TimeContext context) {
      String text = Text.line(p.text());
      String shorter = ReadMore.without(text);
      @Nullable Element last = p.lastElementChild();
      if (!shorter.equals(text) && last != null && last.normalName().equals("a")
          || shorter.isEmpty()) {
        more = true;
        text = shorter.strip();
      } else if (!shorter.equals(text) && Text.breaksOff(text)) {
        more = true;
        text = shorter.strip();
      }
      if (text.length() <= MAX_LINE && sourceLine(text, context)) {
        return;
      }
      if (!text.isEmpty() && linkChars(p) * 2 < COUNT.matcher(text).replaceFirst("").length() + 1) {
        paragraphs.add(text);
      }
    }

    private static int linkChars(Element p) {
      return p.firstElementChild() == null
          ? 0
          : p.getElementsByTag("a").stream().mapToInt(a -> a.text().length()).sum();
    }

    private boolean sourceLine(String text, TimeContext context) {
      Optional<SourceLine> line = SourceLine.read(text, List.of());
      if (line.isEmpty()) {
        return false;
      }
      if (source == null && line.get().source() != null) {
        source = line.get().source();
        provenance.put("source", "block:source-line");
      }
      time(line.get().time(), context);
      return true;
    }

    /** A block without paragraphs: the text of its leaves. */
    void linesWithoutMarkup(List<Element> elements, TimeContext context) {
      if (!paragraphs.isEmpty()) {
        return;
      }
      line(card, context);
      elements.forEach(element -> line(element, context));
      for (Element a : head.getElementsByTag("a")) {
        more |= ReadMore.is(Text.line(a.ownText()));
      }
    }

    private void line(Element element, TimeContext context) {
      String own = Text.line(element.ownText());
      if (own.isEmpty()) {
        return;
      }
      if (element.normalName().equals("a")) {
        more |= ReadMore.is(own);
        return;
      }
      String text = ReadMore.without(own).strip();
      if ((text.length() > MAX_LINE || !sourceLine(text, context))
          && Text.reading(text) >= LEAST_TEXT) {
        paragraphs.add(text);
      }
    }

    private boolean isAttributed() {
      return source != null && time != null;
    }

    private boolean mayTease() {
      return more || paragraphs.stream().anyMatch(Draft::hasEllipsis);
    }

    private static boolean hasEllipsis(String text) {
      return text.indexOf('…') >= 0 || text.contains("...");
    }

    /** Null when the block has no words, or is no piece in any case. */
    @Nullable Read finish(Carrier carrier) {
      if (!isAttributed() && !mayTease()) {
        return null;
      }
      @Nullable String link = BlockLink.of(card, head, carrier);
      if (!isAttributed() && link == null) {
        return null;
      }
      String headline = Text.line(head.text());
      AgencyCredit credit = AgencyCredit.takenFrom(paragraphs);
      List<String> rest = new ArrayList<>(credit.paragraphs());
      if (headline.isEmpty()
          || rest.isEmpty()
          || Text.reading(String.join(" ", rest)) < LEAST_TEXT) {
        return null;
      }
      Dateline dateline = Dateline.takenFrom(rest.getFirst());
      if (!dateline.rest().isBlank()) {
        rest.set(0, dateline.rest());
      }
      boolean cutOff = Text.breaksOff(rest.getLast());
      boolean few =
          link != null && rest.size() == 1 && Text.reading(rest.getFirst()) < FEW_SENTENCES;
      Completeness completeness = cutOff || more || few ? Completeness.TEASER : Completeness.FULL;
      provenance.put("headline", "block:heading");
      provenance.put("text", "block:text");
      Piece piece =
          new Piece(
              headline,
              rest,
              source,
              time,
              section,
              credit.agency() == null ? dateline.agency() : credit.agency(),
              dateline.rest().isBlank() ? null : dateline.place(),
              List.of(),
              link,
              Rendition.EMBEDDED,
              completeness,
              provenance);
      return new Read(card, piece, link != null && (cutOff || more));
    }
  }
}
