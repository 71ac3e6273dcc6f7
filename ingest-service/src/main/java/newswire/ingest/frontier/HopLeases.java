package newswire.ingest.frontier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.events.OutcomeReason;
import newswire.events.identity.Host;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.HopGate;
import newswire.ingest.politeness.RobotsCheck;
import newswire.ingest.politeness.RobotsVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Lets a fetch follow redirects to other hosts: each is leased before it is asked, so that its
 * pace, its robots.txt and "one connection a host" hold there too. Closing it gives them back.
 */
public final class HopLeases implements HopGate, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private record Held(HostLease lease, @Nullable Duration delay) {}

  private final Frontier frontier;
  private final RobotsCheck robots;

  /**
   * The host of the visit, then those that are borrowed; each is in the list before it is asked.
   */
  private final List<Held> held = new ArrayList<>();

  private HostLease asked;

  /**
   * For a fetch that begins on a host of ours.
   *
   * @param delay that its robots.txt asks for; null when it asks for none
   */
  public HopLeases(Frontier frontier, HostLease own, @Nullable Duration delay, RobotsCheck robots) {
    this.frontier = frontier;
    this.robots = robots;
    this.held.add(new Held(own, delay));
    this.asked = own;
  }

  @Override
  public Optional<OutcomeReason> refusal(String target) {
    Optional<WebUrl> url = WebUrl.parse(target);
    if (url.isEmpty()) {
      return Optional.of(OutcomeReason.REDIRECT_REFUSED);
    }
    // Between the hops of one visit the pace is kept; a crawl delay would outlast the fetch.
    asked.answered(null, frontier.now());
    Optional<OutcomeReason> closed = ready(url.get());
    if (closed.isEmpty()) {
      asked = leaseOf(Host.of(url.get()).value()).orElseThrow();
    }
    return closed;
  }

  /**
   * Reads the robots.txt of the visit's host, if that is due, and takes note of who was asked. It
   * may be sent on to other hosts, which are leased for it.
   */
  public void readRules(WebUrl url) {
    robots.check(url, this::rulesHop);
    answered(asked);
  }

  /** A redirect of a robots.txt: no rules speak of it, but its host's lease and pace hold. */
  private Optional<OutcomeReason> rulesHop(String target) {
    Optional<WebUrl> url = WebUrl.parse(target);
    if (url.isEmpty()) {
      return Optional.of(OutcomeReason.REDIRECT_REFUSED);
    }
    asked.answered(null, frontier.now());
    HostLease lease = leaseOrBorrow(Host.of(url.get()).value());
    if (lease == null || !turnOf(lease)) {
      return Optional.of(OutcomeReason.THROTTLED);
    }
    asked = lease;
    return Optional.empty();
  }

  /** The host that was asked last. */
  public HostLease askedLast() {
    return asked;
  }

  /** Takes note that a host of these has answered. */
  public void answered(HostLease lease) {
    held.stream()
        .filter(one -> one.lease.equals(lease))
        .findFirst()
        .ifPresent(one -> lease.answered(one.delay, frontier.now()));
  }

  /** Holds the target's host, and waits for its pace; else why it cannot be asked now. */
  private Optional<OutcomeReason> ready(WebUrl url) {
    String host = Host.of(url).value();
    HostLease lease = leaseOrBorrow(host);
    if (lease == null) {
      return Optional.of(OutcomeReason.THROTTLED); // busy, or asked to be left alone
    }
    boolean asksTwice = robots.wouldFetch(url);
    if (asksTwice && !turnOf(lease)) {
      return Optional.of(OutcomeReason.THROTTLED);
    }
    if (asksTwice) {
      asked = lease;
      readRules(url);
    }
    return switch (robots.check(url, this::rulesHop)) {
      case RobotsVerdict.Allowed(var delay) -> {
        held.replaceAll(one -> one.lease.equals(lease) ? new Held(lease, delay) : one);
        yield turnOf(lease) ? Optional.empty() : Optional.of(OutcomeReason.THROTTLED);
      }
      case RobotsVerdict.Banned _ -> Optional.of(OutcomeReason.ROBOTS);
      case RobotsVerdict.Unreachable _ -> Optional.of(OutcomeReason.ROBOTS_UNREACHABLE);
    };
  }

  private boolean turnOf(HostLease lease) {
    try {
      return frontier.awaitTurn(lease);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private @Nullable HostLease leaseOrBorrow(String host) {
    return leaseOf(host).orElseGet(() -> borrow(host));
  }

  private Optional<HostLease> leaseOf(String host) {
    return held.stream().map(Held::lease).filter(one -> one.host().equals(host)).findFirst();
  }

  private @Nullable HostLease borrow(String host) {
    long start = frontier.clock().nanos();
    try {
      while (frontier.clock().nanos() - start < PATIENCE.toNanos()) {
        Optional<HostLease> lease = frontier.lease(host);
        if (lease.isPresent()) {
          held.add(new Held(lease.get(), null));
          return lease.get();
        }
        frontier.clock().sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  @Override
  public void close() {
    held.stream().skip(1).forEach(host -> frontier.keepPaceAndGiveBack(host.lease));
  }
}
