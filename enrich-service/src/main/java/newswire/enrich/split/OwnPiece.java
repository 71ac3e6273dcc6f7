package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswire.enrich.attribution.AgencyCredit;
import newswire.enrich.attribution.Dateline;
import newswire.enrich.content.Clues;
import newswire.enrich.content.MainText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.HtmlPage;
import newswire.events.article.Byline;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import org.jspecify.annotations.Nullable;

/** The article that an HTML page is about. */
public record OwnPiece(Piece piece, Details details) {

  /** What the page's fields tell those who look for its text. */
  public static Clues clues(Metadata said) {
    List<String> authors = said.authors().stream().map(Byline::name).toList();
    return new Clues(said.articleBody(), said.headline(), said.summary(), authors);
  }

  /** Puts together what the page says; datelines and agency credits leave the text. */
  public static OwnPiece of(
      HtmlPage page, Metadata said, MainText text, Completeness completeness) {
    Map<String, String> provenance = new TreeMap<>(said.provenance());
    provenance.put("text", text.rule());
    provenance.put("html", text.rule());
    AgencyCredit credit = AgencyCredit.takenFrom(text.paragraphs());
    List<String> paragraphs = new ArrayList<>(credit.paragraphs());
    @Nullable String agency = credit.agency();
    @Nullable String place = null;
    if (!paragraphs.isEmpty()) {
      Dateline dateline = Dateline.takenFrom(paragraphs.getFirst());
      int first = 0;
      if (dateline.place() == null && opensWithSummary(paragraphs, said.summary())) {
        Dateline behind = Dateline.takenFrom(paragraphs.get(1));
        first = behind.isSure() ? 1 : 0;
        dateline = behind.isSure() ? behind : dateline;
      }
      if (!dateline.rest().isBlank()) {
        place = dateline.place();
        agency = agency == null ? dateline.agency() : agency;
        paragraphs.set(first, dateline.rest());
      }
    }
    if (agency != null) {
      provenance.put("agency", "text:credit");
    } else {
      agency = said.agency();
    }
    if (place != null) {
      provenance.put("dateline", "text:dateline");
    }
    String headline = said.headline() == null ? page.title() : said.headline();
    Piece piece =
        new Piece(
            headline,
            paragraphs,
            said.namedSource(),
            said.published(),
            said.section(),
            agency,
            place,
            said.authors(),
            null,
            Rendition.OWN_PAGE,
            completeness,
            provenance);
    Details details =
        new Details(
            said.sourceName(),
            said.canonical(),
            text.html(),
            said.summary(),
            said.language(),
            said.keywords(),
            said.modified(),
            said.images(),
            said.access());
    return new OwnPiece(piece, details);
  }

  /** Whether what the page says of itself stands before the text, as its standfirst. */
  private static boolean opensWithSummary(List<String> paragraphs, @Nullable String summary) {
    return summary != null && paragraphs.size() > 1 && summary.startsWith(paragraphs.getFirst());
  }
}
