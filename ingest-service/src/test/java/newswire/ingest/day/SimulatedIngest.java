package newswire.ingest.day;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import newswire.ingest.IngestApplication;
import newswire.ingest.IngestProperties;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.settle.KafkaPipelineLag;
import newswire.ingest.settle.PipelineLag;
import newswire.support.address.AddressGuard;
import newswire.support.topic.TopicCheck;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/**
 * The ingest service as it is, but for its clock: started as a process of its own by the simulated
 * day. What has to do with the network or the broker keeps real time.
 */
public final class SimulatedIngest {

  static final String CLOCK = "day.clock";
  static final String SLOT = "day.slot";

  /** For a fetch, redirects and all; real time, since the sockets are real. */
  private static final Duration DEADLINE = Duration.ofMillis(1_500);

  private static final long LAG_IS_GOOD_FOR_NANOS = 1_000_000_000;

  private SimulatedIngest() {}

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "ingest-service");
    // Whatever ends the test ends its processes.
    ProcessHandle.current()
        .parent()
        .ifPresent(test -> test.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    new SpringApplicationBuilder(IngestApplication.class, Clocks.class).run(arguments);
  }

  private static String setting(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  /** Takes the places of the beans of these names. */
  static final class Clocks {

    @Bean
    SharedClock frontierClock() {
      return SharedClock.in(Path.of(setting(CLOCK)));
    }

    @Bean
    SmartLifecycle seen(SharedClock frontierClock) {
      return new SmartLifecycle() {
        private volatile boolean running;

        @Override
        public void start() {
          frontierClock.showThatItIsSeen(Integer.parseInt(setting(SLOT)));
          running = true;
        }

        @Override
        public void stop() {
          running = false;
        }

        @Override
        public boolean isRunning() {
          return running;
        }

        @Override
        public int getPhase() {
          return TopicCheck.PHASE + 99; // just before ingest begins to work
        }
      };
    }

    @Bean
    InstantSource clock(SharedClock frontierClock) {
      return frontierClock;
    }

    @Bean
    HttpFetcher fetcher(
        IngestProperties properties, AddressGuard addressGuard, InstantSource clock) {
      return new HttpFetcher(
          FetchSettings.standard("0.1", properties.contactUrl()).withDeadline(DEADLINE),
          addressGuard,
          clock);
    }

    /** The broker is asked once a second at most, though the chores that ask run faster. */
    @Bean
    PipelineLag pipelineLag(KafkaProperties kafka) {
      KafkaPipelineLag lag = new KafkaPipelineLag(() -> Admin.create(kafka.buildAdminProperties()));
      return new PipelineLag() {
        private long records;
        private long asked = System.nanoTime() - LAG_IS_GOOD_FOR_NANOS;

        @Override
        public synchronized long records() throws Exception {
          if (System.nanoTime() - asked >= LAG_IS_GOOD_FOR_NANOS) {
            records = lag.records();
            asked = System.nanoTime();
          }
          return records;
        }
      };
    }
  }
}
