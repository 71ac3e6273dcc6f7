package newswire.enrich.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The agencies' names as credits spell them, and a look whether a text has one where a credit has
 * it: cheap, and without misses, so that {@link AgencyPatterns} are asked of few texts.
 */
final class AgencyNames {

  /** What a credit at an end may end in, by its last character. */
  private static final Map<Character, List<String>> BY_LAST =
      Stream.concat(spellings(false), Stream.of("agencies", "agency report", "agency reports"))
          .collect(Collectors.groupingBy(name -> name.charAt(name.length() - 1)));

  /** The agencies' names by their first character. */
  private static final Map<Character, List<String>> BY_FIRST =
      spellings(false).collect(Collectors.groupingBy(name -> name.charAt(0)));

  private AgencyNames() {}

  /**
   * Whether an agency's name, or a run of capitals, is the last that a text says: true for each
   * text that a pattern of an end or {@link AgencyPatterns#ALONE} finds.
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

  /** All spellings; of those that credit without punctuation alone when {@code strongOnly}. */
  static Stream<String> spellings(boolean strongOnly) {
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
