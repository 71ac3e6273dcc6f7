package newswire.ingest.frontier;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswire.events.Outcome;
import newswire.events.identity.PageId;
import newswire.ingest.politeness.Pace;
import newswire.ingest.schedule.Schedule;
import newswire.support.clock.FrontierClock;
import org.bson.Document;

/**
 * What is to be visited, by whom, and what came of it. All processes share one.
 *
 * <p>A write of a lease takes effect only while the lease is the host's current one and the task
 * was opened under it; so a process that was paused beyond its lease changes nothing.
 */
public final class Frontier {

  private static final Duration PAGES_WAIT = Duration.ofSeconds(10);

  private final HostBook hosts;
  private final TaskBook tasks;
  private final VisitBook visits;
  private final Rounds rounds;
  private final FrontierClock clock;
  private final Schedule schedule;
  private final FrontierProperties properties;
  private final Bell bell;
  private volatile boolean pagesWait;

  /** The frontier in {@code database}; makes the indexes that are missing. */
  public Frontier(
      MongoDatabase database,
      FrontierClock clock,
      Schedule schedule,
      Pace pace,
      FrontierProperties properties) {
    var taskDocuments = database.getCollection("tasks");
    var hostDocuments = database.getCollection("hosts");
    var visitDocuments = database.getCollection("visits");
    FrontierIndexes.make(database, taskDocuments, hostDocuments, visitDocuments);
    this.tasks = new TaskBook(taskDocuments);
    this.hosts = new HostBook(hostDocuments, pace, properties.lease(), clock);
    this.visits = new VisitBook(visitDocuments, database.getCollection("misses"));
    this.rounds = new Rounds(database.getCollection("state"), tasks, clock, this::wake);
    this.clock = clock;
    this.bell = new Bell(clock);
    this.schedule = schedule;
    this.properties = properties;
    if (properties.soleProcess()) {
      hosts.breakLeases();
    }
  }

  /** The frontier's time. */
  public Instant now() {
    return clock.now();
  }

  /** The frontier's clock. */
  public FrontierClock clock() {
    return clock;
  }

  /** Rings when this process has added something to do. */
  Bell bell() {
    return bell;
  }

  /** What is known of visits. */
  public VisitBook visits() {
    return visits;
  }

  /** Bounded rounds. */
  public Rounds rounds() {
    return rounds;
  }

  /** What is known, to be looked up. */
  public Inventory inventory() {
    return new Inventory(tasks, hosts, visits, rounds, schedule, clock);
  }

  /** Discovers and watches. */
  public Discovery discovery() {
    return new Discovery(tasks, this, schedule);
  }

  /** Leases the host that has been due longest; none while this process's clock is far off. */
  public Optional<HostLease> lease() {
    return clock.agrees() ? hosts.lease(now()) : Optional.empty();
  }

  /** Leases one host, if it is free and may be asked now; makes it when it is not known. */
  public Optional<HostLease> lease(String host) {
    return clock.agrees() ? hosts.lease(host, now()) : Optional.empty();
  }

  /** Shows a sign of life; false when the host is no longer ours. */
  public boolean renew(HostLease lease) {
    return hosts.renew(lease, now());
  }

  /** The host's due tasks, longest due first, as many as a lease may work. */
  public List<Task> dueTasks(HostLease lease) {
    return tasks.due(lease.host(), now(), properties.tasksPerLease(), pagesWait);
  }

  /**
   * Waits for the host's pace.
   *
   * @return false when the host had better be given back: the wait is long, this process stops, or
   *     the lease is lost
   */
  public boolean awaitTurn(HostLease lease) throws InterruptedException {
    Duration wait = Duration.between(now(), lease.notBefore());
    if (wait.compareTo(properties.lease().dividedBy(3)) > 0) {
      return false;
    }
    return lease.await(wait) && lease.live();
  }

