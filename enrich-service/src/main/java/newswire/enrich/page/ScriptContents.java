package newswire.enrich.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds what the scripts and styles of a page hold: near half of its bytes, which a parser would
 * copy and no step reads. Scripts of JSON are not among them, and neither is whatever a tokenizer
 * might read in another way than as the content of such an element.
 *
 * <p>It looks for the elements' tags alone, so that it cannot tell a tag within an attribute's
 * value from one of the page; what stands there in the way of a whole script loses that script's
 * content, which nobody reads either.
 */
// spec: WHATWG HTML 13.2.5, tokenization
final class ScriptContents {

  private static final String SCRIPT = "script";
  private static final String STYLE = "style";

  /** How the tags of both begin. */
  private static final String OPEN = "<s";

  private static final int LONGEST_TAG = 2_000;

  /** Bytes that stand together: from one place in an array up to another. */
  record Span(int from, int end) {}

  private final int from;
  private final String markup;
  private final List<Span> found = new ArrayList<>();

  private ScriptContents(int from, String markup) {
    this.from = from;
    this.markup = markup;
  }

  /** Where they stand in bytes of a charset that holds ASCII, in order. */
  static List<Span> in(byte[] bytes, int from, int end) {
    // Each byte a character: looking for signs of ASCII is what strings are fast at.
    ScriptContents contents =
        new ScriptContents(from, new String(bytes, from, end - from, StandardCharsets.ISO_8859_1));
    contents.find();
    return contents.found;
  }

  private void find() {
    int at = markup.indexOf(OPEN);
    while (at >= 0) {
      int past = at + 1;
      if (markup.startsWith(SCRIPT, past)) {
        past = past(SCRIPT, at);
      } else if (markup.startsWith(STYLE, past)) {
        past = past(STYLE, at);
      }
      at = past < 0 ? -1 : markup.indexOf(OPEN, past);
    }
  }

  /** Where to go on behind what begins like a script or style; -1 when the rest stays as it is. */
  private int past(String name, int open) {
    int named = open + 1 + name.length();
    if (!endsName(named)) {
      return named;
    }
    int close = markup.indexOf('>', named);
    if (close < 0) {
      return -1;
    }
    int content = close + 1;
    boolean comments = false;
    boolean nested = false;
    int end = markup.indexOf('<', content);
    while (end >= 0 && !isEndTag(name, end)) {
      comments |= markup.startsWith("!--", end + 1);
      // What begins in a title, a comment or a value ends where the next script of the page ends.
      nested |= markup.regionMatches(true, end + 1, name, 0, name.length());
      // Within a comment a script may open another, and end only behind that.
      if (comments && markup.regionMatches(true, end + 1, SCRIPT, 0, SCRIPT.length())) {
        return -1;
      }
      end = markup.indexOf('<', end + 1);
    }
    if (end > content
        && !comments
        && !nested
        && followsTag(open)
        && isUnread(markup.substring(open, content))) {
      found.add(new Span(from + content, from + end));
    }
    return end;
  }

  private boolean isEndTag(String name, int at) {
    int letters = at + 2;
    return markup.startsWith("/", at + 1)
        && markup.regionMatches(true, letters, name, 0, name.length())
        && endsName(letters + name.length());
  }

  /** Whether nothing but white space stands between a place and the end of a tag before it. */
  private boolean followsTag(int open) {
    int before = open - 1;
    while (before >= 0 && isBlank(markup.charAt(before))) {
      before--;
    }
    return before < 0 || markup.charAt(before) == '>';
  }

  /** Whether a start tag is surely whole, closes by an end tag and does not speak of JSON. */
  private static boolean isUnread(String tag) {
    return tag.length() <= LONGEST_TAG
        && tag.charAt(tag.length() - 2) != '/'
        && tag.indexOf('&') < 0
        && endsOutsideQuotes(tag)
        && !tag.toLowerCase(Locale.ROOT).contains("json");
  }

  private static boolean endsOutsideQuotes(String tag) {
    char quote = 0;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
        quote = quote == 0 ? c : 0;
      }
    }
    return quote == 0;
  }

  private boolean endsName(int at) {
    return at < markup.length()
        && (isBlank(markup.charAt(at)) || markup.charAt(at) == '>' || markup.charAt(at) == '/');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
