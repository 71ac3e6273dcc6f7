package newswire.support.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that no public web server has: IANA's special-purpose registries for IPv4 and IPv6,
 * multicast, and all of IPv6 that is not global unicast.
 *
 * <p>Stricter than the registries' column "globally reachable": anycast relays and AS112 serve no
 * news either.
 */
final class SpecialUse {

  // spec: https://www.iana.org/assignments/iana-ipv4-special-registry
  private static final List<Prefix> IPV4 =
      List.of(
          Prefix.of("0.0.0.0", 8, "\"this network\""),
          Prefix.of("10.0.0.0", 8, "private"),
          Prefix.of("100.64.0.0", 10, "shared by carriers"),
          Prefix.of("127.0.0.0", 8, "loopback"),
          Prefix.of("169.254.0.0", 16, "link-local"),
          Prefix.of("172.16.0.0", 12, "private"),
          Prefix.of("192.0.0.0", 24, "for protocols"),
          Prefix.of("192.0.2.0", 24, "documentation"),
          Prefix.of("192.31.196.0", 24, "AS112"),
          Prefix.of("192.52.193.0", 24, "AMT"),
          Prefix.of("192.88.99.0", 24, "a 6to4 relay"),
          Prefix.of("192.168.0.0", 16, "private"),
          Prefix.of("192.175.48.0", 24, "AS112"),
          Prefix.of("198.18.0.0", 15, "for benchmarks"),
          Prefix.of("198.51.100.0", 24, "documentation"),
          Prefix.of("203.0.113.0", 24, "documentation"),
          Prefix.of("224.0.0.0", 4, "multicast"),
          Prefix.of("240.0.0.0", 4, "reserved"));

  // spec: https://www.iana.org/assignments/iana-ipv6-special-registry
  private static final List<Prefix> IPV6 =
      List.of(
          Prefix.of("::", 128, "unspecified"),
          Prefix.of("::1", 128, "loopback"),
          Prefix.of("::", 96, "IPv4-compatible"),
          Prefix.ofMapped("IPv4-mapped"),
          Prefix.of("::ffff:0:0:0", 96, "IPv4-translated"),
          Prefix.of("64:ff9b:1::", 48, "local NAT64"),
          Prefix.of("100::", 64, "discard-only"),
          Prefix.of("100:0:0:1::", 64, "a dummy prefix"),
          Prefix.of("2001::", 32, "Teredo"),
          Prefix.of("2001::", 23, "for protocols"),
          Prefix.of("2001:db8::", 32, "documentation"),
          Prefix.of("2002::", 16, "6to4"),
          Prefix.of("2620:4f:8000::", 48, "AS112"),
          Prefix.of("3ffe::", 16, "the old 6bone"),
          Prefix.of("3fff::", 20, "documentation"),
          Prefix.of("5f00::", 16, "segment routing"),
          Prefix.of("fc00::", 7, "unique-local"),
          Prefix.of("fe80::", 10, "link-local"),
          Prefix.of("fec0::", 10, "site-local"),
          Prefix.of("ff00::", 8, "multicast"));

  private static final Prefix NAT64 = Prefix.of("64:ff9b::", 96, "NAT64");
  private static final Prefix GLOBAL_UNICAST = Prefix.of("2000::", 3, "global unicast");

  private SpecialUse() {}

  /** What the address is for, as a clause after "is"; empty when it is public. */
  static Optional<String> of(InetAddress address) {
    byte[] bits = address.getAddress();
    return address instanceof Inet4Address ? ofIpv4(bits) : ofIpv6(bits);
  }

  private static Optional<String> ofIpv4(byte[] bits) {
    return named(IPV4, bits);
  }

  private static Optional<String> ofIpv6(byte[] bits) {
    if (NAT64.holds(bits)) {
      // Where DNS64 is in use every IPv4 site looks like this, so the embedded address decides.
      return ofIpv4(Arrays.copyOfRange(bits, 12, 16))
          .map(use -> "NAT64 of an address that is " + use);
    }
    Optional<String> use = named(IPV6, bits);
    if (use.isPresent()) {
      return use;
    }
    if (!GLOBAL_UNICAST.holds(bits)) {
      return Optional.of("outside global unicast");
    }
    return isIsatap(bits) ? Optional.of("an ISATAP tunnel") : Optional.empty();
  }

  // spec: RFC 5214 6.1, interface identifiers ::0:5efe:a.b.c.d and ::200:5efe:a.b.c.d
  private static boolean isIsatap(byte[] bits) {
    return (bits[8] & ~0x02) == 0 && bits[9] == 0 && bits[10] == 0x5e && bits[11] == (byte) 0xfe;
  }

  private static Optional<String> named(List<Prefix> prefixes, byte[] bits) {
    return prefixes.stream().filter(prefix -> prefix.holds(bits)).map(Prefix::use).findFirst();
  }
}
