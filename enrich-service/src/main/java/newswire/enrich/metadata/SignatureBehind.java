package newswire.enrich.metadata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.byline.BylineNames;
import newswire.enrich.byline.PlausibleName;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Text;
import newswire.enrich.page.Within;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a line far below the headline that says who wrote it: "Written by Jane Doe", "This
 * post was written by Jane Doe, head of gardens". It counts when all such lines name the same
 * people; others are of other pieces.
 */
final class SignatureBehind {

  private static final int LONGEST = 120;
  private static final int WEIGHT = 36;
  private static final char FIRST_HANGUL = '\uac00';
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:This (?:post|article|story|piece|guide|blog|blog post) was )?(?i:written|authored|posted|words|article|story|text) by:?(?:\\s+(\\p{Lu}.*))?");

  /** "한바다 기자 lund@tidings.example": the reporter, behind the text. */
  private static final Pattern REPORTER =
      Pattern.compile(
          "(\\p{IsHangul}{2,4} (?:\\p{IsHangul}{2,4})?기자)(?:\\s*[=/]?\\s*\\(?\\S+@\\S+)?");

  private SignatureBehind() {}

  static void collect(HtmlPage page, Surroundings surroundings, Evidence into) {
    @Nullable Placed headline = surroundings.headline();
    if (headline == null) {
      return;
    }
    @Nullable String only = null;
    boolean nameFollows = false;
    for (Placed line : page.index().lines()) {
      if (line.order() < headline.order()) {
        continue;
      }
      Element element = line.element();
      boolean isLabel = mayBe(element);
      if (!isLabel && !nameFollows || Within.isLong(element, LONGEST)) {
        nameFollows = false;
        continue;
      }
      String text = Text.line(element.text());
      Matcher signed = SIGNED.matcher(text);
      boolean isSigned = isLabel && signed.matches();
      if (isLabel && !isSigned) {
        signed = REPORTER.matcher(text);
        isSigned = signed.matches();
      }
      @Nullable String said = isSigned ? signed.group(1) : nameFollows ? text : null;
      nameFollows = isSigned && said == null;
      @Nullable String name =
          said == null || surroundings.areFurniture(element) ? null : people(said);
      if (name != null) {
        if (only != null && !only.equals(name)) {
          return;
        }
        only = name;
      }
    }
    into.add(Field.AUTHOR, only, "html:by.behind", WEIGHT);
  }

  /** Cheap: the first words of its own are those that a signature may begin with. */
  private static boolean mayBe(Element element) {
    if (!(element.firstChild() instanceof TextNode own)) {
      return false;
    }
    String text = own.getWholeText();
    int at = 0;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) >= FIRST_HANGUL) {
      return text.length() - at < LONGEST && text.contains(" 기자");
    }
    return at < text.length()
        && "WAPSTwapst".indexOf(text.charAt(at)) >= 0
        && text.regionMatches(true, Math.max(at, text.indexOf("by", at)), "by", 0, 2);
  }

  /** The people named, joined; null when one of them may be nobody's name. */
  private static @Nullable String people(String said) {
    List<String> names = BylineNames.read(said, false);
    return !names.isEmpty() && names.stream().allMatch(PlausibleName::isPerson)
        ? String.join(", ", names)
        : null;
  }
}
