package newswire.standalone.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswire.ingest.feed.FeedAuthor;
import newswire.ingest.feed.FeedEntry;
import newswire.ingest.feed.FeedReading;

/** Shows what was read of a feed to people. */
final class FeedText {

  private static final String CUT_OFF = "  it holds more than was read, or is cut off";

  private FeedText() {}

  static String of(FeedReading.Feed feed) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  %s"
            .formatted(
                feed.format().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Optional.ofNullable(feed.title()).orElse("(no title)"),
                Optional.ofNullable(feed.link()).orElse("")));
    add(lines, "language", feed.language());
    add(lines, "authors", authors(feed.authors()));
    add(lines, "self", feed.hints().self());
    add(lines, "hub", feed.hints().hub());
    add(lines, "ttl", feed.hints().ttl());
    add(lines, "updates every", feed.hints().updatePeriod());
    add(lines, "skips hours", feed.hints().skipHours());
    add(lines, "skips days", feed.hints().skipDays());
    add(lines, "items", feed.entries().size());
    if (feed.withoutLink() > 0) {
      add(lines, "without a link", feed.withoutLink());
    }
    if (feed.truncated()) {
      lines.add(CUT_OFF);
    }
    feed.entries().forEach(entry -> entry(lines, entry));
    return String.join("\n", lines);
  }

  static String of(FeedReading.SitemapIndex index) {
    List<String> lines = new ArrayList<>();
    lines.add("sitemap-index  %d sitemaps".formatted(index.sitemaps().size()));
    if (index.truncated()) {
      lines.add(CUT_OFF);
    }
    for (FeedReading.SitemapIndex.Listed listed : index.sitemaps()) {
      lines.add("- " + listed.url());
      add(lines, "updated", listed.modifiedRaw());
    }
    return String.join("\n", lines);
  }

  private static void entry(List<String> lines, FeedEntry entry) {
    lines.add("- " + Optional.ofNullable(entry.title()).orElse("(no title)"));
    add(lines, "link", entry.link());
    if (entry.link() == null) {
      add(lines, "id", entry.id());
    }
    add(lines, "published", entry.publishedRaw());
    add(lines, "updated", entry.updatedRaw());
    add(lines, "authors", authors(entry.authors()));
    add(lines, "categories", String.join(", ", entry.categories()));
    add(lines, "images", String.join(" ", entry.images()));
  }

  private static void add(
      List<String> lines, String name, @org.jspecify.annotations.Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && !text.equals("[]")) {
      lines.add("  %-14s %s".formatted(name, text));
    }
  }

  private static String authors(List<FeedAuthor> authors) {
    return String.join(
        ", ",
        authors.stream()
            .map(a -> Optional.ofNullable(a.name()).or(() -> Optional.ofNullable(a.email())))
            .flatMap(Optional::stream)
            .toList());
  }
}
