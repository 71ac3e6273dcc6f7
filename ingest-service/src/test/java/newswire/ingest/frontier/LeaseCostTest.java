package newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import newswire.support.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What one lease costs at 1,000, 10,000 and 100,000 hosts with a task each, all of them due: CPU of
 * this process, the embedded database included. Prints ratios; promises none, since the embedded
 * database has no ordered index. With {@code NEWSWIRE_TEST_MONGODB_URI} it asks that server.
 */
@Tag("proof")
class LeaseCostTest {

  private static final int[] HOSTS = {1_000, 10_000, 100_000};
  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 9;
  private static final int LEASES = 10;
  private static final int BATCH = 5_000;

  /** CPU of one lease, and of finding its tasks and giving the host back, in milliseconds. */
  private record Cost(double lease, double rest) {}

  /** A frontier of so many hosts, all of them due. */
  private record Sized(
      int hosts, TestDatabase database, MongoClient client, Frontier frontier, List<Cost> costs) {

    static Sized make(int hosts) {
      TestDatabase database = TestDatabase.start();
      MongoClient client = database.client();
      Frontier frontier = Frontiers.live(client, database, Duration.ofMinutes(10));
      fill(client, database, frontier, hosts);
      return new Sized(hosts, database, client, frontier, new ArrayList<>());
    }

    double median(ToDoubleFunction<Cost> part) {
      double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
      return sorted[sorted.length / 2];
    }

    void close() {
      client.close();
      database.close();
    }
  }

  private static double cpuMillis() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e6;
  }

  @Test
  void costPerLease_at1000_10000_and100000Hosts() {
    List<Sized> sizes = Arrays.stream(HOSTS).mapToObj(Sized::make).toList();
    try {
      // By turns, so that a warmer JVM or a busier machine favours none.
      for (int round = -WARM_UPS; round < ROUNDS; round++) {
        for (Sized sized : sizes) {
          Cost cost = cost(sized.frontier);
          if (round >= 0) {
            sized.costs.add(cost);
          }
        }
      }
      Sized first = sizes.getFirst();
      for (Sized sized : sizes) {
        System.out.printf(
            Locale.ROOT,
            "%,7d hosts: a lease %.2f ms of CPU (%.1f times that at 1,000), "
                + "its tasks and giving it back %.2f ms (%.1f times); medians of %d%n",
            sized.hosts,
            sized.median(Cost::lease),
            sized.median(Cost::lease) / first.median(Cost::lease),
            sized.median(Cost::rest),
            sized.median(Cost::rest) / first.median(Cost::rest),
            ROUNDS);
        assertThat(sized.costs).hasSize(ROUNDS);
      }
    } finally {
      sizes.forEach(Sized::close);
    }
  }

  private static Cost cost(Frontier frontier) {
    double leased = 0;
    double rest = 0;
    for (int i = 0; i < LEASES; i++) {
      double start = cpuMillis();
      HostLease lease = frontier.lease().orElseThrow();
      double between = cpuMillis();
      assertThat(frontier.dueTasks(lease)).hasSize(1);
      frontier.giveBack(lease);
      leased += between - start;
      rest += cpuMillis() - between;
    }
    return new Cost(leased / LEASES, rest / LEASES);
  }

  private static void fill(
      MongoClient client, TestDatabase database, Frontier frontier, int hosts) {
    long now = frontier.now().toEpochMilli();
    MongoCollection<Document> tasks = client.getDatabase(database.name()).getCollection("tasks");
    MongoCollection<Document> named = client.getDatabase(database.name()).getCollection("hosts");
    InsertManyOptions unordered = new InsertManyOptions().ordered(false);
    for (int from = 0; from < hosts; from += BATCH) {
      List<Document> newTasks = new ArrayList<>();
      List<Document> newHosts = new ArrayList<>();
      for (int i = from; i < Math.min(hosts, from + BATCH); i++) {
        String host = "https://h" + i + ".example";
        String url = host + "/rss";
        newTasks.add(
            TaskDocuments.fresh(
                Discovery.idOf(url).orElseThrow(),
                url,
                host,
                TaskKind.FEED,
                now - i,
                0,
                frontier.now()));
        newHosts.add(
            HostDocuments.fresh(host)
                .append("_id", host)
                .append("wake", 1L)
                .append("due", now - i));
      }
      tasks.insertMany(newTasks, unordered);
      named.insertMany(newHosts, unordered);
    }
  }
}
