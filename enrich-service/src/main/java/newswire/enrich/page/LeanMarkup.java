package newswire.enrich.page;

import java.util.Locale;
import java.util.Set;

/**
 * Markup without the content of scripts and styles, which is a large part of a page's bytes and
 * which no step reads but those of linked data (those stay).
 *
 * <p>It walks the tags as a tokenizer does. Where a tokenizer and this walk might not agree on
 * where an element ends, all that follows stays as it is.
 */
// spec: WHATWG HTML 13.2.5, tokenization
final class LeanMarkup {

  /** Elements whose content is text up to their end tag. */
  private static final Set<String> RAW =
      Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp");

  /** Elements in which the tree builder decides whether that is so. */
  private static final Set<String> IN_DOUBT = Set.of("svg", "math", "noscript", "select");

  private static final Set<String> ENDS_THE_WALK = Set.of("plaintext", "frameset");

  /** How their names begin. */
  private static final String TELLING = "simtnxpf";

  private static final int LONGEST_NAME = 10;

  private final String markup;
  private final StringBuilder lean = new StringBuilder();

  /** Up to where the markup is copied or left out. */
  private int done;

  /** How many elements in doubt are open. */
  private int doubts;

  private LeanMarkup(String markup) {
    this.markup = markup;
  }

  /** The markup, as short as it surely can be. */
  static String of(String markup) {
    LeanMarkup walk = new LeanMarkup(markup);
    int at = markup.indexOf('<');
    while (at >= 0) {
      int end = walk.past(at);
      at = end < 0 ? -1 : markup.indexOf('<', end);
    }
    return walk.done == 0
        ? markup
        : walk.lean.append(markup, walk.done, markup.length()).toString();
  }

  /** Where what begins at {@code at} ends, the content of raw elements included; -1 in doubt. */
  private int past(int at) {
    char c = charAt(at + 1);
    if (c == '!') {
      return pastDeclaration(at);
    }
    if (c == '?') {
      return behind(markup.indexOf('>', at));
    }
    boolean closes = c == '/';
    int name = closes ? at + 2 : at + 1;
    if (!isLetter(charAt(name))) {
      return closes ? behind(markup.indexOf('>', at)) : at + 1;
    }
    int end = pastTag(name);
    if (TELLING.indexOf(low(charAt(name))) < 0) {
      return end;
    }
    String tag = name(name);
    if (end < 0 || ENDS_THE_WALK.contains(tag)) {
      return -1;
    }
    boolean closesItself = markup.charAt(end - 2) == '/';
    if (IN_DOUBT.contains(tag)) {
      doubts = Math.max(0, doubts + (closes ? -1 : closesItself ? 0 : 1));
    }
    if (closes || !RAW.contains(tag)) {
      return end;
    }
    return closesItself ? -1 : pastRaw(tag, at, end);
  }

  private int pastDeclaration(int at) {
    if (!markup.startsWith("--", at + 2)) {
      return markup.startsWith("[CDATA[", at + 2) ? -1 : behind(markup.indexOf('>', at));
    }
    if (charAt(at + 4) == '>' || markup.startsWith("->", at + 4)) {
      return -1;
    }
    int end = markup.indexOf("-->", at + 4);
    return end < 0 || markup.indexOf("--!>", at + 4, end) >= 0 ? -1 : end + 3;
  }

  /** The end tag of a raw element; what it holds is left out where nobody reads it. */
  private int pastRaw(String tag, int open, int content) {
    int end = endTag(tag, content);
    if (end < 0) {
      return -1;
    }
    if (doubts > 0) {
      int inner = markup.indexOf('<', content);
      return inner < end ? -1 : end;
    }
    boolean script = tag.equals("script");
    int escape = script ? markup.indexOf("<!--", content, end) : -1;
    if (escape >= 0) {
      return indexOfTag("<script", escape, end) >= 0 ? -1 : end;
    }
    if (end > content && (tag.equals("style") || script && isUnread(open, content))) {
      lean.append(markup, done, content);
      done = end;
    }
    return end;
  }

  /** Whether the script's start tag surely does not say that it is linked data. */
  private boolean isUnread(int open, int close) {
    String tag = markup.substring(open, close);
    return tag.indexOf('&') < 0 && !tag.toLowerCase(Locale.ROOT).contains("json");
  }

  private int endTag(String tag, int from) {
    String wanted = "</" + tag;
    int at = indexOfTag(wanted, from, markup.length());
    while (at >= 0) {
      char next = charAt(at + wanted.length());
      if (endsName(next)) {
        return at;
      }
      at = indexOfTag(wanted, at + 1, markup.length());
    }
    return -1;
  }

  /** Behind the {@code >} that ends a tag; one in an attribute's quotes does not. */
  private int pastTag(int name) {
    int at = name;
    while (at < markup.length() && !endsName(markup.charAt(at))) {
      at++;
    }
    boolean named = false;
    while (at >= 0 && at < markup.length()) {
      char c = markup.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '=' && named) {
        at = pastValue(at + 1);
        named = false;
      } else {
        // A sign that has no name before it begins one.
        named = c != '/' && (named || !isBlank(c));
        at++;
      }
    }
    return -1;
  }

  private int pastValue(int from) {
    int at = from;
    while (isBlank(charAt(at))) {
      at++;
    }
    char quote = charAt(at);
    if (quote == '"' || quote == '\'') {
      return behind(markup.indexOf(quote, at + 1));
    }
    while (at < markup.length() && !isBlank(markup.charAt(at)) && markup.charAt(at) != '>') {
      at++;
    }
    return at;
  }

  /** A tag's name in lower case; a longer one than any that matters is cut. */
  private String name(int from) {
    StringBuilder name = new StringBuilder(LONGEST_NAME);
    for (int i = from; name.length() <= LONGEST_NAME; i++) {
      char c = charAt(i);
      if (i >= markup.length() || endsName(c)) {
        break;
      }
      name.append(low(c));
    }
    return name.toString();
  }

  /** The first place of a text between two others, whatever its case; -1 when there is none. */
  private int indexOfTag(String wanted, int from, int to) {
    char first = wanted.charAt(0);
    int at = markup.indexOf(first, from, to);
    while (at >= 0 && !stands(wanted, at)) {
      at = markup.indexOf(first, at + 1, to);
    }
    return at;
  }

  private boolean stands(String wanted, int at) {
    for (int i = 0; i < wanted.length(); i++) {
      if (low(charAt(at + i)) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** What follows a sign; NUL behind the end. */
  private char charAt(int at) {
    return at < markup.length() ? markup.charAt(at) : 0;
  }

  private static int behind(int sign) {
    return sign < 0 ? -1 : sign + 1;
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || isBlank(c);
  }

  private static char low(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
