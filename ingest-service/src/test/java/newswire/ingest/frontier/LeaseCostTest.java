package newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final int LEASES = 20;
  private static final int BATCH = 5_000;

  private record Cost(double lease, double rest) {}

  private static double cpuMillis() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e6;
  }

  @Test
  void costPerLease_at1000_10000_and100000Hosts() {
    List<Cost> costs = new ArrayList<>();
    for (int hosts : HOSTS) {
      costs.add(cost(hosts));
      Cost first = costs.getFirst();
      Cost cost = costs.getLast();
      System.out.printf(
          Locale.ROOT,
          "%,7d hosts: a lease %.1f ms of CPU (%.1f times that at 1,000), "
              + "its tasks and giving it back %.1f ms (%.1f times)%n",
          hosts,
          cost.lease,
          cost.lease / first.lease,
          cost.rest,
          cost.rest / first.rest);
    }
    assertThat(costs).hasSameSizeAs(HOSTS);
  }

  private static Cost cost(int hosts) {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.live(client, database, Duration.ofMinutes(10));
      fill(client, database, frontier, hosts);
      work(frontier); // warms up
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
  }

  private static void work(Frontier frontier) {
    for (int i = 0; i < LEASES; i++) {
      HostLease lease = frontier.lease().orElseThrow();
      frontier.dueTasks(lease);
      frontier.giveBack(lease);
    }
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
