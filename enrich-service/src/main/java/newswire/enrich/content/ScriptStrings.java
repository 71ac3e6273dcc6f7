package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;

/**
 * The long strings in a script's state, such as {@code {"body":"<p>…"}}, found in one pass without
 * reading the rest of it.
 */
// spec: RFC 8259, 7 (strings)
final class ScriptStrings {

  private static final int LEAST = 80;
  private static final int LONGEST_KEY = 40;
  private static final int MOST = 4_000;

  private final String script;
  private final List<Named> found = new ArrayList<>();

  private ScriptStrings(String script) {
    this.script = script;
  }

  /**
   * A string and the name that it stands under.
   *
   * @param name empty when it stands in an array
   */
  record Named(String name, String value) {}

  /** Strings of 80 characters at least, at most 4,000 of them, in the order of the script. */
  static List<Named> in(String script) {
    ScriptStrings strings = new ScriptStrings(script);
    strings.scan();
    return strings.found;
  }

  private void scan() {
    String name = "";
    int at = script.indexOf('"');
    while (at >= 0 && found.size() < MOST) {
      int end = end(at + 1);
      if (end < 0) {
        return;
      }
      if (end - at > LEAST) {
        found.add(new Named(name, unescaped(script.substring(at + 1, end))));
      }
      int after = end + 1;
      while (after < script.length() && script.charAt(after) <= ' ') {
        after++;
      }
      boolean names = after < script.length() && script.charAt(after) == ':';
      name = names && end - at <= LONGEST_KEY ? script.substring(at + 1, end) : "";
      at = script.indexOf('"', end + 1);
    }
  }

  /** Where the string that starts at {@code from} ends; -1 when it does not. */
  private int end(int from) {
    for (int i = from; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    return -1;
  }

  /** What {@code raw} says once its escapes are read; a broken escape is left out. */
  static String unescaped(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 >= raw.length()) {
        out.append(c);
        continue;
      }
      i++;
      switch (raw.charAt(i)) {
        case 'n', 'r', 't', 'b', 'f' -> out.append('\n');
        case 'u' -> {
          int code = hex(raw, i + 1);
          if (code >= 0) {
            out.append((char) code);
            i += 4;
          }
        }
        default -> out.append(raw.charAt(i));
      }
    }
    return out.toString();
  }

  private static int hex(String raw, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
