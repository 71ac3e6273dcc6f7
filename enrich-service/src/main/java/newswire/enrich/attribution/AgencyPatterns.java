package newswire.enrich.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How credits to agencies are spelled: at the end of a text, at its start, on their own. */
final class AgencyPatterns {

  private static final String STRONG = names(true);
  private static final String NAME = "(?:" + names(false) + ")";
  private static final String LIST =
      NAME + "(?:\\s*(?:[/,&+;|]|\\band\\b|\\bund\\b|\\by\\b|\\bet\\b)\\s*" + NAME + "){0,4}";
  private static final String LEAD =
      "(?:(?:with (?:additional )?(?:inputs?|reporting|files|reports?|agency inputs?)?\\s*(?:from )?"
          + "|source\\s*:\\s*|sources\\s*:\\s*|via |by |from |text: |report: |quelle\\s*:\\s*"
          + "|fuente\\s*:\\s*|fonte\\s*:\\s*|con informaci[oó]n de |avec |mit material von |©\\s*(?:20\\d\\d\\s*)?"
          + "|\\(c\\)\\s*(?:20\\d\\d\\s*)?|copyright\\s*(?:©\\s*)?(?:20\\d\\d\\s*)?))";
  private static final String DONE = "(?<=[.!?…。！？؟।\"'”’»)\\]])";
  // A finished sentence and an acronym behind it: any agency, known or not.
  static final Pattern ACRONYM_END =
      Pattern.compile(
          DONE
              + "\\s*(?:[(\\[]\\s*([A-Z]{2,7}(?:\\s*[/,&-]\\s*[A-Z]{2,7}){0,3})\\s*[)\\]]\\.?"
              + "|\\s[-–—]{1,2}\\s*([A-Z]{2,7}(?:\\s*/\\s*[A-Z]{2,7}){0,3})\\.?)$");
  static final Pattern BRACKETED_END =
      Pattern.compile("(?i:\\s*[(\\[（［【]\\s*" + LEAD + "?)(" + LIST + ")\\s*[)\\]）］】][.。]?$");
  static final Pattern DASHED_END =
      Pattern.compile(
          "(?:(?:(?<=\\s)|"
              + DONE
              + ")\\s*[-–—|•/@]{1,2}\\s*)(?i:"
              + LEAD
              + "?)("
              + LIST
              + ")\\.?$");
  static final Pattern LED_END =
      Pattern.compile(
          DONE
              + "\\s+[(\\[]?(?i:"
              + LEAD
              + ")("
              + LIST
              + "|(?:news )?agenc(?:ies|y reports?))[)\\]]?\\.?$");
  static final Pattern PLAIN_END =
      Pattern.compile(DONE + "\\s+((?:" + STRONG + ")(?:\\s*[/,]\\s*" + NAME + "){0,4})\\.?$");
  static final Pattern ALONE =
      Pattern.compile("[\\s(\\[–—|•/@-]*(?i:" + LEAD + "?)(" + LIST + ")[\\s)\\].|–—-]*");
  static final Pattern BRACKETED_START =
      Pattern.compile("^[(\\[（［【](" + LIST + ")[)\\]）］】]\\s*(?:[-–—:.]{1,2}\\s*)?(?=\\S)");
  static final Pattern MARKED_START =
      Pattern.compile(
          "^(?i:by |source: )?(" + LIST + ")\\s*(?::|[–—|]|-{1,2}(?=\\s)|\\.-|/)\\s*(?=\\S)");
  static final Pattern PLAIN_START =
      Pattern.compile("^((?:" + STRONG + ")(?:\\s*[/,&]\\s*" + NAME + "){0,3})\\s+(?=\\S)");
  static final Pattern ANY_START = Pattern.compile("^(" + LIST + ")\\s+(?=\\S)");

  /** "(Reporting by Anna Keller for Reuters)", on a line of its own or behind a sentence. */
  static final Pattern WRITTEN_FOR =
      Pattern.compile(
          "(?:^|"
              + DONE
              + "\\s+)[(\\[]?(?i:(?:additional )?(?:reporting |writing |report |story |text )?by )?"
              + "\\p{Lu}[\\p{L}.'’ ,&-]{1,80}? for (?:the )?("
              + LIST
              + ")[)\\]]?\\.?$");

