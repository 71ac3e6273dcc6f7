package newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Derives anew when each host has something to do, and wakes those that would be visited later than
 * that. In a healthy frontier there are none; a finder that died between adding a task and waking
 * its host leaves one.
 */
final class DueSweep {

  /** A host in work is behind its tasks for a moment. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 500;

  private final TaskBook tasks;
  private final HostBook hosts;

  DueSweep(TaskBook tasks, HostBook hosts) {
    this.tasks = tasks;
    this.hosts = hosts;
  }

  /** Looks at all hosts once. How many were mended. */
  int sweep(Instant now) {
    int repaired = 0;
    Map<String, Long> batch = new HashMap<>();
    for (Document host : tasks.firstDues()) {
      batch.put(host.getString("_id"), TaskDocuments.number(host, "due", FrontierTime.NEVER));
      if (batch.size() == AT_ONCE) {
        repaired += repair(batch, now);
        batch.clear();
      }
    }
    return repaired + repair(batch, now);
  }

  private int repair(Map<String, Long> dues, Instant now) {
    Map<String, Document> known = hosts.find(new ArrayList<>(dues.keySet()));
    List<String> late = new ArrayList<>();
    dues.forEach(
        (host, due) -> {
          if (isLate(known.get(host), due, now)) {
            late.add(host);
          }
        });
    late.forEach(host -> hosts.wake(host, dues.getOrDefault(host, FrontierTime.NEVER)));
    return late.size();
  }

  private static boolean isLate(@Nullable Document host, long due, Instant now) {
    if (host == null) {
      return true;
    }
    long hostDue = TaskDocuments.number(host, "due", FrontierTime.NEVER);
    long wanted = Math.max(due, TaskDocuments.number(host, "notBefore", 0));
    boolean leased = TaskDocuments.number(host, "leasedUntil", 0) > now.toEpochMilli();
    return !leased && hostDue > wanted + GRACE.toMillis();
  }
}
