package newswire.enrich.roundup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;
import newswire.enrich.attribution.BylineText;
import newswire.enrich.attribution.Dateline;
import newswire.enrich.attribution.SourceLine;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.SourceNames;
import newswire.enrich.page.Text;
import newswire.enrich.split.Piece;
import newswire.enrich.split.ReadMore;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import newswire.events.identity.UrlCanonicalizer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one piece. */
final class EntryReading {

  private static final int LEAST_TEXT = 40;
  private static final int LEAST_LINE = 15;
  private static final int MAX_LABEL = 90;
  private static final int TIME_RANK = 56;
  private static final int FEW_SENTENCES = 500;
  private static final int LONGEST_HEADLINE = 160;
  private static final Pattern CUT_OFF = Pattern.compile("(…|\\.\\.\\.|\\[…\\])\\s*$");
  private static final Pattern CLOCK =
      Pattern.compile(
          "^\\p{Nd}{1,2}[:.h]\\p{Nd}{2}(\\s?(uhr|h|[ap]\\.?m\\.?))?\\s*[-–—:|]?\\s*",
          Pattern.CASE_INSENSITIVE);

  /** The end of a first sentence: a full stop behind a word, and a capital or the end. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[\\p{L}\\p{N}»”\"')]{2}[.!?]|[。！？।])(?=\\s+\\p{Lu}|\\s*$|(?<=[。！？।]))");

  private final TimeReader times;
  private final TimeContext context;
  private final Carrier carrier;
  private final String kind;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Byline> authors = new ArrayList<>();
  private final Map<String, String> provenance = new TreeMap<>();
  private @Nullable String link;
  private @Nullable String source;
  private @Nullable ArticleTime time;
  private @Nullable String agency;
  private boolean more;

  private EntryReading(TimeReader times, TimeContext context, Carrier carrier, String kind) {
    this.times = times;
    this.context = context;
    this.carrier = carrier;
    this.kind = kind;
  }

  /** Null when the entry has no words beside its headline. */
  static @Nullable Piece read(
      Entry entry, String kind, TimeReader times, TimeContext context, Carrier carrier) {
    return new EntryReading(times, context, carrier, kind).piece(entry);
  }

  private @Nullable Piece piece(Entry entry) {
    PageLine opening = entry.opening();
    link = leadsTo(opening.link());
    time(opening);
    String headline =
        switch (kind) {
          case "lead" -> ofLead(opening);
          case "dateline", "time", "rule" -> {
            line(opening);
            yield "";
          }
          default -> opening.text();
        };
    entry.lines().forEach(this::line);
    AgencyCredit credit = AgencyCredit.takenFrom(paragraphs);
    List<String> rest = new ArrayList<>(credit.paragraphs());
    if (rest.isEmpty() || Text.reading(String.join(" ", rest)) < LEAST_TEXT) {
      return null;
    }
    if (headline.isEmpty() && rest.size() > 1 && isTitle(rest.getFirst())) {
      headline = rest.removeFirst();
    }
    Dateline dateline = Dateline.takenFrom(rest.getFirst());
    if (!dateline.rest().isBlank()) {
      rest.set(0, dateline.rest());
    }
    headline = trimmed(headline.isEmpty() ? firstSentence(rest.getFirst()) : headline);
    if (headline.isEmpty()) {
      return null;
    }
    provenance.put("headline", "entry:" + kind);
    provenance.put("text", "entry:text");
    @Nullable String credited = credit.agency() == null ? dateline.agency() : credit.agency();
    return new Piece(
        headline,
        rest,
        source,
        time,
        null,
        credited == null ? agency : credited,
        dateline.rest().isBlank() ? null : dateline.place(),
        authors,
        link,
        Rendition.EMBEDDED,
        completeness(rest),
        provenance);
  }

  private Completeness completeness(List<String> rest) {
    boolean few = link != null && rest.size() == 1 && Text.reading(rest.getFirst()) < FEW_SENTENCES;
    return few || more || CUT_OFF.matcher(rest.getLast()).find()
        ? Completeness.TEASER
        : Completeness.FULL;
  }

  private String ofLead(PageLine opening) {
    String place = Dateline.takenFrom(opening.text()).place();
    if (place != null) {
      paragraphs.add(opening.text());
      return "";
    }
    paragraphs.add(opening.behindLead().replaceFirst("^[\\s:.,–—-]+", ""));
    return opening.lead();
  }

  private static boolean isTitle(String line) {
    return line.length() <= 120 && !CUT_OFF.matcher(line).find() && ".。".indexOf(last(line)) < 0;
  }

  private static char last(String line) {
    return line.charAt(line.length() - 1);
  }

  private static String firstSentence(String text) {
    String first = SENTENCE.split(text, 2)[0].strip();
    return first.length() <= LONGEST_HEADLINE ? first : Text.cut(first, LONGEST_HEADLINE - 1) + "…";
  }

  /** Without what leads over to the text; a full stop stays where a sentence ends so. */
  private String trimmed(String headline) {
    String line = kind.equals("lead") ? headline.replaceFirst("[\\s:.–—-]+$", "") : headline;
    return CLOCK.matcher(line.replaceFirst("[\\s:–—-]+$", "")).replaceFirst("").strip();
  }

  private void line(PageLine line) {
    time(line);
    String text = CLOCK.matcher(line.text()).replaceFirst("");
    if (text.isBlank() || isLabel(line, text)) {
      return;
    }
    boolean leads = line.link() != null;
    if (leads && ReadMore.is(text)) {
      more = true;
      link = link == null ? leadsTo(line.link()) : link;
      return;
    }
    String shorter = ReadMore.without(text).strip();
    if (leads && shorter.length() < text.length()) {
      more = true;
      link = link == null ? leadsTo(line.link()) : link;
      text = shorter;
    } else if (line.linked() * 10 > line.reading() * 8) {
      return;
    }
    if (Text.reading(text) >= LEAST_LINE) {
      paragraphs.add(text);
    }
  }

  /** A line that names its source, its time or its author, and nothing else. */
  private boolean isLabel(PageLine line, String text) {
    if (text.length() > MAX_LABEL) {
      return false;
    }
    BylineText byline = BylineText.read(text);
    if (!byline.authors().isEmpty()) {
      authors.addAll(byline.authors());
      agency = agency == null ? byline.agency() : agency;
      return true;
    }
    Optional<SourceLine> both = SourceLine.read(text, List.of());
    if (both.isPresent()) {
      named(both.get().source());
      time(both.get().time());
      return true;
    }
    if (SourceNames.isLabel(line.block())) {
      named(text);
      return true;
    }
    return line.time() != null && text.equals(Text.line(line.time().text()));
  }

  private void named(@Nullable String name) {
    if (source == null && name != null) {
      source = name;
      provenance.put("source", "entry:source");
    }
  }

  private void time(PageLine line) {
    if (line.time() != null) {
      String stated = line.time().attr("datetime");
      time(stated.isBlank() ? line.time().text() : stated);
    }
  }

  private void time(String raw) {
    String line = Text.line(Text.cut(raw, 200));
    if (time == null && !line.isEmpty() && line.length() <= MAX_LABEL) {
      time = times.read(line, "entry:time", TIME_RANK, context).orElse(null);
      if (time != null) {
        provenance.put("published", "entry:time");
      }
    }
  }

  private @Nullable String leadsTo(@Nullable Element a) {
    return a == null
        ? null
        : carrier
            .resolve(a.attr("href"))
            .filter(url -> !UrlCanonicalizer.canonicalize(url).equals(carrier.address()))
            .map(Object::toString)
            .orElse(null);
  }
}
