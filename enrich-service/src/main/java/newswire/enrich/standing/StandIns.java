package newswire.enrich.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.content.MainText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Phrases;
import newswire.enrich.page.Text;

/** Pages that stand in an article's place: errors, consent, sign-in. By {@code stand-ins.tsv}. */
final class StandIns {

  private static final int MUCH = 300;
  private static final int LITTLE = 600;
  private static final int BESIDE_PHRASE = 25;
  private static final int BESIDE_LOGIN = 4;
  private static final int MOST_CHARS = 20_000;
  private static final int ENOUGH = 2;
  private static final Pattern PARTS = Pattern.compile("\\s+[|–—·»-]\\s+|｜");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?U)^\\W*((http|error|fehler|erreur|errore|ошибка|hata|エラー|خطأ|错误|fel|feil|virhe|błąd|chyba)\\W*)*(40[0134]|410|429|451|50[0234])\\W*((error|fehler|not found|seite|page)\\W*)*$");

  private static final Map<String, Phrases> KINDS = Phrases.load(StandIns.class, "stand-ins.tsv");
  private static final Phrases TITLE = Objects.requireNonNull(KINDS.get("title"));
  private static final Phrases ERROR = Objects.requireNonNull(KINDS.get("error"));
  private static final Phrases CONSENT = Objects.requireNonNull(KINDS.get("consent"));
  private static final Phrases AGE = Objects.requireNonNull(KINDS.get("age"));
  private static final Pattern GROWN = Pattern.compile("(?<!\\d)(?:1[69]|2[01])(?!\\d)");
  private static final Phrases LOGIN = Objects.requireNonNull(KINDS.get("login"));

  private final HtmlPage page;
  private final Metadata said;
  private final MainText text;
  private final int reading;
  private final List<String> titles = new ArrayList<>();

  StandIns(HtmlPage page, Metadata said, MainText text) {
    this.page = page;
    this.said = said;
    this.text = text;
    this.reading = text.reading();
    for (String part : PARTS.split(page.title())) {
      titles.add(Phrases.folded(part.strip()));
    }
    if (said.headline() != null) {
      titles.add(Phrases.folded(said.headline()));
    }
    List<Placed> headings =
        page.index().headings().isEmpty() ? page.index().subheadings() : page.index().headings();
    if (!headings.isEmpty()) {
      titles.add(Phrases.folded(Text.line(headings.getFirst().element().text())));
    }
  }

  /**
   * A title or heading that says little but that there is an error; or a text, of a page that
   * states no time, that speaks twice of one.
   */
  boolean isError() {
    boolean told = titles.stream().anyMatch(StandIns::saysError);
    if (told) {
      return !said.declaredArticle() || reading < MUCH;
    }
    return reading < LITTLE
        && !said.declaredArticle()
        && said.published() == null
        && (ERROR.in(withHeadings()).size() >= ENOUGH
            || reading < MUCH && TITLE.in(body()).stream().anyMatch(StandIns::isSaid)
            || reading < MUCH && LostPage.is(page, said, body()));
  }

  /** Three words or more: what nothing else says. */
  private static boolean isSaid(String phrase) {
    return phrase.indexOf(' ') != phrase.lastIndexOf(' ');
  }

  private static boolean saysError(String title) {
    if (STATUS.matcher(title).find()) {
      return true;
    }
    return says(TITLE, title);
  }

  /** Whether a title says one of the phrases and little else. */
  private static boolean says(Phrases phrases, String title) {
    return phrases.in(title).stream()
        .anyMatch(phrase -> title.length() <= phrase.length() + BESIDE_PHRASE);
  }

  /** The text, folded where it is asked: it hardly ever is. */
  private String body() {
    return Phrases.folded(text.text());
  }

  private String withHeadings() {
    StringBuilder all = new StringBuilder(body());
    for (Placed heading : page.index().headings()) {
      all.append(' ').append(heading.element().text());
    }
    for (Placed heading : page.index().subheadings()) {
      all.append(' ').append(heading.element().text());
    }
    return Phrases.folded(Text.cut(all.toString(), MOST_CHARS));
  }

  /** A text that asks for consent twice or more; where there is none, the whole page's. */
  boolean isConsent() {
    if (said.declaredArticle() || said.published() != null) {
      return false;
    }
    String asked =
        reading < MUCH / 2 && CONSENT.in(body()).isEmpty()
            ? Phrases.folded(Text.cut(page.dom().body().text(), MOST_CHARS))
            : withHeadings();
    return CONSENT.in(asked).size() >= ENOUGH;
  }

  /** A short text of no time and nobody's that asks how old the reader is. */
  boolean isAgeGate() {
    if (said.declaredArticle()
        || said.published() != null
        || !said.authors().isEmpty()
        || reading >= MUCH) {
      return false;
    }
    boolean asked =
        titles.stream().anyMatch(title -> says(AGE, GROWN.matcher(title).replaceAll("18")));
    return asked || AGE.in(GROWN.matcher(withHeadings()).replaceAll("18")).size() >= ENOUGH;
  }

  /** A title that says nothing but where to sign in. */
  boolean isLogin() {
    if (said.declaredArticle() || reading > LITTLE) {
      return false;
    }
    for (String title : titles) {
      for (String phrase : LOGIN.in(title)) {
        if (title.length() <= phrase.length() + BESIDE_LOGIN) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a page's text speaks of its own address. */
  static boolean speaksOfItself(String folded) {
    return !Objects.requireNonNull(KINDS.get("self")).in(folded).isEmpty();
  }

  /** How a page's text speaks of a wall before the rest of it. */
  static Set<String> walls(String text) {
    return Objects.requireNonNull(KINDS.get("wall")).in(Phrases.folded(text));
  }
}
