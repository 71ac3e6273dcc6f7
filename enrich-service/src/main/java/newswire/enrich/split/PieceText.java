package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;
import newswire.enrich.attribution.BylineText;
import newswire.enrich.attribution.Dateline;
import newswire.enrich.attribution.NameKey;
import newswire.events.article.Byline;
import newswire.events.article.Standing.Completeness;
import org.jspecify.annotations.Nullable;

/**
 * A piece's text without what is no text: bylines, credits, dateline, alt texts, "read more".
 *
 * @param truncated whether the text says that it goes on elsewhere
 */
record PieceText(
    List<String> paragraphs,
    @Nullable String agency,
    boolean agencyInDateline,
    @Nullable String dateline,
    List<Byline> authors,
    boolean truncated) {

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)\\s*(?:[(\\[]\\s*)?\\b(?:read more|continue reading|read the full (?:story|article)|full story|show more|read on|weiterlesen|lire la suite|leer más|leia mais|leggi tutto|lees verder|читать далее|devamını oku|baca selengkapnya)(?: (?:at|on|here|in) .{1,40})?\\s*[»›→>.…]*\\s*[)\\]]?$");
  private static final Pattern ELLIPSIS =
      Pattern.compile("(?:\\.{3,}|…|\\[(?:…|\\.{3}|\\+\\d+ chars)\\]|\\((?:…|\\.{3})\\))[\"'”’]?$");
  private static final String BEFORE = "Some text.";
  private static final int FEW_SENTENCES = 3;
  private static final int LONGEST_TAIL_WORDS = 8;
  private static final int SHORTEST_ITEM_WORDS = 3;

  /**
   * Cleans a piece's lines.
   *
   * @param headline dropped where it opens the text once more
   * @param source dropped where it stands on a line of its own at the start
   * @param closed whether boilerplate or another piece follows, so that short last lines are none
   *     of it
   */
  static PieceText of(
      List<TextLine> lines, String headline, @Nullable String source, boolean closed) {
    List<TextLine> kept = new ArrayList<>(lines);
    List<Byline> authors = new ArrayList<>();
    String named = null;
    String headKey = NameKey.of(headline);
    String sourceKey = source == null ? "" : NameKey.of(source);
    int looked = 0;
    while (!kept.isEmpty() && looked++ < 6) {
      TextLine first = kept.getFirst();
      BylineText byline = BylineText.read(first.text());
      if (first.key().equals(headKey) && !first.key().isEmpty()
          || (!sourceKey.isEmpty() && first.key().equals(sourceKey) && kept.size() > 1)) {
        kept.removeFirst();
      } else if (!byline.authors().isEmpty() && kept.size() > 1) {
        String who = byline.authors().getFirst().name();
        if (AgencyCredit.named(who).isPresent()) {
          named = who;
        } else {
          authors.addAll(byline.authors());
        }
        named = byline.agency() == null ? named : byline.agency();
        kept.removeFirst();
      } else {
        break;
      }
    }
    boolean more = kept.stream().anyMatch(TextLine::more);
    if (closed) {
      trim(kept);
    }
    List<String> paragraphs = new ArrayList<>(kept.stream().map(TextLine::text).toList());
    if (!paragraphs.isEmpty()) {
      Matcher m = MORE.matcher(paragraphs.getLast());
      if (m.find()) {
        more = true;
        paragraphs.set(paragraphs.size() - 1, paragraphs.getLast().substring(0, m.start()).strip());
      }
    }
    AgencyCredit credit = AgencyCredit.takenFrom(paragraphs);
    List<String> rest = new ArrayList<>(credit.paragraphs());
    Dateline dateline =
        rest.isEmpty()
            ? new Dateline(null, null, "")
            : credit.atStart()
                ? Dateline.takenBehindAgency(rest.getFirst())
                : Dateline.takenFrom(rest.getFirst());
    if (dateline.place() != null) {
      rest.set(0, dateline.rest());
    }
    String agency = credit.agency() != null ? credit.agency() : dateline.agency();
    boolean truncated = more || (!rest.isEmpty() && ELLIPSIS.matcher(rest.getLast()).find());
    return new PieceText(
        rest,
        agency != null ? agency : named,
        credit.agency() == null && dateline.agency() != null,
        dateline.place(),
        authors,
        truncated);
  }

  /**
   * Drops short unfinished lines at the end (alt texts, section names, invitations), never a
   * credit. Behind a finished paragraph a longer line may go too: a text does not end in half a
   * sentence.
   */
  private static void trim(List<TextLine> lines) {
    while (lines.size() > 1) {
      TextLine last = lines.getLast();
      String text = last.text();
      boolean spaced = text.codePoints().allMatch(c -> c < 0x2e80);
      boolean afterText =
          lines.subList(0, lines.size() - 1).stream().anyMatch(Headlines::paragraph);
      int words = afterText ? LONGEST_TAIL_WORDS : 4;
      boolean shortLine = spaced ? text.split(" ").length <= words : text.length() <= 10;
      boolean listed = last.bullet() != null && lines.get(lines.size() - 2).bullet() != null;
      if (listed && text.split(" ").length > SHORTEST_ITEM_WORDS) {
        return; // a list that ends the text
      }
      boolean bullet = last.bullet() != null && !listed;
      if ((!shortLine && !bullet) || Headlines.ends(text) || credited(text)) {
        return;
      }
      lines.removeLast();
    }
  }

  private static boolean credited(String line) {
    return AgencyCredit.named(line).isPresent()
        || AgencyCredit.takenFrom(List.of(BEFORE, line)).agency() != null;
  }

  /** How much of the article this is, judged from the text alone. */
  Completeness completeness(boolean embedded) {
    int length = paragraphs.stream().mapToInt(String::length).sum();
    long sentences =
        String.join(" ", paragraphs).chars().filter(c -> ".!?…。！？؟।".indexOf(c) >= 0).count();
    if (truncated) {
      return length < 700 && sentences <= FEW_SENTENCES + 2
          ? Completeness.TEASER
          : Completeness.PARTIAL;
    }
    return embedded && length < 280 && sentences < FEW_SENTENCES
        ? Completeness.TEASER
        : Completeness.FULL;
  }
}
