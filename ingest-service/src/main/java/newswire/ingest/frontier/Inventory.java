package newswire.ingest.frontier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswire.events.identity.PageId;
import newswire.ingest.schedule.RoundSchedule;
import newswire.ingest.schedule.Schedule;
import newswire.support.clock.FrontierClock;
import org.jspecify.annotations.Nullable;

/** What the frontier knows, for whoever only asks: one URL, the sources, where it stands. */
public final class Inventory {

  private final TaskBook tasks;
  private final HostBook hosts;
  private final VisitBook visits;
  private final Rounds rounds;
  private final Schedule schedule;
  private final FrontierClock clock;

  Inventory(
      TaskBook tasks,
      HostBook hosts,
      VisitBook visits,
      Rounds rounds,
      Schedule schedule,
      FrontierClock clock) {
    this.tasks = tasks;
    this.hosts = hosts;
    this.visits = visits;
    this.rounds = rounds;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** A task; empty when the URL is not known. */
  public Optional<Task> task(PageId id) {
    return tasks.find(id);
  }

  /** One URL's memory; empty when it is not known. */
  public Optional<TaskMemory> memory(PageId id) {
    return tasks.find(id).map(task -> new TaskMemory(task, visits.of(id, task.recent())));
  }

  /** The first sources, at most {@code most}. */
  public List<Task> sources(int most) {
    return sources(null, most);
  }

  /**
   * Sources in the order of their ids, at most {@code most} after {@code after}; null: the first.
   */
  public List<Task> sources(@Nullable PageId after, int most) {
    return tasks.watched(after, most);
  }

  /** Where the frontier stands. */
  public Figures figures() {
    Instant now = clock.now();
    int round = rounds.current();
    long due = schedule instanceof RoundSchedule ? tasks.waiting() : tasks.dueBy(now);
    return new Figures(round, due, hosts.leased(now), visits.open(), tasks.count(), hosts.count());
  }
}
