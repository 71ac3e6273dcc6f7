package newswire.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import newswire.events.PageFetched;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.PageRecords;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wire;
import newswire.standalone.installation.DataFolder;
import newswire.standalone.installation.Ports;
import newswire.standalone.installation.Standalone;
import newswire.standalone.installation.StandaloneSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how many pages a CPU-second takes from page record to stored article: all of the CPU of a
 * standalone process, with broker, database, services, and the producer of the pages.
 */
@Tag("proof")
class PipelineFigures {

  private static final long SEED = Long.getLong("seed", 20261124L);
  private static final int WARM_UP = Integer.getInteger("figures.warm-up", 1_000);
  private static final int PAGES = Integer.getInteger("figures.pages", 5_000);
  private static final Instant OBSERVED = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir Path temp;

  private final GeneratedPage generator = new GeneratedPage(new Random(SEED));
  private int sent;

  @Test
  void pagesPerCpuSecond() throws InterruptedException {
    Ports ports = Ports.free();
    StandaloneSettings settings = StandaloneSettings.of(ports, null, List.of(), Map.of());
    try (DataFolder folder = DataFolder.open(temp.resolve("data"));
        Standalone standalone = Standalone.start(folder, settings, lost -> {});
        Wire wire = new Wire(standalone.bootstrapServers());
        KafkaProducer<String, byte[]> producer = producer(standalone.bootstrapServers())) {
      JsonApi store = new JsonApi(standalone.storeUrl());
      work(WARM_UP, producer, wire, store);
      long cpu = cpuNanos();
      long bytes = work(PAGES, producer, wire, store);
      double seconds = (cpuNanos() - cpu) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "figure: %d pages of %d kB in %.1f CPU-s: %.0f pages per CPU-second (seed %d)%n",
          PAGES,
          bytes / PAGES / 1000,
          seconds,
          PAGES / seconds,
          SEED);
      assertThat(wire.lag(Rounds.GROUPS).values()).allMatch(lag -> lag == 0);
      assertThat(Accounting.read(wire).ledger().outcomesByKind)
          .containsEntry("enriched", WARM_UP + PAGES)
          .containsEntry("stored", WARM_UP + PAGES);
    }
  }

  /** Sends that many pages and waits until all are stored and told of; returns their bytes. */
  private long work(int pages, KafkaProducer<String, byte[]> producer, Wire wire, JsonApi store)
      throws InterruptedException {
    EventContext context = EventContext.of("figures", "ingest");
    long bytes = 0;
    for (int i = 0; i < pages; i++) {
      String url = "https://publisher-%d.example/%d".formatted(sent % 50, sent);
      byte[] body = generator.next(sent++).getBytes(StandardCharsets.UTF_8);
      bytes += body.length;
      producer.send(PageRecords.encode(page(url, body), context));
    }
    producer.flush();
    do {
      TimeUnit.MILLISECONDS.sleep(500);
    } while (wire.lag(Rounds.GROUPS).values().stream().anyMatch(lag -> lag > 0)
        || store.get("/api/v1/status").path("pendingChanges").asLong() > 0);
    return bytes;
  }

  private static PageFetched page(String url, byte[] body) {
    PageId id = PageId.of(UrlCanonicalizer.canonicalize(url).orElseThrow());
    return new PageFetched(
        id, url, url, 1, OBSERVED, 200, "text/html; charset=utf-8", List.of(), body);
  }

  private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "compression.type",
            "zstd",
            "linger.ms",
            50,
            "batch.size",
            128 * 1024,
            "max.request.size",
            6 << 20),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
