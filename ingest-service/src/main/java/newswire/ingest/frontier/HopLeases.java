package newswire.ingest.frontier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newswire.events.OutcomeReason;
import newswire.events.identity.Host;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.HopGate;
import newswire.ingest.politeness.RobotsVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Lets a fetch follow redirects to other hosts: each is leased before it is asked, so that its
 * pace, its robots.txt and "one connection a host" hold there too. Closing it gives them back.
 */
public final class HopLeases implements HopGate, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private record Borrowed(HostLease lease, @Nullable Duration delay) {}

  private final Frontier frontier;
  private final HostLease own;
  private final Function<WebUrl, RobotsVerdict> robots;
  private final List<Borrowed> borrowed = new ArrayList<>();

  public HopLeases(Frontier frontier, HostLease own, Function<WebUrl, RobotsVerdict> robots) {
    this.frontier = frontier;
    this.own = own;
    this.robots = robots;
  }

  @Override
  public Optional<OutcomeReason> refusal(String target) {
    Optional<WebUrl> url = WebUrl.parse(target);
    if (url.isEmpty()) {
      return Optional.of(OutcomeReason.REDIRECT_REFUSED);
    }
    String host = Host.of(url.get()).value();
    HostLease fresh = null;
    if (!holds(host)) {
      fresh = borrow(host);
      if (fresh == null) {
        return Optional.of(OutcomeReason.THROTTLED); // busy, or asked to be left alone
      }
      borrowed.add(new Borrowed(fresh, null));
    }
    return switch (robots.apply(url.get())) {
      case RobotsVerdict.Allowed(var delay) -> {
        if (fresh != null) {
          borrowed.set(borrowed.size() - 1, new Borrowed(fresh, delay));
        }
        yield Optional.empty();
      }
      case RobotsVerdict.Banned _ -> Optional.of(OutcomeReason.ROBOTS);
      case RobotsVerdict.Unreachable _ -> Optional.of(OutcomeReason.ROBOTS_UNREACHABLE);
    };
  }

  private boolean holds(String host) {
    return own.host().equals(host)
        || borrowed.stream().anyMatch(other -> other.lease.host().equals(host));
  }

  private @Nullable HostLease borrow(String host) {
    long start = System.nanoTime();
    try {
      while (System.nanoTime() - start < PATIENCE.toNanos()) {
        Optional<HostLease> lease = frontier.lease(host);
        if (lease.isPresent()) {
          return lease.get();
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  @Override
  public void close() {
    for (Borrowed host : borrowed) {
      host.lease.answered(host.delay, frontier.now());
      frontier.keepPaceAndGiveBack(host.lease);
    }
  }
}
