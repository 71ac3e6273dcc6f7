package newswire.enrich.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of phrases of many languages, each of which may stand anywhere in a text as words of its
 * own; where a script has no spaces, within them. Finds all of them in one pass.
 */
public final class Phrases {

  private final Map<Integer, List<String>> byStart = new HashMap<>();

  /** Phrases in lower case, of two characters or more, with straight apostrophes. */
  public Phrases(Collection<String> phrases) {
    for (String phrase : new LinkedHashSet<>(phrases)) {
      byStart.computeIfAbsent(start(phrase, 0), _ -> new ArrayList<>()).add(phrase);
    }
  }

  /**
   * Reads a resource of lines {@code kind TAB phrase | phrase}; {@code #} begins a comment.
   *
   * @throws IllegalStateException when there is no such resource
   */
  public static Map<String, Phrases> load(Class<?> beside, String name) {
    Map<String, Phrases> sets = new HashMap<>();
    KindLines.read(beside, name)
        .forEach(
            (kind, lines) ->
                sets.put(
                    kind,
                    new Phrases(
                        lines.stream().flatMap(l -> Stream.of(l.split(" \\| "))).toList())));
    return sets;
  }

  /** A text as phrases are compared with it: lower case, straight apostrophes. */
  public static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /**
   * The phrases that stand in a text.
   *
   * @param folded see {@link #folded}
   */
  public Set<String> in(String folded) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i + 1 < folded.length(); i++) {
      if (i > 0 && isWord(folded.charAt(i - 1)) && !Text.isDense(folded.charAt(i))) {
        continue;
      }
      for (String phrase : byStart.getOrDefault(start(folded, i), List.of())) {
        if (folded.startsWith(phrase, i) && endsWord(folded, i + phrase.length(), phrase)) {
          found.add(phrase);
        }
      }
    }
    return found;
  }

  private static boolean endsWord(String text, int end, String phrase) {
    return end == text.length()
        || !isWord(text.charAt(end))
        || Text.isDense(phrase.charAt(phrase.length() - 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c);
  }

  private static int start(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
