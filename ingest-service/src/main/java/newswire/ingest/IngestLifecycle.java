package newswire.ingest;

import java.time.Duration;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.Workers;
import newswire.ingest.settle.UnsettledSweep;
import newswire.ingest.watchlist.WatchedSource;
import newswire.ingest.watchlist.WatchlistFile;
import newswire.support.topic.TopicCheck;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts work once the topics are there, and ends it before anything that it needs is closed. */
final class IngestLifecycle implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(IngestLifecycle.class);

  private final Frontier frontier;
  private final Workers workers;
  private final UnsettledSweep sweep;
  private final Duration sweepEvery;
  private final IngestProperties properties;
  private @Nullable Thread sweeper;

  IngestLifecycle(
      Frontier frontier,
      Workers workers,
      UnsettledSweep sweep,
      Duration sweepEvery,
      IngestProperties properties) {
    this.frontier = frontier;
    this.workers = workers;
    this.sweep = sweep;
    this.sweepEvery = sweepEvery;
    this.properties = properties;
  }

  @Override
  public synchronized void start() {
    if (properties.sourcesFile() != null) {
      Discovery discovery = frontier.discovery();
      for (WatchedSource source : WatchlistFile.read(properties.sourcesFile())) {
        watch(discovery, source);
      }
    }
    if (properties.rounds().enabled() && frontier.currentRound() > 0) {
      frontier.openRound(frontier.currentRound()); // what a crash may have left undone of it
    }
    workers.start();
    sweeper = Thread.ofVirtual().name("unsettled-sweep").start(this::sweep);
  }

  private static void watch(Discovery discovery, WatchedSource source) {
    TaskKind kind =
        switch (source.kind()) {
          case FEED -> TaskKind.FEED;
          case SITEMAP -> TaskKind.SITEMAP;
          case PAGE -> TaskKind.PAGE;
          case null -> null;
        };
    if (discovery.watch(source.url(), kind, source.interval(), source.name()).isEmpty()) {
      log.warn("Not a URL that can be watched: {}", source.url());
    }
  }

  private void sweep() {
    try {
      while (true) {
        Thread.sleep(sweepEvery);
        try {
          sweep.sweep();
        } catch (InterruptedException e) {
          throw e;
        } catch (Exception e) {
          log.warn("Open visits could not be looked at: {}", e.toString());
        }
      }
    } catch (InterruptedException e) {
      // stop() interrupts
    }
  }

  @Override
  public synchronized void stop() {
    if (sweeper != null) {
      sweeper.interrupt();
      sweeper = null;
    }
    workers.stop(properties.stopWithin());
  }

  @Override
  public synchronized boolean isRunning() {
    return sweeper != null;
  }

  @Override
  public int getPhase() {
    return TopicCheck.PHASE + 100;
  }
}
