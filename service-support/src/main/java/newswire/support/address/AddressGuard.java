package newswire.support.address;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether an address may be connected to: public unicast addresses on the ports of the web,
 * and exactly the exceptions that an operator opened.
 *
 * <p>Ask it with the very address that the connection will use (inside the DNS resolver), for each
 * hop of a redirect anew; asking by name alone would lose to DNS rebinding.
 */
public final class AddressGuard {

  /** The ports that a public address may be asked on. */
  public static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

  private static final Verdict ALLOWED = new Verdict.Allowed();

  private final List<AllowedAddress> exceptions;

  private AddressGuard(List<AllowedAddress> exceptions) {
    this.exceptions = List.copyOf(exceptions);
  }

  /** A guard without exceptions. */
  public static AddressGuard publicOnly() {
    return new AddressGuard(List.of());
  }

  /** A guard that also opens exactly the given addresses. */
  public static AddressGuard allowing(List<AllowedAddress> exceptions) {
    return new AddressGuard(exceptions);
  }

  /**
   * Judges an address that stands for itself (an IP literal), or the far end of an exception.
   *
   * @param port the port to connect to
   */
  public Verdict check(InetAddress address, int port) {
    return check(address.getHostAddress(), address, port);
  }

  /**
   * Judges an address that a name resolved to.
   *
   * @param name the host as the URL spells it
   * @param port the port in the URL
   */
  public Verdict check(String name, InetAddress address, int port) {
    if (exceptions.stream().anyMatch(open -> opens(open, name, address, port))) {
      return ALLOWED;
    }
    Optional<String> use = SpecialUse.of(address);
    if (use.isPresent()) {
      return new Verdict.Refused(
          Verdict.Cause.ADDRESS, address.getHostAddress() + " is " + use.get());
    }
    if (!WEB_PORTS.contains(port)) {
      return new Verdict.Refused(Verdict.Cause.PORT, "port " + port + " is not one of the web's");
    }
    return ALLOWED;
  }

  /**
   * Where an exception sends connections for this name and port, instead of what DNS says; empty
   * when none does. The answer needs no further check.
   */
  public Optional<InetSocketAddress> target(String name, int port) {
    return exceptions.stream()
        .filter(open -> open.names(name, port))
        .flatMap(open -> Optional.ofNullable(open.target()).stream())
        .findFirst();
  }

  /** Whether an exception, with or without a target, names this host and port. */
  public boolean opensByName(String name, int port) {
    return exceptions.stream().anyMatch(open -> open.names(name, port));
  }

  private static boolean opens(AllowedAddress open, String name, InetAddress address, int port) {
    InetSocketAddress target = open.target();
    if (target == null) {
      return open.names(name, port);
    }
    boolean sameAddress = target.getAddress().equals(address);
    return sameAddress && (open.names(name, port) || target.getPort() == port);
  }
}
