package newswire.ingest.day;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageAnnounced;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.PageRecords;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Plays enrich and store at the wire: most pages give one article, some two, some none; and early
 * in the day it loses some of them without a word, for which ingest must visit them again.
 */
final class StandIn implements AutoCloseable {

  private static final long EXTRACTOR = 1_000_000;

  private final KafkaConsumer<String, byte[]> pages;
  private final KafkaProducer<String, byte[]> outcomes;
  private final EventContext context = EventContext.of("day", "stand-in");
  private final long losesUntil;
  private final Set<String> lost = new TreeSet<>();
  private final Repeated thread;

  /** Loses pages that were fetched before {@code losesUntil}. */
  StandIn(String bootstrapServers, Instant losesUntil) {
    this.losesUntil = losesUntil.toEpochMilli();
    this.pages =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                Topics.ENRICH_GROUP,
                // Its session is of 45 s, whatever the broker's settings do to those of ingest.
                "group.protocol",
                "classic",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    this.outcomes =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    pages.subscribe(List.of(Topics.PAGES));
    this.thread = Repeated.start("stand-in", this::takeWhatHasCome);
  }

  private void takeWhatHasCome() {
    var records = pages.poll(Duration.ofMillis(100));
    if (!records.isEmpty()) {
      records.forEach(record -> take(PageRecords.decode(record)));
      outcomes.flush();
      commit();
    }
  }

  private void commit() {
    try {
      pages.commitSync();
    } catch (CommitFailedException | RebalanceInProgressException e) {
      // The machine stood still for longer than a session: the same pages come again.
    }
  }

  private void take(PageEvent page) {
    switch (page) {
      case PageFetched fetched ->
          judge(fetched.pageId(), fetched.url(), fetched.visit(), fetched.observed());
      case PageAnnounced announced ->
          give(announced.pageId(), announced.url(), announced.visit(), announced.observed(), 1);
    }
  }

  private void judge(PageId page, String url, long visit, Instant observed) {
    int nature = Math.floorMod(URI.create(url).getPath().hashCode(), 100);
    if (nature < 4 && observed.toEpochMilli() < losesUntil) {
      synchronized (lost) {
        lost.add(page.value() + "-" + visit);
      }
    } else if (nature < 8) {
      send(
          new Outcome(
              page,
              url,
              visit,
              OutcomeKind.REJECTED,
              OutcomeReason.EMPTY,
              EXTRACTOR,
              List.of(),
              null,
              observed));
    } else {
      give(page, url, visit, observed, nature < 12 ? 2 : 1);
    }
  }

  private void give(PageId page, String url, long visit, Instant observed, int articles) {
    List<ArticleId> ids =
        List.of(url, url + "?second").subList(0, articles).stream()
            .map(each -> ArticleId.ofUrl(UrlCanonicalizer.canonicalize(each).orElseThrow()))
            .toList();
    send(new Outcome(page, url, visit, OutcomeKind.ENRICHED, null, EXTRACTOR, ids, null, observed));
    for (ArticleId id : ids) {
      send(new Outcome(page, url, visit, OutcomeKind.STORED, null, EXTRACTOR, null, id, observed));
    }
  }

  private void send(Outcome outcome) {
    outcomes.send(OutcomeRecords.encode(outcome, context));
  }

  /** The visits that it has lost, as page id, hyphen, visit. */
  Set<String> lost() {
    synchronized (lost) {
      return Set.copyOf(lost);
    }
  }

  /** What broke it; null when nothing did. */
  @Nullable Throwable failure() {
    return thread.failure();
  }

  @Override
  public void close() {
    thread.close();
    pages.close();
    outcomes.close();
  }
}
