package newswire.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.Workers;
import newswire.ingest.watchlist.WatchedSource;
import newswire.ingest.watchlist.WatchlistFile;
import newswire.support.topic.TopicCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts work once the topics are there, and ends it before anything that it needs is closed. */
final class IngestLifecycle implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(IngestLifecycle.class);

  private final Frontier frontier;
  private final Workers workers;
  private final List<Chore> chores;
  private final IngestProperties properties;
  private final List<Thread> busy = new ArrayList<>();

  /** Something to be done again and again. */
  record Chore(String name, Duration every, Work work) {

    /** What is done; what it throws is said, and it is done again. */
    @FunctionalInterface
    interface Work {
      void run() throws Exception;
    }
  }

  IngestLifecycle(
      Frontier frontier, Workers workers, List<Chore> chores, IngestProperties properties) {
    this.frontier = frontier;
    this.workers = workers;
    this.chores = List.copyOf(chores);
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
    if (properties.rounds().enabled() && frontier.rounds().current() > 0) {
      frontier
          .rounds()
          .open(frontier.rounds().current()); // what a crash may have left undone of it
    }
    workers.start();
    for (Chore chore : chores) {
      busy.add(Thread.ofVirtual().name(chore.name).start(() -> repeat(chore)));
    }
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

  private void repeat(Chore chore) {
    try {
      while (true) {
        frontier.clock().sleep(chore.every);
        try {
          chore.work.run();
        } catch (InterruptedException e) {
          throw e;
        } catch (Exception e) {
          log.warn("{} failed, and is tried again: {}", chore.name, e.toString());
        }
      }
    } catch (InterruptedException e) {
      // stop() interrupts
    }
  }

  @Override
  public synchronized void stop() {
    busy.forEach(Thread::interrupt);
    busy.clear();
    workers.stop(properties.stopWithin());
  }

  @Override
  public synchronized boolean isRunning() {
    return !busy.isEmpty();
  }

  @Override
  public int getPhase() {
    return TopicCheck.PHASE + 100;
  }
}
