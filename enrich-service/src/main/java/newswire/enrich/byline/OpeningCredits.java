package newswire.enrich.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Chinese papers say in passing around the headline: the reporters in brackets where the text
 * opens, "本报讯（记者 陈晓岚）", and whose piece it is, "来源：海门日报".
 */
public final class OpeningCredits {

  private static final int OPENING = 60;
  private static final int LEAST_CJK = 0x3000;
  private static final int GLUED_NAME = 3;
  private static final Pattern REPORTERS =
      Pattern.compile("[（(〔【\\[][^）)〕】\\]]{0,16}?(?:记者|記者)\\s?([^）)〕】\\]]{2,40})[）)〕】\\]]");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:记者|記者)\\s?[:：]\\s?(\\p{IsHan}{2,4}(?:[、\\s]+\\p{IsHan}{2,4}){0,3})(?!\\p{IsHan})");

  /** Where they wrote from, which may be glued to the name: "王小明台北3日電", "王小明／台北報導". */
  private static final Pattern WIRE = Pattern.compile("\\p{Nd}{1,2}日(?:专|專|综合|綜合)?[电電].*$");

  private static final Pattern PLACE = Pattern.compile("[／/].*$");
  private static final Pattern BETWEEN =
      Pattern.compile("(?:见习|見習|实习|實習|特约|特約)?(?:记者|記者)|(?:特约|特約)?(?:通讯员|通訊員)|实习生|實習生|[、，,\\s]+");
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern SOURCE =
      Pattern.compile("(?:来源|來源|稿源|出处)\\s?[:：]\\s?([^\\s:：|｜【(（]{2,30})");
  private static final Pattern NOBODY = Pattern.compile("(?:本站|本网|本報|本报|网络|互联网|網路|综合|綜合).*|.*作者");

  private OpeningCredits() {}

  /** The reporters whom a paragraph's opening names, joined; null when it names none. */
  public static @Nullable String reporters(String paragraph) {
    if (paragraph.isEmpty() || paragraph.charAt(0) < LEAST_CJK) {
      return null;
    }
    return reportersIn(paragraph.substring(0, Math.min(OPENING, paragraph.length())), REPORTERS);
  }

  /**
   * The reporters whom a line beside the headline names behind a label; null when it names none.
   */
  public static @Nullable String labelled(String line) {
    return reportersIn(line, LABELLED);
  }

  private static @Nullable String reportersIn(String text, Pattern pattern) {
    if (!text.contains("记者") && !text.contains("記者")) {
      return null;
    }
    Matcher found = pattern.matcher(text);
    return found.find() ? names(found.group(1)) : null;
  }

  private static @Nullable String names(String told) {
    String wired = WIRE.matcher(told).replaceFirst("");
    String text = PLACE.matcher(wired).replaceFirst("").strip();
    if (wired.length() < told.length() && text.length() > GLUED_NAME && isRun(text)) {
      text = text.substring(0, text.length() == GLUED_NAME + 1 ? 2 : GLUED_NAME);
    }
    List<String> names = new ArrayList<>();
    for (String name : BETWEEN.split(text)) {
      if (!name.isEmpty() && !NAME.matcher(name).matches()) {
        return null;
      }
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join("、", names);
  }

  private static boolean isRun(String text) {
    return text.codePoints().allMatch(Character::isIdeographic);
  }

  /** The publisher that a line beside the headline names as its source; null when it names none. */
  public static @Nullable String source(String line) {
    if (line.indexOf('源') < 0 && line.indexOf('处') < 0) {
      return null;
    }
    Matcher found = SOURCE.matcher(line);
    return found.find() && !NOBODY.matcher(found.group(1)).matches() ? found.group(1) : null;
  }
}
