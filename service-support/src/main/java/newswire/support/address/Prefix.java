package newswire.support.address;

import java.net.InetAddress;

/** A block of addresses: the first {@code length} bits of {@code bits}. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Prefix(byte[] bits, int length, String use) {

  static Prefix of(String literal, int length, String use) {
    return new Prefix(InetAddress.ofLiteral(literal).getAddress(), length, use);
  }

  /** {@code ::ffff:0:0/96}, which the JDK cannot read as IPv6: it turns it into IPv4. */
  static Prefix ofMapped(String use) {
    byte[] bits = new byte[16];
    bits[10] = (byte) 0xff;
    bits[11] = (byte) 0xff;
    return new Prefix(bits, 96, use);
  }

  boolean holds(byte[] address) {
    if (address.length != bits.length) {
      return false;
    }
    int whole = length / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != bits[i]) {
        return false;
      }
    }
    int rest = length % 8;
    int mask = 0xff << (8 - rest) & 0xff;
    return rest == 0 || (address[whole] & mask) == (bits[whole] & mask);
  }
}
