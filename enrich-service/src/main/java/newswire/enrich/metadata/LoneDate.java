package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.Attr;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Text;
import newswire.enrich.page.Within;
import newswire.enrich.time.TimeForm;
import newswire.enrich.time.TimeReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The day of a page that declares none, wherever it stands: behind the text, in a column beside it.
 * It counts when all lines that are nothing but a date, or all that a word calls a day of
 * publication, agree on it; what leads elsewhere or is another piece's is not looked at.
 */
final class LoneDate {

  /** The rule of a date that a word calls one of publication. */
  static final String LABELLED = "html:lone-date.labelled";

  private static final int DECLARED = 60;
  private static final int LONGEST = 80;
  private static final int LONGEST_FIRST = 200;
  private static final int LONGEST_LABEL = 40;
  private static final int LEVELS = 14;
  private static final Pattern OTHERS = Surroundings.ofOthersAnd("events?|cookies?|copyright");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?iu)publish|posted|post (?:date|time)|publié|veröffentlich|erstellt|erschienen|publicad|pubblicat|gepubliceerd|geplaatst"
              + "|publicer|publiser|udgivet|julkaistu|opublikowan|опубликован|发布|公開|掲載|등록|입력|yayın|نشر|đăng");

  /** "This piece was originally published on March 3, 2024". */
  private static final Pattern FIRST =
      Pattern.compile(
          "(?iu)(?:originally|first) (?:published|posted|appeared)(?: on)?:? "
              + "(\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? \\p{L}{3,9}\\.? \\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)");

  private static final Pattern BEHIND =
      Pattern.compile("(?iu)(?:[\\s|·•,-]+(?:by|von|par|por|door|di|av|af))?[\\s.|·•,-]*$");

  private LoneDate() {}

  static void collect(HtmlPage page, Surroundings surroundings, Evidence into) {
    if (isDeclared(into)) {
      return;
    }
    List<Found> published = new ArrayList<>();
    List<Found> changed = new ArrayList<>();
    for (Placed line : page.index().lines()) {
      if (!mayBeDated(line.element())) {
        continue;
      }
      String own = Text.line(line.element().ownText());
      if (own.length() > LONGEST_FIRST
          || !DateLines.isDated(own)
          || isElsewhere(line.element(), surroundings)) {
        continue;
      }
      Matcher first = FIRST.matcher(own);
      if (first.find()) {
        into.add(Field.PUBLISHED, first.group(1), "html:lone-date.first", 69);
      }
      String label = label(line.element());
      @Nullable Found found = own.length() > LONGEST ? null : found(own, label);
      if (found != null) {
        (ChangeWords.in(label + own) ? changed : published).add(found);
      }
    }
    add(published, Field.PUBLISHED, into);
    add(changed, Field.MODIFIED, into);
  }

  /** A declared time that is spelled as a change's is does not count, see {@link ShownDay}. */
  private static boolean isDeclared(Evidence said) {
    @Nullable Candidate best = said.best(Field.PUBLISHED);
    return best != null
        && best.weight() >= DECLARED
        && said.of(Field.MODIFIED).stream().noneMatch(c -> c.value().equals(best.value()));
  }

  private static void add(List<Found> all, Field field, Evidence into) {
    List<Found> labelled = all.stream().filter(Found::isLabelled).toList();
    List<Found> asked = labelled.isEmpty() ? all : labelled;
    if (asked.stream().map(Found::day).distinct().count() == 1) {
      into.add(
          field,
          asked.getFirst().text(),
          labelled.isEmpty() ? "html:lone-date" : LABELLED,
          labelled.isEmpty() ? 24 : 34);
    }
  }

  private static boolean mayBeDated(Element line) {
    for (@Nullable Node at = line.firstChild(); at != null; at = at.nextSibling()) {
      if (at instanceof TextNode text && DateLines.hasDigits(text.getWholeText())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Found found(String own, String label) {
    Matcher behind = BEHIND.matcher(own);
    String text = behind.find() ? own.substring(0, behind.start()) : own;
    TimeReader times = TimeReader.standard();
    for (int at = 0; at >= 0 && at < text.length(); at = nextWord(text, at)) {
      String date = at == 0 ? times.bare(text) : text.substring(at);
      @Nullable TimeForm form = times.recognize(date, null).orElse(null);
      if (form instanceof TimeForm.Absolute said && said.year() != null && said.day() != null) {
        boolean labelled = isLabel(label + " " + text);
        return at == 0 || labelled || ChangeWords.in(text)
            ? new Found(date, said.year() + "-" + said.month() + "-" + said.day(), labelled)
            : null;
      }
    }
    return null;
  }

  /** Whether words call the time beside them one of publication. */
  static boolean isLabel(String words) {
    return PUBLISHED.matcher(words).find();
  }

  private static int nextWord(String text, int from) {
    int at = text.indexOf(' ', from);
    return at < 0 ? -1 : at + 1;
  }

  /** What stands right before a date, in its own line or as a heading above it. */
  private static String label(Element date) {
    @Nullable Element at = date;
    for (int up = 0; at != null && up < 3; up++, at = at.parent()) {
      @Nullable Node before = at.previousSibling();
      if (before instanceof TextNode blank && blank.isBlank()) {
        before = blank.previousSibling();
      }
      if (before != null) { // what is above the parent is not right before the date
        String text =
            before instanceof Element label && Within.isLong(label, LONGEST_LABEL)
                ? ""
                : text(before);
        return text.length() > LONGEST_LABEL || DateLines.isDated(text) ? "" : text;
      }
    }
    return "";
  }

  private static String text(Node before) {
    return switch (before) {
      case TextNode text -> text.text();
      case Element label -> label.text();
      default -> "";
    };
  }

  /** Whether it is a link's, a menu's, or in a part that is named as another piece's. */
  private static boolean isElsewhere(Element date, Surroundings surroundings) {
    @Nullable Element at = date;
    for (int i = 0; at != null && i < LEVELS && !at.nameIs("body"); i++, at = at.parent()) {
      if (at.nameIs("nav") || at.nameIs("a")) {
        return true;
      }
      if (surroundings.holdHeadline(at)) {
        return false;
      }
      String names = (Attr.of(at, "class") + " " + Attr.of(at, "id")).toLowerCase(Locale.ROOT);
      if (names.length() > 1 && names.length() < 400 && OTHERS.matcher(names).find()) {
        return true;
      }
    }
    return false;
  }

  /**
   * A date as it stands.
   *
   * @param isLabelled whether a word calls it one of publication
   */
  private record Found(String text, String day, boolean isLabelled) {}
}
