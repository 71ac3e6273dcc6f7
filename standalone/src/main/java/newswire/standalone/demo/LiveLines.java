package newswire.standalone.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newswire.events.ArticleVersion;
import newswire.events.PageEvent;
import newswire.events.article.PageRef;
import newswire.events.article.Source;
import newswire.events.identity.ArticleId;
import newswire.events.identity.ContentHash;
import newswire.events.identity.PageId;
import newswire.events.identity.WebUrl;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.PageRecords;
import newswire.events.kafka.Topics;
import newswire.standalone.client.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Shows each article once, when the topics first tell of it, and how it was found; and again when
 * the same page later tells it otherwise.
 */
public final class LiveLines {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int PUBLISHER_COLUMNS = 22;
  private static final int HEADLINE_COLUMNS = 58;

  private final Consumer<String> out;
  private final InstantSource clock;
  private final Map<PageId, String> feeds = new HashMap<>();
  private final Set<ArticleId> shown = new HashSet<>();
  private final Map<Telling, ContentHash> told = new HashMap<>();

  /** One page telling one article. */
  private record Telling(PageId page, ArticleId article) {}

  /** Lines to {@code out}. */
  public LiveLines(Consumer<String> out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Follows the topics from the log's start until {@code running} is false. */
  public void follow(Wire wire, BooleanSupplier running) {
    wire.follow(List.of(Topics.PAGES, Topics.ARTICLES), Instant.EPOCH, running, this::see);
  }

  private void see(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.topic().equals(Topics.PAGES)) {
        remember(PageRecords.decode(record));
      } else {
        show(ArticleRecords.decode(record));
      }
    } catch (MalformedEventException _) {
      // the services dead-letter it; it is nothing to watch
    }
  }

  private void show(ArticleVersion version) {
    ContentHash before =
        told.put(new Telling(version.page().id(), version.articleId()), version.contentHash());
    if (shown.add(version.articleId())) {
      out.accept(line(version, how(version)));
    } else if (before != null && !before.equals(version.contentHash())) {
      out.accept(line(version, "edited on " + host(version.page())));
    }
  }

  private void remember(PageEvent page) {
    if (!page.feedItems().isEmpty()) {
      feeds.putIfAbsent(page.pageId(), page.feedItems().getFirst().feedUrl());
    }
  }

  private String line(ArticleVersion version, String how) {
    return "%s  %s  %s  %s"
        .formatted(
            TIME.format(LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC)),
            padded(publisher(version.source()), PUBLISHER_COLUMNS),
            padded(version.headline(), HEADLINE_COLUMNS),
            how);
  }

  private static String host(PageRef page) {
    return WebUrl.parse(page.url()).map(WebUrl::host).orElse(page.url());
  }

  private String how(ArticleVersion version) {
    PageRef page = version.page();
    return switch (version.standing().rendition()) {
      case OWN_PAGE ->
          Optional.ofNullable(feeds.get(page.id()))
              .map(feed -> "its page, told of by " + feed)
              .orElse("its page on " + host(page));
      case EMBEDDED -> "a piece on a page of " + host(page);
      case FEED_ITEM -> "a feed item only: its page could not be had";
    };
  }

  private static String publisher(@Nullable Source source) {
    if (source == null) {
      return "?";
    }
    return Optional.ofNullable(source.name())
        .or(() -> Optional.ofNullable(source.domain()))
        .orElse("?");
  }

  /** Cut or filled to columns; a wide character counts as two, as terminals show it. */
  private static String padded(String text, int columns) {
    StringBuilder padded = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      int width = Character.isIdeographic(c) || (c >= 0x3000 && c < 0x3100) ? 2 : 1;
      if (used + width > columns - 1) {
        padded.append('…');
        used++;
        break;
      }
      padded.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
      used += width;
    }
    return padded.append(" ".repeat(Math.max(0, columns - used))).toString();
  }
}
