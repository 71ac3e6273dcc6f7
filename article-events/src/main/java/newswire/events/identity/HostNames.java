package newswire.events.identity;

/** Which host names stand for one publisher's one web (frozen with canonical URL v1). */
final class HostNames {

  private HostNames() {}

  /**
   * Without the trailing dot and every leading {@code www.}, as long as what is left is more than a
   * public suffix: {@code www.co.uk}, {@code www.gov.uk} and {@code www} keep theirs.
   */
  static String fold(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    while (name.startsWith("www.") && !PublicSuffixes.isSuffix(name.substring(4))) {
      name = name.substring(4);
    }
    return name;
  }

  /** Both schemes' ports count as default, since the schemes are one for identity. */
  static boolean isDefaultPort(int port) {
    return port == 80 || port == 443;
  }

  /** IP literals, single labels and {@code .localhost} have no registrable domain. */
  static boolean hasNoRegistrableDomain(String foldedHost) {
    return foldedHost.startsWith("[")
        || foldedHost.indexOf('.') < 0
        || foldedHost.endsWith(".localhost")
        || IpAddress.endsInNumber(foldedHost);
  }
}
