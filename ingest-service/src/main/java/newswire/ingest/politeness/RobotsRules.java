package newswire.ingest.politeness;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/** The rules of one robots.txt for us: crawler-commons' parser, its rough edges taken off. */
final class RobotsRules {

  // A half percent escape ("%", "%4", "%zz") runs crawler-commons 1.6 off the end of its array.
  private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final int MAX_SITEMAPS = 500;

  private final SimpleRobotRules rules;

  private RobotsRules(SimpleRobotRules rules) {
    this.rules = rules;
  }

  /** Nothing is forbidden. */
  static RobotsRules allowAll() {
    return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
  }

  /**
   * Reads a robots.txt. Never throws: a line that cannot be read is skipped.
   *
   * @param productToken in lower case
   */
  // spec: RFC 9309 2.2.1: the group is chosen by our product token, "*" when none names it.
  static RobotsRules read(WebUrl url, byte[] body, String productToken) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    parser.setExactUserAgentMatching(true);
    byte[] mended = mended(body);
    try {
      return new RobotsRules(
          parser.parseContent(url.toString(), mended, "text/plain", Set.of(productToken)));
    } catch (RuntimeException e) {
      // What the parser cannot take is no rule that we could break knowingly, but who writes such
      // a file wants something of robots: stay away.
      return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }
  }

  private static byte[] mended(byte[] body) {
    String text = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.indexOf('%') < 0
        ? body
        : HALF_ESCAPE
            .matcher(text)
            .replaceAll("%25")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  boolean allows(WebUrl url) {
    // spec: RFC 9309 2.2.2: the path and the query are matched; /robots.txt itself is allowed.
    if (url.path().equals("/robots.txt")) {
      return true;
    }
    return rules.isAllowed(HALF_ESCAPE.matcher(url.toString()).replaceAll("%25"));
  }

  /** The pause that the host asks for; null when it asks for none. Not in RFC 9309, but common. */
  @Nullable Duration crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis <= 0 ? null : Duration.ofMillis(millis);
  }

  /** The sitemaps it names, as given, at most {@value #MAX_SITEMAPS}. */
  List<String> sitemaps() {
    return rules.getSitemaps().stream().distinct().limit(MAX_SITEMAPS).toList();
  }
}
