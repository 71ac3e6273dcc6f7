package newswire.enrich.split;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.attribution.NameKey;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.TextPage;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;
import newswire.events.article.Standing.Rendition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles on a plain-text page by the anatomy of its lines: repeated headlines, lines of
 * source and time, boilerplate.
 *
 * <p>Pure, deterministic, linear in the page's length. Thread-safe.
 */
public final class TextSplitter {

  private static final Pattern LIST_URL =
      Pattern.compile(
          "(?i)^https?://[^/]+(?:/[a-z]{2}(?:-[a-z]{2})?)?/(?:tags?|topics?|hashtags?|search|category|categories|section|archive|author|source)s?(?:/|\\?|$).*");
  private static final Pattern DATE_IN_NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(?:\\d{4}|\\d{2})(?!\\d)");

  private final LineReader reader = new LineReader();

  /** Splits a page; {@code zone} as in {@link TimeContext}. */
  public PageSplit split(TextPage page, Carrier carrier, @Nullable ZoneId zone) {
    return split(page, carrier.finalUrl(), new TimeContext(carrier.observed(), null, zone));
  }

  /**
   * Splits a page.
   *
   * @param url the page's own address, absolute: tells a tag page from an article; null when
   *     unknown
   */
  public PageSplit split(TextPage page, @Nullable String url, TimeContext context) {
    LineReader.Reading reading = reader.read(page);
    List<TextLine> lines = reading.lines();
    List<Header> found = new HeaderFinder(reading).find();
    boolean dated = found.stream().anyMatch(head -> head.time() != null);
    List<Header> titled = dated ? List.of() : TitledParagraphs.of(page, lines);
    List<Header> heads = titled.isEmpty() ? found : titled;
    TimeContext times = withDateOrder(heads, context);
    boolean own = titled.isEmpty() && !heads.isEmpty() && hasOwnArticle(lines, heads, url);
    Map<String, Integer> seen = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Header head = heads.get(i);
      int next = i + 1 < heads.size() ? heads.get(i + 1).start() : lines.size();
      Piece piece = piece(lines, head, next, own && i == 0, heads, times);
      if (piece == null) {
        continue;
      }
      String key =
          (piece.source() == null ? "" : NameKey.of(piece.source()))
              + "\n"
              + NameKey.of(piece.headline());
      Integer before = seen.putIfAbsent(key, pieces.size());
      if (before == null) {
        pieces.add(piece);
      } else if (pieces.get(before).rendition() == Rendition.EMBEDDED
          && piece.text().length() > pieces.get(before).text().length()) {
        pieces.set(before, piece);
      }
    }
    boolean cut = pieces.size() > PageSplit.MAX_PIECES;
    return new PageSplit(
        cut ? pieces.subList(0, PageSplit.MAX_PIECES) : pieces, cut || page.truncated());
  }

  /**
   * The page's own article comes first and alone: then a heading or the page's own words part it.
   */
  private static boolean hasOwnArticle(
      List<TextLine> lines, List<Header> heads, @Nullable String url) {
    Header first = heads.getFirst();
    if (url != null && LIST_URL.matcher(url).matches()) {
      return false;
    }
    for (int i = 0; i < first.start(); i++) {
      if (lines.get(i).kind() == Boilerplate.Kind.TAG && lines.get(i).text().length() <= 90) {
        return false;
      }
    }
    if (heads.size() == 1) {
      return true;
    }
    Header second = heads.get(1);
    for (int i = first.end(); i < second.start(); i++) {
      if (lines.get(i).ends()) {
        return true;
      }
    }
    return first.glued() && !second.glued();
  }

  private @Nullable Piece piece(
      List<TextLine> lines,
      Header head,
      int next,
      boolean own,
      List<Header> heads,
      TimeContext times) {
    int end = head.end();
    while (end < next && !lines.get(end).ends()) {
      end++;
    }
    List<TextLine> text = lines.subList(Math.min(head.end(), end), end);
    if (!own && next == lines.size() && end == next) {
      text = withoutFooter(text, heads.size());
    }
    PieceText clean =
        PieceText.of(text, head.headline(), head.source(), end < lines.size() || !own);
    if (clean.paragraphs().isEmpty() || clean.paragraphs().stream().allMatch(String::isBlank)) {
      return null; // a headline without text is a link
    }
    ArticleTime published =
        head.time() == null
            ? null
            : TimeReader.standard()
                .read(head.time(), head.glued() ? "text:source-line" : "text:time-line", 30, times)
                .map(time -> ranked(time, own))
                .orElse(null);
    Map<String, String> rules = new TreeMap<>();
    rules.put("headline", head.rule());
    rules.put("text", "text:lines");
    put(rules, "source", head.source(), head.glued() ? "text:source-and-time" : "text:source-line");
    put(rules, "published", published, published == null ? "" : published.origin());
    put(rules, "section", head.section(), "text:bullet");
    put(
        rules,
        "agency",
        clean.agency(),
        clean.agencyInDateline() ? "text:dateline" : "text:credit");
    put(rules, "dateline", clean.dateline(), "text:dateline");
    put(rules, "authors", clean.authors().isEmpty() ? null : clean.authors(), "text:byline");
    return new Piece(
        head.headline(),
        clean.paragraphs(),
        head.source(),
        published,
        head.section(),
        clean.agency(),
        clean.dateline(),
        clean.authors(),
        null,
        own ? Rendition.OWN_PAGE : Rendition.EMBEDDED,
        clean.completeness(!own),
        rules);
  }

  private static void put(
      Map<String, String> rules, String field, @Nullable Object value, String rule) {
    if (value != null) {
      rules.put(field, rule);
    }
  }

  /**
   * A stated date says more than "2 weeks ago", and a page more of its own article than of others.
   */
  private static ArticleTime ranked(ArticleTime time, boolean own) {
    boolean fine = time.precision() != null && time.precision().compareTo(Precision.DAY) <= 0;
    int rank = (time.local() != null ? 40 : 30) - (own ? 0 : 10) - (fine ? 0 : 10);
    return new ArticleTime(
        time.instant(),
        time.local(),
        time.precision(),
        time.notBefore(),
        time.notAfter(),
        time.zone(),
        time.origin(),
        rank,
        time.raw());
  }

  /**
   * Behind the last piece of a list of one-paragraph pieces, short lines in capitals are a footer.
   */
  private static List<TextLine> withoutFooter(List<TextLine> text, int pieces) {
    for (int i = 1; i < text.size(); i++) {
      String line = text.get(i).text();
      int words = line.split(" ").length;
      boolean shouted =
          line.equals(line.toUpperCase(Locale.ROOT)) && !line.equals(line.toLowerCase(Locale.ROOT));
      if (pieces > 1
          && text.get(i).gap()
          && !Headlines.ends(line)
          && (words <= 3 || (shouted && words <= 8))) {
        return text.subList(0, i);
      }
    }
    return text;
  }

  /** Another date of the page may tell whether its days come before its months. */
  private static TimeContext withDateOrder(List<Header> heads, TimeContext context) {
    String language = context.language();
    if (language != null && !language.equals("en")) {
      return context;
    }
    for (Header head : heads) {
      Matcher m = DATE_IN_NUMBERS.matcher(head.time() == null ? "" : head.time());
      if (m.find()) {
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(2));
        if (a > 12 ^ b > 12) {
          return new TimeContext(context.observed(), a > 12 ? "en-GB" : "en-US", context.zone());
        }
      }
    }
    return context;
  }
}
