package newswire.enrich.jsonld;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Mends JSON that no parser takes, where only one thing can have been meant: quotes within a
 * string, all quotes as entities, a comma left out at a line's end, a value that a template did not
 * fill, names without quotes, several values one behind the other (they become an array), brackets
 * too many, an end that is cut off (what it cut in two is left out). One pass, linear; commas
 * before a closing bracket are left to the reader.
 */
final class JsonMender {

  private static final Map<String, String> OTHER_LITERALS =
      Map.of("True", "true", "False", "false", "None", "null", "undefined", "null", "NaN", "null");
  private static final int LONGEST_KEY = 60;
  private static final int DEEPEST = 90;

  private final String in;
  private final StringBuilder out;
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;
  private char last; // the sign before, white space aside; 'v' for a value

  private JsonMender(String in) {
    this.in = in;
    this.out = new StringBuilder(in.length() + 64).append('[');
  }

  /** An array of all the values in {@code json}. */
  static String mended(String json) {
    boolean escaped = json.indexOf('"') < 0 && json.contains("&quot;");
    return new JsonMender(escaped ? Parser.unescapeEntities(json, false) : json).mend();
  }

  private String mend() {
    while (at < in.length()) {
      char c = in.charAt(at);
      switch (c) {
        case '{', '[' -> open(c);
        case '}', ']' -> close(c);
        case '"', '\'' -> string(c);
        case ',', ':' -> mark(c);
        case '/' -> comment();
        default -> {
          if (isOfWord(c)) {
            word();
          } else {
            at++;
          }
        }
      }
    }
    while (!open.isEmpty()) {
      shut();
    }
    return out.append(']').toString();
  }

  private void open(char c) {
    if (open.size() >= DEEPEST) {
      at = in.length();
      return;
    }
    separate();
    open.push(c);
    put(c);
    at++;
  }

  private void close(char c) {
    at++;
    char fits = c == '}' ? '{' : '[';
    if (open.contains(fits)) {
      while (open.peek() != fits) {
        shut();
      }
      shut();
    }
  }

  private void shut() {
    fill();
    out.append(open.pop() == '{' ? '}' : ']');
    last = 'v';
  }

  /** A colon with nothing behind it has no value; a name alone is no member. */
  private void fill() {
    if (last == ':') {
      out.append("null");
    }
  }

  private void mark(char c) {
    at++;
    if (open.isEmpty() || last == c || c == ',' && (last == '{' || last == '[')) {
      return;
    }
    if (c == ',') {
      fill();
    }
    put(c);
  }

  private void put(char c) {
    out.append(c);
    last = c;
  }

  /** The comma that was left out between two values. */
  private void separate() {
    if (last == 'v') {
      out.append(',');
    }
  }

  private void comment() {
    boolean lines = in.startsWith("//", at);
    boolean block = in.startsWith("/*", at);
    int end = lines ? in.indexOf('\n', at) : block ? in.indexOf("*/", at + 2) : at;
    at = end < 0 ? in.length() : end + (block ? 2 : 1);
  }

  private void word() {
    int from = at;
    while (at < in.length() && isOfWord(in.charAt(at))) {
      at++;
    }
    if (open.isEmpty()) {
      return; // "<!--", "CDATA", a variable's name
    }
    String word = OTHER_LITERALS.getOrDefault(in.substring(from, at), in.substring(from, at));
    separate();
    boolean plain = word.matches("true|false|null") || isNumber(word);
    out.append(plain ? word : '"' + word + '"');
    last = 'v';
  }

  private void string(char quote) {
    if (open.isEmpty()) {
      at++;
      return;
    }
    int start = out.length();
    separate();
    out.append('"');
    int i = at + 1;
    while (i < in.length()) {
      char c = in.charAt(i);
      if (c == '\\' && i + 1 < in.length()) {
        i = escape(i);
      } else if (c == quote && ends(i)) {
        out.append('"');
        at = i + 1;
        last = 'v';
        return;
      } else {
        out.append(c == '"' ? "\\\"" : String.valueOf(c));
        i++;
      }
    }
    cutOff(start);
  }

  private int escape(int i) {
    char c = in.charAt(i + 1);
    boolean half = c == 'u' && !isHex(i + 2);
    boolean known = "\"\\/bfnrtu".indexOf(c) >= 0 && !half;
    out.append(known ? "\\" : half ? "\\\\" : "").append(c);
    return i + 2;
  }

  private boolean isHex(int from) {
    return from + 4 <= in.length() && in.substring(from, from + 4).matches("[0-9A-Fa-f]{4}");
  }

  /** What breaks off within a string is not known to its end, so it says nothing. */
  private void cutOff(int start) {
    out.setLength(start);
    if (last == ':') {
      out.append("null");
      last = 'v';
    }
    at = in.length();
  }

  /** Whether a quote ends its string, by what follows it. */
  private boolean ends(int quote) {
    int i = next(quote + 1);
    if (i >= in.length()) {
      return true;
    }
    boolean inObject = !open.isEmpty() && open.peek() == '{';
    return switch (in.charAt(i)) {
      case ':' -> last != ':';
      case '}', ']' -> true;
      case ',' -> {
        int j = next(i + 1);
        while (j < in.length() && in.charAt(j) == ',') {
          j = next(j + 1);
        }
        yield j >= in.length()
            || (inObject ? isKey(j) || in.charAt(j) == '}' : isValue(in.charAt(j)));
      }
      case '"' -> in.substring(quote + 1, i).indexOf('\n') >= 0 && (!inObject || isKey(i));
      default -> false;
    };
  }

  private boolean isKey(int i) {
    char quote = in.charAt(i);
    if (quote != '"' && quote != '\'') {
      return isOfWord(quote) && in.startsWith(":", next(wordEnd(i)));
    }
    int end = in.indexOf(quote, i + 1);
    return end > i && end - i <= LONGEST_KEY && in.startsWith(":", next(end + 1));
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < in.length() && i - from < LONGEST_KEY && isOfWord(in.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isValue(char c) {
    return "\"'{[]-tfn".indexOf(c) >= 0 || Character.isDigit(c);
  }

  private int next(int from) {
    int i = from;
    while (i < in.length() && Character.isWhitespace(in.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '@' || c == '-' || c == '.' || c == '+';
  }

  private static boolean isNumber(String word) {
    return word.matches("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  }
}
