package newswire.enrich.standing;

import java.util.Optional;
import java.util.regex.Pattern;
import newswire.enrich.content.MainText;
import newswire.enrich.media.MediaText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Text;
import newswire.events.OutcomeReason;
import newswire.events.article.Standing.Completeness;
import org.jsoup.nodes.Element;

/**
 * Tells what a page is: an article of its own, or a front page, a consent wall, an error page. The
 * rules are named in {@code docs/pieces.md}.
 */
public final class PageJudge {

  private static final int SHORT = 900;
  private static final int STUB = 280;
  private static final int LEAST = 20;
  private static final int LONG_LINK = 22;
  private static final int MANY_LINKS = 5;
  private static final int PROSE_A_LINK = 150;

  private static final Pattern ROOT =
      Pattern.compile("(?i)/?|/[a-z]{2}([-_][a-z]{2})?/?|/(index|home|default)(\\.\\w{2,5})?/?");

  /** Why the page is no article of its own; empty when it is one. */
  public Optional<OutcomeReason> refuses(
      HtmlPage page, Carrier carrier, Metadata metadata, Wall wall) {
    MainText text = wall.text();
    int reading = text.reading();
    String headline = metadata.headline() == null ? page.title() : metadata.headline();
    if (reading < SHORT * 2) {
      StandIns standIns = new StandIns(page, metadata, text);
      if (reading < SHORT && standIns.isError()) {
        return Optional.of(OutcomeReason.ERROR_PAGE);
      }
      if (standIns.isConsent()) {
        return Optional.of(OutcomeReason.CONSENT);
      }
      if (standIns.isLogin() || standIns.isAgeGate()) {
        return Optional.of(OutcomeReason.NO_ARTICLE);
      }
    }
    boolean told = MediaText.isTold(text);
    if (!told && (isList(page, carrier, metadata, reading) || LinkList.is(page, metadata, text))) {
      return Optional.of(OutcomeReason.FRONT_PAGE);
    }
    if (headline.isBlank() || reading < LEAST) {
      boolean walled = metadata.notFree() || wall.stands();
      return Optional.of(
          walled && !headline.isBlank() ? OutcomeReason.PAYWALL : OutcomeReason.NO_ARTICLE);
    }
    return Optional.empty();
  }

  /**
   * At the root of a site, or of a language, and without prose of its own; elsewhere little but
   * links as long as headlines.
   */
  private static boolean isList(HtmlPage page, Carrier carrier, Metadata metadata, int reading) {
    if (metadata.declaredArticle()) {
      return false;
    }
    boolean root =
        ROOT.matcher(carrier.address().path()).matches()
            && carrier.address().value().indexOf('?') < 0;
    if (!root && reading >= STUB) {
      return false;
    }
    int links = longLinks(page);
    return root
        ? reading < STUB || links >= MANY_LINKS && links * PROSE_A_LINK > reading
        : links >= MANY_LINKS && reading < links * LONG_LINK;
  }

  /** How many links are as long as headlines. */
  static int longLinks(HtmlPage page) {
    int links = 0;
    for (Element a : page.dom().body().getElementsByTag("a")) {
      links += a.hasAttr("href") && Text.reading(a.text()) >= LONG_LINK ? 1 : 0;
    }
    return links;
  }

  /** How much of its own article a page shows. */
  public Completeness completeness(Metadata metadata, Wall wall) {
    MainText text = wall.text();
    int reading = text.reading();
    boolean cutOff = !text.isEmpty() && Text.breaksOff(text.paragraphs().getLast());
    if (reading < STUB && (cutOff || wall.stands() || metadata.notFree())) {
      return Completeness.TEASER;
    }
    if (cutOff || wall.stands() || metadata.notFree() && reading < SHORT) {
      return reading < SHORT ? Completeness.TEASER : Completeness.PARTIAL;
    }
    return Completeness.FULL;
  }
}
