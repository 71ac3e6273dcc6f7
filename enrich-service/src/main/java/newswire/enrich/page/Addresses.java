package newswire.enrich.page;

import org.jsoup.nodes.Element;

/** The absolute addresses that elements lead to. */
public final class Addresses {

  private Addresses() {}

  /**
   * The address in an attribute, as jsoup resolves it; empty when there is none. Nearly all are
   * spelled out already, and are told by a look.
   */
  public static String absolute(Element element, String attribute) {
    String said = Attr.of(element, attribute);
    // What a "data:" holds may be a whole picture, and leads nowhere.
    if (said.startsWith("data:")) {
      return "";
    }
    if (isSpelledOut(said)) {
      return said;
    }
    if (said.startsWith("/") && !said.startsWith("//")) {
      String base = element.baseUri();
      String whole = base.substring(0, endOfHost(base)) + said;
      return isSpelledOut(whole) ? whole : element.absUrl(attribute);
    }
    return element.absUrl(attribute);
  }

  /** The address of the front page of the site that an address is of. */
  static String frontPage(String url) {
    return url.substring(0, endOfHost(url)) + "/";
  }

  /** Where the path of an address begins, or where it ends without one. */
  private static int endOfHost(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return path < 0 ? url.length() : path;
  }

  /** A scheme, a plain host, and a path in which nothing is left to resolve or to escape. */
  private static boolean isSpelledOut(String url) {
    int host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : -1;
    int path = host < 0 ? -1 : url.indexOf('/', host);
    if (path <= host) {
      return false;
    }
    for (int i = host; i < path; i++) {
      char c = url.charAt(i);
      if (!(NameWords.isWordChar(c) || c == '.' || c == '-')) {
        return false;
      }
    }
    for (int i = path; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '.' && url.charAt(i - 1) == '/') {
        return false;
      }
    }
    return true;
  }
}
