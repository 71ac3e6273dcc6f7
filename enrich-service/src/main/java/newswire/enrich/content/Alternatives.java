package newswire.enrich.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions of which a text may match any, whatever its case. Only those are tried that
 * can begin with the text's first character: of a hundred mostly none.
 */
final class Alternatives {

  private static final int ASCII = 128;

  /** By first character; null where no expression begins so. */
  private final @Nullable Pattern[] byFirst = new @Nullable Pattern[ASCII];

  /** Those that can begin with each character beyond ASCII. */
  private final Map<Character, Pattern> others = new HashMap<>();

  /**
   * The expressions, tried together with what must follow each of them.
   *
   * @param behind an expression; empty when anything may follow
   */
  Alternatives(List<String> expressions, String behind) {
    Map<String, Pattern> each = new LinkedHashMap<>();
    expressions.forEach(expression -> each.put(expression, pattern(List.of(expression), "")));
    Map<List<String>, Pattern> patterns = new HashMap<>();
    for (char c = 0; c < ASCII; c++) {
      byFirst[c] = together(each, c, behind, patterns);
    }
    for (char c : beyondAscii(expressions)) {
      @Nullable Pattern pattern = together(each, c, behind, patterns);
      if (pattern != null) {
        others.put(c, pattern);
      }
    }
  }

  private static @Nullable Pattern together(
      Map<String, Pattern> each, char first, String behind, Map<List<String>, Pattern> patterns) {
    List<String> may = new ArrayList<>();
    each.forEach(
        (expression, pattern) -> {
          if (mayBegin(pattern, first)) {
            may.add(expression);
          }
        });
    return may.isEmpty() ? null : patterns.computeIfAbsent(may, _ -> pattern(may, behind));
  }

  private static Pattern pattern(List<String> expressions, String behind) {
    return Pattern.compile("(?iu)(?:" + String.join("|", expressions) + ")" + behind);
  }

  /** Whether more characters behind {@code first} could make a match of it. */
  private static boolean mayBegin(Pattern pattern, char first) {
    Matcher matcher = pattern.matcher(String.valueOf(first));
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private static Set<Character> beyondAscii(List<String> expressions) {
    Set<Character> characters = new HashSet<>();
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
    @Nullable Pattern pattern = text.isEmpty() ? null : startingWith(text.charAt(0));
    return pattern != null && pattern.matcher(text).matches();
  }

  /** Whether a text starts with one of them, behind signs that are no letter or digit. */
  boolean start(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      @Nullable Pattern pattern = startingWith(c);
      if (pattern != null && pattern.matcher(text).region(i, text.length()).lookingAt()) {
        return true;
      }
      if (Character.isLetterOrDigit(c) || c == '_') {
        return false;
      }
    }
    return false;
  }

  private @Nullable Pattern startingWith(char c) {
    return c < ASCII ? byFirst[c] : others.get(c);
  }
}