  /**
   * Opens a visit to a task of a leased host, with a number never used before. The caller has
   * published the end of the visit that was still open, if there was one.
   *
   * @return empty when the host or the task is in other hands
   */
  public Optional<Visit> open(HostLease lease, Task task) {
    int round = rounds.current();
    Instant now = now();
    if (!lease.live() || !hosts.renew(lease, now)) {
      return Optional.empty();
    }
    long number = Math.max(task.visit() + 1, now.toEpochMilli());
    if (!tasks.open(lease, task, number, visits.recent(task, number))) {
      return Optional.empty();
    }
    Visit visit = new Visit(task, number, task.attempts() + 1, round);
    visits.opened(visit, now);
    return Optional.of(visit);
  }

  /**
   * Closes a visit whose exit the broker has acknowledged.
   *
   * @return false when the lease was lost meanwhile: nothing was changed, and whoever has the task
   *     next publishes that the visit was abandoned
   */
  public boolean close(HostLease lease, Visit visit, String exit, Closing closing) {
    boolean spared =
        closing.revisits(visit.task())
            && !lease.promiseRevisit(properties.revisitsPerHost(), now());
    if (!hosts.keepPace(lease, now())) {
      return false;
    }
    Optional<Document> after = tasks.close(lease, visit, spared ? closing.forGood() : closing);
    if (after.isEmpty()) {
      return false;
    }
    visits.closed(visit, exit, now());
    if (closing.movedTo() != null) {
      // Its host may be another one now.
      wake(after.get().getString("host"), FrontierTime.millis(closing.due()));
    }
    if (TaskDocuments.number(after.get(), "wanted", 0) > visit.round()) {
      tasks.dueNow(lease, visit, now()); // a round was opened while the visit went on
    }
    return true;
  }

  /** The word on a missed visit: that of the first who ended it so. */
  public Outcome agreedMiss(Outcome miss) {
    return visits.agreedMiss(miss);
  }

  /** Gives the host back, due when its next task is. Loses no task that is added meanwhile. */
  public void giveBack(HostLease lease) {
    while (true) {
      Long wake = hosts.wakeOf(lease);
      if (wake == null || hosts.giveBack(lease, wake, nextDue(lease.host()))) {
        return;
      }
    }
  }

  private long nextDue(String host) {
    long next = tasks.nextDue(host, false);
    if (!pagesWait) {
      return next;
    }
    long later = Math.max(next, now().plus(PAGES_WAIT).toEpochMilli());
    return Math.min(tasks.nextDue(host, true), later);
  }

  /**
   * Whether only sources are visited for now: the services behind are to catch up. What is listed
   * meanwhile is remembered, so nothing is missed.
   */
  public void letPagesWait(boolean wait) {
    pagesWait = wait;
  }

  /** Looks at all hosts once for those that would be visited too late, and mends them. */
  public int sweepDues() {
    return new DueSweep(tasks, hosts).sweep(now());
  }

  /** Gives the host back without having worked it to the end, to be tried again a little later. */
  public void leave(HostLease lease) {
    lease.closedFor(Duration.ofSeconds(1), now());
    keepPaceAndGiveBack(lease);
  }

  /** Makes the host's pace durable at once; false when the host is no longer ours. */
  public boolean remember(HostLease lease) {
    return hosts.keepPace(lease, now());
  }

  /** Gives the host back after a request that no visit was for. */
  public void keepPaceAndGiveBack(HostLease lease) {
    if (hosts.keepPace(lease, now())) {
      giveBack(lease);
    }
  }

  void wake(String host, long due) {
    hosts.wake(host, due);
    bell.ring();
  }

  /**
   * Reopens a task, to be fetched unconditionally: nothing settled a visit. Counts it if wanted.
   */
  public void repeat(PageId id, boolean counted) {
    Instant now = now();
    tasks.repeat(id, counted, now);
    tasks.find(id).ifPresent(task -> wake(task.host(), now.toEpochMilli()));
  }

  /** Takes note that something settled the task's visit. */
  public void settled(PageId id) {
    tasks.settled(id);
  }
}
