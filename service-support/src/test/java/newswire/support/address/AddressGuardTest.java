package newswire.support.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private final AddressGuard guard = AddressGuard.publicOnly();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.0.171",
        "192.0.2.1",
        "192.31.196.1",
        "192.52.193.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.175.48.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::169.254.169.254",
        "::8.8.8.8",
        "::ffff:127.0.0.1",
        "::ffff:0:127.0.0.1",
        "::ffff:0:8.8.8.8",
        "64:ff9b::127.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "64:ff9b:1:ffff::8.8.8.8",
        "100::1",
        "100:0:0:1::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:30::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::",
        "2620:4f:8000::1",
        "3ffe::1",
        "3fff::1",
        "3fff:fff::1",
        "4000::1",
        "5f00::1",
        "8000::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2606:4700::5efe:10.0.0.1",
        "2606:4700::200:5efe:10.0.0.1"
      })
  void addressesThatNoPublicServerHas_areRefused(String literal) {
    assertThat(guard.check(InetAddress.ofLiteral(literal), 80))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> assertThat(refused.cause()).isEqualTo(Verdict.Cause.ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.1.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.1.1",
        "198.17.1.1",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1",
        "2a00:1450:4001::1",
        "2001:200::1",
        "2001:4860::8888",
        "3fff:1000::1",
        "64:ff9b::8.8.8.8"
      })
  void publicAddresses_areAllowed(String literal) {
    assertThat(guard.check(InetAddress.ofLiteral(literal), 443)).isEqualTo(new Verdict.Allowed());
  }

  @Test
  void mappedAddresses_thatTheJdkLeavesAsIpv6_areRefused() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    mapped[12] = 8;
    InetAddress address = Inet6Address.getByAddress(null, mapped, -1);
    assertThat(guard.check(address, 80)).isInstanceOf(Verdict.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 81, 8081, 6379, 9092, 27_017, 65_535})
  void portsThatAreNotTheWebs_areRefused(int port) {
    assertThat(guard.check(InetAddress.ofLiteral("1.1.1.1"), port))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> assertThat(refused.cause()).isEqualTo(Verdict.Cause.PORT));
  }

  @Test
  void anException_opensExactlyItsAddress() {
    AddressGuard opened =
        AddressGuard.allowing(List.of(AllowedAddress.parse("News.Example.:80=127.0.0.1:9001")));
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");

    assertThat(opened.target("news.example", 80)).contains(new InetSocketAddress(loopback, 9001));
    assertThat(opened.target("NEWS.example.", 80)).isPresent();
    assertThat(opened.target("news.example", 443)).isEmpty();
    assertThat(opened.target("other.example", 80)).isEmpty();
    assertThat(opened.check("news.example", loopback, 80)).isEqualTo(new Verdict.Allowed());
    assertThat(opened.check(loopback, 9001)).isEqualTo(new Verdict.Allowed());
    assertThat(opened.check(loopback, 9002)).isInstanceOf(Verdict.Refused.class);
    assertThat(opened.check("news.example", InetAddress.ofLiteral("127.0.0.2"), 80))
        .isInstanceOf(Verdict.Refused.class);
    assertThat(opened.check("other.example", loopback, 80)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void anExceptionWithoutTarget_opensItsNameAtItsPort() {
    AddressGuard opened = AddressGuard.allowing(List.of(AllowedAddress.parse("localhost:3000")));
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");

    assertThat(opened.check("localhost", loopback, 3000)).isEqualTo(new Verdict.Allowed());
    assertThat(opened.check("localhost", loopback, 3001)).isInstanceOf(Verdict.Refused.class);
    assertThat(opened.check("evil.example", loopback, 3000)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void anExceptionForAnIpv6Literal_isReadInBrackets() {
    AllowedAddress allowed = AllowedAddress.parse("[::1]:8080=[::1]:9000");
    assertThat(allowed.names("::1", 8080)).isTrue();
    assertThat(allowed.target())
        .isEqualTo(new InetSocketAddress(InetAddress.ofLiteral("::1"), 9000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example",
        ":80",
        "news.example:",
        "news.example:0",
        "news.example:70000",
        "news.example:80=",
        "news.example:80=127.0.0.1",
        "news.example:80=nowhere:80",
        "news.example:80=127.0.0.1:x",
        "::1:80"
      })
  void anExceptionInAnotherForm_isExplainedInOneSentence(String text) {
    assertThatThrownBy(() -> AllowedAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write NAME:PORT or NAME:PORT=IP:PORT");
  }
}
