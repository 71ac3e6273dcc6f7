package newswire.enrich.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
      Pattern.compile(
          "[\\s(\\[–—|•/@-]*(?i:" + LEAD + "?)(?:\\p{L}{2,4}/)?(" + LIST + ")[\\s)\\].|–—-]*");
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

  /** How a credit stands at the end of a text, in the order in which they are tried. */
  static final List<Pattern> ENDS =
      List.of(WRITTEN_FOR, BRACKETED_END, LED_END, DASHED_END, ACRONYM_END, PLAIN_END);

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

  private static String names(boolean strongOnly) {
    return AgencyNames.spellings(strongOnly)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
        .map(
            name ->
                Pattern.quote(name)
                    + (Character.isLetter(name.charAt(name.length() - 1)) && name.charAt(0) < 0x2e80
                        ? "(?!\\p{L})"
                        : ""))
        .collect(Collectors.joining("|"));
  }
}