  /** What stands between a person and an agency. */
  static final Pattern BEHIND_NAME =
      Pattern.compile(
          "(?iu)\\s*[,;|•·(（]\\s*|\\s+[-–—]\\s+"
              + "|\\s+(?:for|für|pour|para|per|voor|för|and|und|et|y|e|en|og|och)\\s+(?:the\\s+)?");

  /** What a credit at an end may end in, by its last character. */
  private static final Map<Character, List<String>> BY_LAST =
      Stream.concat(spellings(false), Stream.of("agencies", "agency report", "agency reports"))
          .collect(Collectors.groupingBy(name -> name.charAt(name.length() - 1)));

  /** The agencies' names by their first character. */
  private static final Map<Character, List<String>> BY_FIRST =
      spellings(false).collect(Collectors.groupingBy(name -> name.charAt(0)));

  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "it",
          "he",
          "she",
          "they",
          "this",
          "these",
          "that",
          "there",
          "as",
          "after",
          "when",
          "more",
          "two",
          "three",
          "four",
          "five",
          "at least",
          "for",
          "with",
          "to",
          "some",
          "under",
          "if",
          "while",
          "since",
          "amid",
          "former",
          "hundreds",
          "thousands",
          "police",
          "der",
          "die",
          "das",
          "ein",
          "eine",
          "le",
          "la",
          "les",
          "un",
          "une",
          "el",
          "los",
          "las",
          "o",
          "os",
          "il",
          "lo");
  private static final Set<String> NOT_AFTER =
      Set.of(
          "institute",
          "news",
          "economics",
          "photo",
          "photos",
          "fact",
          "breakingviews",
          "tv",
          "intelligence",
          "act",
          "group",
          "journalist",
          "journalists",
          "reporter",
          "reporters",
          "correspondent",
          "correspondents",
          "poll",
          "polls",
          "calculations",
          "data",
          "events",
          "newsmaker",
          "next",
          "images",
          "video",
          "staff",
          "in",
          "of",
          "and",
          "foundation");

  private AgencyPatterns() {}

  /** Words that begin a sentence, lower case. */
  static boolean opens(String word) {
    return OPENERS.contains(word);
  }

  /**
   * Words that make an agency's name the subject of a sentence: "Reuters reporters", "AP Photo".
   */
  static boolean goesOn(String word) {
    return NOT_AFTER.contains(word);
  }

  /**
   * Whether an agency's name, or a run of capitals, is the last that a text says: true for each
   * text that a pattern of an end or {@link #ALONE} finds.
   */
  static boolean mayEndInName(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    if (last >= 'A' && last <= 'Z') {
      return true;
    }
    for (String name : BY_LAST.getOrDefault(last, List.of())) {
      if (text.startsWith(name, end - name.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text starts with an agency's name: true for each that a pattern of a start finds. */
  static boolean mayStartWithName(String text) {
    int start = 0;
    while (start < text.length() && "([（［【".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    for (String lead : List.of("by ", "source: ")) {
      if (text.regionMatches(true, start, lead, 0, lead.length())
          && startsWithName(text, start + lead.length())) {
        return true;
      }
    }
    return startsWithName(text, start);
  }

  private static boolean startsWithName(String text, int from) {
    if (from >= text.length()) {
      return false;
    }
    for (String name : BY_FIRST.getOrDefault(text.charAt(from), List.of())) {
      if (text.startsWith(name, from)) {
        return true;
      }
    }
    return false;
  }

  private static String names(boolean strongOnly) {
    return spellings(strongOnly)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
        .map(
            name ->
                Pattern.quote(name)
                    + (Character.isLetter(name.charAt(name.length() - 1)) && name.charAt(0) < 0x2e80
                        ? "(?!\\p{L})"
                        : ""))
        .collect(Collectors.joining("|"));
  }

  private static Stream<String> spellings(boolean strongOnly) {
    return Names.AGENCIES.stream()
        .filter(name -> !strongOnly || name.startsWith("+"))
        .map(name -> name.startsWith("+") ? name.substring(1) : name)
        .flatMap(
            name ->
                name.length() > 6 && name.indexOf(' ') >= 0 || name.startsWith("Agenc")
                    ? Stream.of(name, name.toUpperCase(Locale.ROOT))
                    : Stream.of(name));
  }
}
