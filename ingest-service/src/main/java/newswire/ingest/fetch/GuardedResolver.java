package newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswire.support.address.AddressGuard;
import newswire.support.address.Verdict;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names to addresses that the guard allows. What it returns is what the client connects
 * to, so that a name cannot change its mind between the check and the connection.
 */
final class GuardedResolver implements DnsResolver, AutoCloseable {

  // A look-up blocks in native code, where a virtual thread would hold its carrier: with as many
  // carriers as cores a few slow name servers would stop every fetch. So these are platform
  // threads.
  private static final int MAX_LOOKUPS = 64;

  private final AddressGuard guard;
  private final NameLookup lookup;
  private final ExecutorService lookups =
      Executors.newFixedThreadPool(
          MAX_LOOKUPS, Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());

  GuardedResolver(AddressGuard guard, NameLookup lookup) {
    this.guard = guard;
    this.lookup = lookup;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    Optional<InetSocketAddress> mapped = guard.target(host, port);
    if (mapped.isPresent()) {
      return List.of(mapped.get());
    }
    List<InetSocketAddress> allowed = new ArrayList<>();
    Verdict.@Nullable Refused refused = null;
    for (InetAddress address : within(Watch.current().remaining(), host)) {
      switch (guard.check(host, address, port)) {
        case Verdict.Allowed _ -> allowed.add(new InetSocketAddress(address, port));
        case Verdict.Refused verdict -> refused = verdict;
      }
    }
    if (!allowed.isEmpty()) {
      return allowed;
    }
    if (refused != null) {
      throw new AddressRefusedException(refused);
    }
    throw new UnknownHostException(host);
  }

  private InetAddress[] within(Duration limit, String host) throws UnknownHostException {
    Future<InetAddress[]> answer = lookups.submit(() -> lookup.lookup(host));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(host, e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failed(host, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(host, e);
    }
  }

  private static UnknownHostException failed(String host, Exception cause) {
    UnknownHostException failed = new UnknownHostException(host);
    failed.initCause(
        cause instanceof TimeoutException ? new SocketTimeoutException("name service") : cause);
    return failed;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new UnknownHostException("Only addresses with a port are resolved, so that both count.");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  @Override
  public void close() {
    lookups.shutdownNow();
  }
}
