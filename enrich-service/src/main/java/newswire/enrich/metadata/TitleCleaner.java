package newswire.enrich.metadata;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.Letters;
import newswire.events.identity.Site;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/** Takes a site's or section's name off a headline: "Storm hits coast | The Example Times". */
final class TitleCleaner {

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—·•»«:~›]{1,2}\\s+|\\s*[|│ㅣ｜]\\s*|\\s+::\\s+");

  private static final Pattern GLUED_SECTION =
      Pattern.compile(
          "(?<=[\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])-{1,2}[\\p{IsHangul}\\p{IsHan}\\p{IsKatakana}]{2,5}$");
  private static final char FIRST_HANGUL = '\u1100';
  private static final String BARS = "|│ㅣ｜";
  private static final String SIGNS = "-–—·•»«:~›";

  private TitleCleaner() {}

  /**
   * @param names what the site calls itself: names, domain, domain's first label
   */
  static String clean(String title, Collection<String> names) {
    if (!mayBeParted(title)) {
      return title;
    }
    String rest = title;
    for (int i = 0; i < 3; i++) {
      String next = withoutTail(withoutHead(rest, names), names);
      if (next.equals(rest)) {
        return rest;
      }
      rest = next;
    }
    return rest;
  }

  /** Whether there is a sign that may part a name from a headline: a look without misses. */
  static boolean mayBeParted(String title) {
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (BARS.indexOf(c) >= 0
          || c == ':'
          || i > 0 && SIGNS.indexOf(c) >= 0 && title.charAt(i - 1) <= ' ') {
        return true;
      }
    }
    return false;
  }

  /** The separator's next match from a place on, looked for where a sign stands. */
  private static boolean find(Matcher separator, String title, int from) {
    for (int i = from; i < title.length(); i++) {
      if (BARS.indexOf(title.charAt(i)) >= 0
          || i > from && SIGNS.indexOf(title.charAt(i)) >= 0 && isBlank(title.charAt(i - 1))) {
        int start = i;
        while (start > from && isBlank(title.charAt(start - 1))) {
          start--;
        }
        if (separator.region(start, title.length()).lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static String withoutTail(String title, Collection<String> names) {
    Matcher separator = SEPARATOR.matcher(title);
    for (int from = 0; find(separator, title, from); from = separator.end()) {
      if (separator.start() > 0 && isName(title.substring(separator.end()), names)) {
        return withoutSection(title.substring(0, separator.start()));
      }
    }
    return title;
  }

  /** Before the site's name, scripts without spaces glue the section's: "見出し-政治｜某新聞". */
  private static String withoutSection(String title) {
    // Its scripts are all beyond Latin's.
    boolean may = !title.isEmpty() && title.charAt(title.length() - 1) >= FIRST_HANGUL;
    Matcher section = GLUED_SECTION.matcher(title);
    return may && section.find() ? title.substring(0, section.start()) : title;
  }

  private static String withoutHead(String title, Collection<String> names) {
    int colon = title.indexOf(": ");
    if (colon > 0 && isWholeName(title.substring(0, colon), names)) {
      return title.substring(colon + 2);
    }
    Matcher separator = SEPARATOR.matcher(title);
    return find(separator, title, 0)
            && separator.end() < title.length()
            && isName(title.substring(0, separator.start()), names)
        ? title.substring(separator.end())
        : title;
  }

  /** The part at a title's start that is spelled as the site's address is; null when none is. */
  static @Nullable String siteAt(String title, String url) {
    int end = mayBeParted(title) ? title.indexOf(": ") : -1;
    Matcher separator = SEPARATOR.matcher(title);
    if (find(separator, title, 0) && (end < 0 || separator.start() < end)) {
      end = separator.start();
    }
    if (end <= 0) {
      return null;
    }
    String part = title.substring(0, end).strip();
    String label = WebUrl.parse(url).map(u -> Site.of(u).value().split("\\.", 2)[0]).orElse("");
    return isWholeName(part, List.of(label)) ? part : null;
  }

  /** What the separators part. */
  static List<String> parts(String title) {
    return List.of(SEPARATOR.split(title));
  }

  /** Whether a text is spelled as one of the site's names is, but for an article before it. */
  static boolean isWholeName(String part, Collection<String> names) {
    String letters = Letters.of(part);
    for (String name : names) {
      String known = Letters.of(name);
      if (known.length() >= 4 && (letters.equals(known) || letters.equals("the" + known))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is one of the site's names, or one with a few letters more or less. */
  static boolean isName(String part, Collection<String> names) {
    String letters = Letters.of(part);
    if (letters.length() < 2) {
      return false;
    }
    for (String name : names) {
      String known = Letters.of(name);
      if (known.length() >= 3
          && (letters.equals(known)
              || letters.equals("the" + known)
              || known.length() >= 4
                  && letters.startsWith(known)
                  && letters.length() <= known.length() + 14
              || known.length() >= 4
                  && letters.endsWith(known)
                  && letters.length() <= known.length() + 14
              || letters.length() >= 5 && known.contains(letters))) {
        return true;
      }
    }
    return false;
  }
}
