package newswire.enrich.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article for its publisher, as credited at the start or end of its text: "(DPA)", "–
 * AFP", "Agencies …", "Reuters/AFP".
 *
 * @param agency as written
 * @param paragraphs the text without the credit; blank paragraphs dropped
 * @param atStart whether a credit stood before the text, so that a dateline may follow it
 */
public record AgencyCredit(@Nullable String agency, List<String> paragraphs, boolean atStart) {

  private static final int TAIL = 160;
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
  private static final Pattern ACRONYM_END =
      Pattern.compile(
          DONE
              + "\\s*(?:[(\\[]\\s*([A-Z]{2,7}(?:\\s*[/,&-]\\s*[A-Z]{2,7}){0,3})\\s*[)\\]]\\.?"
              + "|\\s[-–—]{1,2}\\s*([A-Z]{2,7}(?:\\s*/\\s*[A-Z]{2,7}){0,3})\\.?)$");
  private static final Pattern BRACKETED_END =
      Pattern.compile("(?i:\\s*[(\\[（［【]\\s*" + LEAD + "?)(" + LIST + ")\\s*[)\\]）］】][.。]?$");
  private static final Pattern DASHED_END =
      Pattern.compile(
          "(?:(?:(?<=\\s)|"
              + DONE
              + ")\\s*[-–—|•/@]{1,2}\\s*)(?i:"
              + LEAD
              + "?)("
              + LIST
              + ")\\.?$");
  private static final Pattern LED_END =
      Pattern.compile(DONE + "\\s+(?i:" + LEAD + ")(" + LIST + ")\\.?$");
  private static final Pattern PLAIN_END =
      Pattern.compile(DONE + "\\s+((?:" + STRONG + ")(?:\\s*[/,]\\s*" + NAME + "){0,4})\\.?$");
  private static final Pattern ALONE =
      Pattern.compile("[\\s(\\[–—|•/@-]*(?i:" + LEAD + "?)(" + LIST + ")[\\s)\\].|–—-]*");
  private static final Pattern BRACKETED_START =
      Pattern.compile("^[(\\[（［【](" + LIST + ")[)\\]）］】]\\s*(?:[-–—:.]{1,2}\\s*)?(?=\\S)");
  private static final Pattern MARKED_START =
      Pattern.compile(
          "^(?i:by |source: )?(" + LIST + ")\\s*(?::|[–—|]|-{1,2}(?=\\s)|\\.-|/)\\s*(?=\\S)");
  private static final Pattern PLAIN_START =
      Pattern.compile("^((?:" + STRONG + ")(?:\\s*[/,&]\\s*" + NAME + "){0,3})\\s+(?=\\S)");
  private static final Pattern ANY_START = Pattern.compile("^(" + LIST + ")\\s+(?=\\S)");
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

  public AgencyCredit {
    paragraphs = List.copyOf(paragraphs);
  }

  private static String names(boolean strongOnly) {
    return Names.AGENCIES.stream()
        .filter(name -> !strongOnly || name.startsWith("+"))
        .map(name -> name.startsWith("+") ? name.substring(1) : name)
        .flatMap(
            name ->
                name.length() > 6 && name.indexOf(' ') >= 0 || name.startsWith("Agenc")
                    ? java.util.stream.Stream.of(name, name.toUpperCase(Locale.ROOT))
                    : java.util.stream.Stream.of(name))
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
        .map(
            name ->
                Pattern.quote(name)
                    + (Character.isLetter(name.charAt(name.length() - 1)) && name.charAt(0) < 0x2e80
                        ? "(?!\\p{L})"
                        : ""))
        .collect(Collectors.joining("|"));
  }

  /**
   * Takes the credit out of an article's paragraphs, at its end and at its start.
   *
   * @return {@code agency} null and the paragraphs as they are when no credit stands there
   */
  public static AgencyCredit takenFrom(List<String> paragraphs) {
    List<String> rest = new ArrayList<>(paragraphs);
    rest.removeIf(String::isBlank);
    String end = rest.isEmpty() ? null : takeEnd(rest);
    String start = rest.isEmpty() ? null : takeStart(rest);
    String agency =
        start == null ? end : end == null || !generic(end) ? (end == null ? start : end) : start;
    return new AgencyCredit(agency, rest, start != null);
  }

  /** "Agencies" says less than a name. */
  private static boolean generic(String agency) {
    return agency.toLowerCase(Locale.ROOT).contains("agenc");
  }

  /** The agency that {@code text} names and nothing else ("AFP", "By Reuters", "Reuters/AFP"). */
  public static Optional<String> named(String text) {
    if (text.length() > TAIL) {
      return Optional.empty();
    }
    Matcher m = ALONE.matcher(text);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static @Nullable String takeEnd(List<String> paragraphs) {
    int last = paragraphs.size() - 1;
    String text = paragraphs.get(last);
    if (last > 0) {
      Optional<String> alone = named(text);
      if (alone.isPresent()) {
        paragraphs.remove(last);
        return alone.get();
      }
    }
    int from = Math.max(0, text.length() - TAIL);
    for (Pattern pattern : List.of(BRACKETED_END, LED_END, DASHED_END, ACRONYM_END, PLAIN_END)) {
      Matcher m = pattern.matcher(text).region(from, text.length());
      m.useTransparentBounds(true);
      if (m.find() && m.start() > 0) {
        paragraphs.set(last, text.substring(0, m.start()).strip());
        return m.group(1) != null ? m.group(1) : m.group(2);
      }
    }
    return null;
  }

  private static @Nullable String takeStart(List<String> paragraphs) {
    String text = paragraphs.getFirst();
    if (paragraphs.size() > 1) {
      Optional<String> alone = named(text);
      if (alone.isPresent()) {
        paragraphs.removeFirst();
        return alone.get();
      }
    }
    String head = text.substring(0, Math.min(text.length(), TAIL));
    for (Pattern pattern : List.of(BRACKETED_START, MARKED_START)) {
      Matcher m = pattern.matcher(head);
      if (m.find() && m.end() < text.length()) {
        paragraphs.set(0, text.substring(m.end()).strip());
        return m.group(1);
      }
    }
    Matcher m = PLAIN_START.matcher(head);
    if (m.find() && credits(text.substring(m.end()), true)) {
      paragraphs.set(0, text.substring(m.end()).strip());
      return m.group(1);
    }
    m = ANY_START.matcher(head);
    if (m.find() && credits(text.substring(m.end()), false)) {
      paragraphs.set(0, text.substring(m.end()).strip());
      return m.group(1);
    }
    return null;
  }

  /** Whether what follows an agency's name begins the text rather than goes on with a sentence. */
  private static boolean credits(String rest, boolean strong) {
    int end = 0;
    while (end < rest.length()
        && (Character.isLetter(rest.charAt(end)) || rest.charAt(end) == '-')) {
      end++;
    }
    String word = rest.substring(0, end);
    if (word.isEmpty()) {
      return strong && "\"'“‘«„".indexOf(rest.charAt(0)) >= 0;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean capital = !Character.isLowerCase(word.charAt(0));
    if (!capital || NOT_AFTER.contains(lower)) {
      return capital && lower.equals("in") && strong;
    }
    return strong
        || (OPENERS.contains(lower) && word.length() > 1)
        || Dateline.startsWithPlace(rest);
  }
}
