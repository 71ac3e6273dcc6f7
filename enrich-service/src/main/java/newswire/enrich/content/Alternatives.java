package newswire.enrich.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions of which a text may match any, whatever its case. Only those are tried that
 * can begin with the text's first characters: of a hundred mostly none.
 */
final class Alternatives {

  private static final int ASCII = 128;

  /** What any case of i, s and k folds to beside those of ASCII: "İlgili" begins as "ilgili". */
  private static final String FOLDED = "İı\u017f\u212a";

  /** Matches nothing. */
  private static final Pattern NONE = Pattern.compile("(?!)");

  private final String behind;

  /** Each expression, and alone. */
  private final Map<String, Pattern> each = new LinkedHashMap<>();

  /** By the expressions that are tried together: few, of many beginnings. */
  private final Map<List<String>, Pattern> patterns = new ConcurrentHashMap<>();

  /** Those that can begin with a character of ASCII. */
  private final Pattern[] byFirst = new Pattern[ASCII];

  /** Those that can begin with two characters of ASCII; null until a text begins so. */
  private final AtomicReferenceArray<@Nullable Pattern> byTwo =
      new AtomicReferenceArray<>(ASCII * ASCII);

  /** Those that can begin with each character beyond ASCII. */
  private final Map<Character, Pattern> others = new HashMap<>();

  /**
   * The expressions, tried together with what must follow each of them.
   *
   * @param behind an expression; empty when anything may follow
   */
  Alternatives(List<String> expressions, String behind) {
    this.behind = behind;
    expressions.forEach(expression -> each.put(expression, pattern(List.of(expression), "")));
    for (char c = 0; c < ASCII; c++) {
      byFirst[c] = beginningWith(String.valueOf(c));
    }
    for (char c : beyondAscii(expressions)) {
      others.put(c, beginningWith(String.valueOf(c)));
    }
  }

  /** The expressions that more characters behind these could make a match of. */
  private Pattern beginningWith(String start) {
    List<String> may = new ArrayList<>();
    each.forEach(
        (expression, pattern) -> {
          Matcher matcher = pattern.matcher(start);
          if (matcher.lookingAt() || matcher.hitEnd()) {
            may.add(expression);
          }
        });
    return patterns.computeIfAbsent(may, this::together);
  }

  private Pattern together(List<String> expressions) {
    return expressions.isEmpty() ? NONE : pattern(expressions, behind);
  }

  private static Pattern pattern(List<String> expressions, String behind) {
    return Pattern.compile("(?iu)(?:" + String.join("|", expressions) + ")" + behind);
  }

  private static Set<Character> beyondAscii(List<String> expressions) {
    Set<Character> characters = new HashSet<>();
    FOLDED.chars().forEach(c -> characters.add((char) c));
    for (String expression : expressions) {
      for (char c : expression.toCharArray()) {
        if (c >= ASCII) {
          characters.add(Character.toLowerCase(c));
          characters.add(Character.toUpperCase(c));
        }
      }
    }
    return characters;
  }

  /** Whether all of a text is one of them, with what must follow. */
  boolean matches(String text) {
    Pattern pattern = text.isEmpty() ? NONE : beginning(text, 0);
    return pattern != NONE && pattern.matcher(text).matches();
  }

  /** Whether a text starts with one of them, behind signs that are no letter or digit. */
  boolean start(String text) {
    for (int i = 0; i < text.length(); i++) {
      Pattern pattern = beginning(text, i);
      if (pattern != NONE && pattern.matcher(text).region(i, text.length()).lookingAt()) {
        return true;
      }
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '_') {
        return false;
      }
    }
    return false;
  }

  /** Those that can begin as the text does at a place. */
  private Pattern beginning(String text, int at) {
    char c = text.charAt(at);
    if (c >= ASCII) {
      return others.getOrDefault(c, NONE);
    }
    if (byFirst[c] == NONE || at + 1 == text.length() || text.charAt(at + 1) >= ASCII) {
      return byFirst[c];
    }
    int two = c * ASCII + text.charAt(at + 1);
    @Nullable Pattern known = byTwo.get(two);
    if (known == null) {
      known = beginningWith(text.substring(at, at + 2));
      byTwo.set(two, known);
    }
    return known;
  }
}
