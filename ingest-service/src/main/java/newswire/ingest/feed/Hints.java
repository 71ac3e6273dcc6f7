package newswire.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a publisher says of when to poll. */
final class Hints {

  private static final long MAX_MINUTES = 60L * 24 * 366;

  private Hints() {}

  static FeedHints of(Fields channel) {
    return new FeedHints(
        ttl(channel),
        updatePeriod(channel),
        skipHours(channel),
        skipDays(channel),
        rel(channel, "hub"),
        rel(channel, "self"));
  }

  // spec: RSS 2.0, ttl: minutes that a channel can be cached.
  private static @Nullable Duration ttl(Fields channel) {
    Long minutes = number(channel.text("ttl"));
    return minutes == null || minutes < 1
        ? null
        : Duration.ofMinutes(Math.min(minutes, MAX_MINUTES));
  }

  // spec: https://web.resource.org/rss/1.0/modules/syndication/: daily and once when not said.
  private static @Nullable Duration updatePeriod(Fields channel) {
    String period = channel.text("sy:updateperiod");
    String frequency = channel.text("sy:updatefrequency");
    if (period == null && frequency == null) {
      return null;
    }
    Long times = frequency == null ? Long.valueOf(1) : number(frequency);
    Duration every =
        switch (period == null ? "daily" : period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> Duration.ZERO;
        };
    if (times == null || times < 1 || every.isZero()) {
      return null;
    }
    Duration each = every.dividedBy(Math.min(times, 100_000));
    return each.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : each;
  }

  // spec: https://www.rssboard.org/skip-hours-days: 0 to 23, and old feeds write 24 for 0.
  private static Set<Integer> skipHours(Fields channel) {
    Set<Integer> hours = new HashSet<>();
    for (Element list : channel.all("skiphours")) {
      for (Element hour : channel.of(list).all("hour")) {
        Long value = number(Fields.raw(hour));
        if (value != null && value >= 0 && value <= 24) {
          hours.add((int) (value % 24));
        }
      }
    }
    return hours;
  }

  private static Set<DayOfWeek> skipDays(Fields channel) {
    Set<DayOfWeek> days = new HashSet<>();
    for (Element list : channel.all("skipdays")) {
      for (Element day : channel.of(list).all("day")) {
        String name = Fields.raw(day).strip().toUpperCase(Locale.ROOT);
        for (DayOfWeek known : DayOfWeek.values()) {
          if (known.name().equals(name)) {
            days.add(known);
          }
        }
      }
    }
    return days;
  }

  // spec: WebSub 4: hub and self are links of the feed.
  private static @Nullable String rel(Fields channel, String rel) {
    for (Element link : channel.all("atom:link", "link")) {
      String value = Fields.attribute(link, "rel");
      if (value != null && value.equalsIgnoreCase(rel)) {
        return channel.link(Fields.attribute(link, "href"), link);
      }
    }
    return null;
  }

  private static @Nullable Long number(@Nullable String text) {
    if (text == null || !text.strip().matches("\\d{1,12}")) {
      return null;
    }
    return Long.valueOf(text.strip());
  }
}
