package newswire.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  public AgencyCredit {
    paragraphs = List.copyOf(paragraphs);
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
    if (text.length() > TAIL || !AgencyNames.mayEndInName(text)) {
      return Optional.empty();
    }
    Matcher m = AgencyPatterns.ALONE.matcher(text);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /**
   * The agency that a byline names behind a person: "Anna Holt, Reuters", "Anna Holt for Reuters".
   */
  public static Optional<String> behindName(String byline) {
    if (byline.length() > TAIL || !mayBeParted(byline)) {
      return Optional.empty();
    }
    Matcher between = AgencyPatterns.BEHIND_NAME.matcher(byline);
    while (between.find()) {
      Optional<String> all = named(byline.substring(between.end()));
      if (all.isPresent() && between.start() > 0) {
        return all;
      }
    }
    return Stream.of(AgencyPatterns.BEHIND_NAME.split(byline))
        .skip(1)
        .flatMap(part -> named(part).stream())
        .findFirst();
  }

  /** A look without misses: a sign, or blanks on both sides of a word. */
  private static boolean mayBeParted(String byline) {
    int blanks = 0;
    for (int i = 0; i < byline.length(); i++) {
      char c = byline.charAt(i);
      if (",;|•·(（".indexOf(c) >= 0) {
        return true;
      }
      blanks += c <= ' ' ? 1 : 0;
    }
    return blanks > 1;
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
    if (!AgencyNames.mayEndInName(text)) {
      return null;
    }
    int from = Math.max(0, text.length() - TAIL);
    for (Pattern pattern : AgencyPatterns.ENDS) {
      if (!mayEnd(pattern, text, from)) {
        continue;
      }
      Matcher m = pattern.matcher(text).region(from, text.length());
      m.useTransparentBounds(true);
      if (m.find() && (m.start() > 0 || last > 0)) {
        paragraphs.set(last, text.substring(0, m.start()).strip());
        paragraphs.removeIf(String::isEmpty);
        return m.group(1) != null ? m.group(1) : m.group(2);
      }
    }
    return null;
  }

  /** A look without misses at what each pattern needs. */
  private static boolean mayEnd(Pattern pattern, String text, int from) {
    if (pattern == AgencyPatterns.WRITTEN_FOR) {
      return text.indexOf(" for ", from) >= 0;
    }
    return pattern != AgencyPatterns.BRACKETED_END
        || ")]）］】.。".indexOf(text.charAt(text.length() - 1)) >= 0;
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
    if (!AgencyNames.mayStartWithName(text)) {
      return null;
    }
    String head = text.substring(0, Math.min(text.length(), TAIL));
    for (Pattern pattern : List.of(AgencyPatterns.BRACKETED_START, AgencyPatterns.MARKED_START)) {
      Matcher m = pattern.matcher(head);
      if (m.lookingAt() && m.end() < text.length()) {
        paragraphs.set(0, text.substring(m.end()).strip());
        return m.group(1);
      }
    }
    Matcher m = AgencyPatterns.PLAIN_START.matcher(head);
    if (m.lookingAt() && credits(text.substring(m.end()), true)) {
      paragraphs.set(0, text.substring(m.end()).strip());
      return m.group(1);
    }
    m = AgencyPatterns.ANY_START.matcher(head);
    if (m.lookingAt() && credits(text.substring(m.end()), false)) {
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
    if (!capital || AgencyPatterns.goesOn(lower)) {
      return capital && lower.equals("in") && strong;
    }
    return strong
        || (AgencyPatterns.opens(lower) && word.length() > 1)
        || PlaceNames.startsWithPlace(rest);
  }
}
