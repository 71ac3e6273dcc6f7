package newswire.ingest.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed begins in a text, and what kind it is.
 *
 * @param text from the root element on, without the document type
 * @param name the root's qualified name as written
 */
record FeedRoot(FeedFormat format, String text, String name) {

  private static final int SEARCHED = 64 * 1024;

  private static final Pattern FIRST_TAG = Pattern.compile("<([A-Za-z_][\\w.:-]*)(?=[\\s/>])");
  private static final Pattern ANY_ROOT =
      Pattern.compile(
          "<((?:[A-Za-z_][\\w.-]*:)?(?:rss|RSS|Rss|feed|RDF|channel|urlset|sitemapindex))(?=[\\s>])");
  private static final Pattern HTML_DOCTYPE =
      Pattern.compile("<!doctype\\s+html", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_TAG =
      Pattern.compile(
          "<(html|head|body|title|meta|script|div|p|h1|table|br)[\\s/>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+(%\\s+)?\\S+\\s+(SYSTEM|PUBLIC|\"[^\"]{0,1001}|'[^']{0,1001})?");

  /** What the start of a text tells. */
  sealed interface Found {
    record Root(FeedRoot root) implements Found {}

    record NoFeed(boolean looksLikeHtml) implements Found {}

    record Refused(String detail) implements Found {}
  }

  static Found find(String text) {
    String start = text.substring(0, Math.min(text.length(), SEARCHED));
    int doctype = indexOfDoctype(start);
    if (doctype >= 0 && HTML_DOCTYPE.matcher(start).region(doctype, start.length()).lookingAt()) {
      return new Found.NoFeed(true);
    }
    if (doctype >= 0) {
      String harm = harmIn(start.substring(doctype));
      if (harm != null) {
        return new Found.Refused(harm);
      }
    }
    Matcher root = ANY_ROOT.matcher(start);
    boolean found = root.find(Math.max(0, doctype));
    if (!found && doctype >= 0 && start.indexOf("<!ENTITY", doctype) >= 0) {
      return new Found.Refused("its document type never ends");
    }
    boolean html = isHtml(start);
    // Notices of a broken server may stand before a feed, but a page that shows one is a page.
    if (!found || (html && startsAsPage(start, root.start()))) {
      return new Found.NoFeed(html);
    }
    String name = root.group(1);
    String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    FeedFormat format =
        switch (local) {
          case "feed" -> FeedFormat.ATOM;
          case "rdf" -> FeedFormat.RDF;
          case "urlset" -> FeedFormat.SITEMAP;
          case "sitemapindex" -> FeedFormat.SITEMAP_INDEX;
          default -> FeedFormat.RSS;
        };
    return new Found.Root(
        new FeedRoot(
            format, upToEndlessName(upToMostReferences(text.substring(root.start()))), name));
  }

  private static String upToMostReferences(String text) {
    int at = text.indexOf('&');
    for (int seen = 0; at >= 0 && seen < FeedBounds.MAX_REFERENCES; seen++) {
      at = text.indexOf('&', at + 1);
    }
    return at < 0 ? text : text.substring(0, at);
  }

  /** Up to the first tag whose name has no end: jsoup's time for a name grows with its square. */
  private static String upToEndlessName(String text) {
    int at = text.indexOf('<');
    while (at >= 0) {
      int end = text.startsWith("/", at + 1) ? at + 2 : at + 1;
      while (end < text.length() && isOfName(text.charAt(end))) {
        end++;
      }
      if (end - at > FeedBounds.MAX_NAME) {
        return text.substring(0, at);
      }
      at = text.indexOf('<', end);
    }
    return text;
  }

  private static boolean isOfName(char c) {
    return c > ' ' && c != '/' && c != '>';
  }

  /** Whether the root element is never closed, so that the feed must have been cut off. */
  boolean isCutOff() {
    return !text.contains("</" + name);
  }

  /** Whether the last entry that begins does not end. */
  boolean endsWithinEntry() {
    String tag =
        switch (format) {
          case ATOM -> "entry";
          case RSS, RDF, JSON_FEED -> "item";
          case SITEMAP -> "url>";
          case SITEMAP_INDEX -> "sitemap>";
        };
    return text.lastIndexOf("<" + tag) > text.lastIndexOf("</" + tag);
  }

  private static int indexOfDoctype(String start) {
    int at = start.indexOf("<!DOCTYPE");
    return at >= 0 ? at : start.indexOf("<!doctype");
  }

  /**
   * Why a document type must not be followed; null when it is harmless. Nothing of it is followed
   * anyway: who declares such entities does not mean to publish a feed.
   */
  private static @Nullable String harmIn(String doctype) {
    Matcher entity = ENTITY.matcher(doctype);
    while (entity.find()) {
      String value = Optional.ofNullable(entity.group(2)).orElse("");
      if (entity.group(1) != null || value.equals("SYSTEM") || value.equals("PUBLIC")) {
        return "its document type declares external or parameter entities";
      }
      if (value.length() > 1_000 || value.matches("(?s).*&[A-Za-z].*")) {
        return "its document type declares entities that multiply";
      }
    }
    return null;
  }

  private static boolean isHtml(String start) {
    return HTML_TAG.matcher("<" + firstTag(start) + ">").matches()
        || HTML_DOCTYPE.matcher(start).find();
  }

  /** The name of the first tag; empty when there is none. Linear in a text of unclosed comments. */
  private static String firstTag(String start) {
    int at = start.indexOf('<');
    while (at >= 0) {
      if (start.startsWith("<!--", at)) {
        at = start.indexOf("-->", at);
      } else if (start.startsWith("<?", at)) {
        at = start.indexOf("?>", at);
      } else {
        Matcher tag = FIRST_TAG.matcher(start).region(at, start.length());
        if (tag.lookingAt()) {
          return tag.group(1);
        }
        at++;
      }
      at = at < 0 ? -1 : start.indexOf('<', at);
    }
    return "";
  }

  private static boolean startsAsPage(String start, int before) {
    String lead = start.substring(0, before).toLowerCase(Locale.ROOT);
    return lead.contains("<html") || lead.contains("<body") || lead.contains("<head");
  }
}
