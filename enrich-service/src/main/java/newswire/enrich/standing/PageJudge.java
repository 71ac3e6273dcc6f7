package newswire.enrich.standing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import newswire.enrich.content.MainText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Needles;
import newswire.enrich.page.Text;
import newswire.events.OutcomeReason;
import newswire.events.article.Standing.Completeness;

/**
 * Tells what a page is: an article of its own, or a front page, a consent wall, an error page. The
 * rules are named in {@code docs/standing.md}.
 */
public final class PageJudge {

  private static final int SHORT = 900;
  private static final int STUB = 280;
  private static final int LEAST = 20;

  private static final Pattern ERROR =
      Pattern.compile(
          "(?iu)\\b(404|page not found|not found|seite nicht gefunden|page introuvable|página no encontrada"
              + "|error 5\\d\\d|access denied|forbidden|service unavailable|just a moment|attention required|are you a (human|robot))\\b");
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?iu)\\b(cookies?|consent|einwilligung|zustimmung|datenschutz|privacy (settings|choices)|before you continue|gdpr)\\b");
  private static final Pattern PAYWALL =
      Pattern.compile(
          "(?iu)(subscribe to (continue|read)|to continue reading|already a subscriber|log ?in to read|weiterlesen mit|jetzt abonnieren"
              + "|pour lire la suite|réservé aux abonnés|contenido exclusivo para suscriptores|para seguir leyendo|riservato agli abbonati)");

  /** A part of each of those phrases. */
  private static final Needles PAYWALL_PARTS =
      new Needles(
          List.of(
              List.of(
                  "subscribe to",
                  "continue reading",
                  "already a subscriber",
                  "in to read",
                  "weiterlesen mit",
                  "jetzt abonnieren",
                  "lire la suite",
                  "aux abonn",
                  "contenido exclusivo",
                  "para seguir leyendo",
                  "riservato agli")));

  private static final Pattern CUT_OFF =
      Pattern.compile("(…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])\\s*$");

  /** Why the page is no article of its own; empty when it is one. */
  public Optional<OutcomeReason> refuses(
      HtmlPage page, Carrier carrier, Metadata metadata, MainText text) {
    String body = text.text();
    int reading = Text.reading(body);
    String headline = metadata.headline() == null ? page.title() : metadata.headline();
    if (reading < SHORT && ERROR.matcher(headline).find() && !metadata.declaredArticle()) {
      return Optional.of(OutcomeReason.ERROR_PAGE);
    }
    if (reading < SHORT * 2
        && CONSENT.matcher(headline).find()
        && CONSENT.matcher(body).find()
        && !metadata.declaredArticle()) {
      return Optional.of(OutcomeReason.CONSENT);
    }
    if (carrier.address().path().length() <= 1
        && !metadata.declaredArticle()
        && carrier.address().value().indexOf('?') < 0) {
      return Optional.of(OutcomeReason.FRONT_PAGE);
    }
    if (headline.isBlank() || reading < LEAST) {
      return Optional.of(
          metadata.notFree() && !headline.isBlank()
              ? OutcomeReason.PAYWALL
              : OutcomeReason.NO_ARTICLE);
    }
    return Optional.empty();
  }

  /** How much of its own article a page shows. */
  public Completeness completeness(HtmlPage page, Metadata metadata, MainText text) {
    String body = text.text();
    int reading = Text.reading(body);
    // The whole page is searched only where the answer depends on it.
    boolean mayBeWalled = reading < STUB || metadata.notFree();
    boolean walled = mayBeWalled && isWalled(page.dom().body().text());
    boolean cutOff = CUT_OFF.matcher(body).find();
    if (reading < STUB && (cutOff || walled || metadata.notFree())) {
      return Completeness.TEASER;
    }
    if (cutOff || (metadata.notFree() && (walled || reading < SHORT))) {
      return reading < SHORT ? Completeness.TEASER : Completeness.PARTIAL;
    }
    return Completeness.FULL;
  }

  private static boolean isWalled(String text) {
    return PAYWALL_PARTS.in(text) != 0 && PAYWALL.matcher(text).find();
  }
}
