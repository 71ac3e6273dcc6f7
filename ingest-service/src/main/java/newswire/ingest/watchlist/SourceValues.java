package newswire.ingest.watchlist;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.events.identity.WebUrl;

/** Checks the values of a source and says what is wrong with them. */
final class SourceValues {

  private static final Pattern SIMPLE = Pattern.compile("(\\d{1,9})\\s*([smhd])");
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofHours(24);
  private static final int MAX_NAME = 200;

  private SourceValues() {}

  static String url(Place at, String text) {
    String url = text.strip();
    if (WebUrl.parse(url).isPresent() && url.chars().noneMatch(c -> c <= 0x20)) {
      return url;
    }
    String shown = url.length() > 80 ? url.substring(0, 80) + "…" : url;
    throw at.error(
        "\"" + shown + "\" is not a web address; write it whole, with http:// or https://.");
  }

  static WatchedSource.Kind kind(Place at, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "feed" -> WatchedSource.Kind.FEED;
      case "sitemap" -> WatchedSource.Kind.SITEMAP;
      case "page" -> WatchedSource.Kind.PAGE;
      default ->
          throw at.error("\"" + text + "\" is no kind of source; write feed, sitemap or page.");
    };
  }

  static Duration interval(Place at, String text) {
    Duration interval = duration(text.strip().toLowerCase(Locale.ROOT));
    if (interval.compareTo(LEAST) < 0 || interval.compareTo(MOST) > 0) {
      throw at.error(
          "\"" + text + "\" is no interval; write a time from 1m to 24h, for example 30m.");
    }
    return interval;
  }

  /** Zero when it cannot be read. */
  private static Duration duration(String text) {
    Matcher simple = SIMPLE.matcher(text);
    if (simple.matches()) {
      long amount = Long.parseLong(simple.group(1));
      return switch (simple.group(2)) {
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        case "h" -> Duration.ofHours(amount);
        default -> Duration.ofDays(amount);
      };
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  static String name(Place at, String text) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw at.error("a name has 1 to " + MAX_NAME + " characters.");
    }
    return name;
  }
}
