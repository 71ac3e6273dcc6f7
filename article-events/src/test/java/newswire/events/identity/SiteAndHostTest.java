package newswire.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAndHostTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a, example.com",
    "https://www.example.com/a, example.com",
    "https://a.b.example.com/a, example.com",
    "https://example.com:8443/a, example.com",
    "https://news.example.co.uk/a, example.co.uk",
    "https://www.co.uk/a, www.co.uk",
    "https://co.uk/a, co.uk",
    "https://desk.blogspot.com/a, desk.blogspot.com",
    "https://a.desk.blogspot.com/a, desk.blogspot.com",
    "https://blogspot.com/a, blogspot.com",
    "https://desk.github.io/a, desk.github.io",
    "https://a.b.kawasaki.jp/x, a.b.kawasaki.jp",
    "https://a.city.kawasaki.jp/x, city.kawasaki.jp",
    "https://example.ck/x, example.ck",
    "https://a.www.ck/x, www.ck",
    "https://desk.example.test/a, example.test",
    "https://пример.рф/а, xn--e1afmkfd.xn--p1ai",
    "https://desk.example.com./a, example.com",
    "http://127.0.0.1/a, 127.0.0.1",
    "http://127.0.0.1:8081/a, 127.0.0.1:8081",
    "http://[::1]:8081/a, [::1]:8081",
    "http://localhost:8081/a, localhost:8081",
    "http://localhost:80/a, localhost",
    "https://localhost/a, localhost",
    "http://desk.localhost:8081/a, desk.localhost:8081",
    "http://other.desk.localhost:8081/a, other.desk.localhost:8081",
    "http://intranet/a, intranet"
  })
  void aSite_isTheRegistrableDomain_orHostAndPortWhereThereIsNone(String url, String site) {
    assertThat(Site.of(WebUrl.parse(url).orElseThrow()).value()).isEqualTo(site);
    assertThat(UrlCanonicalizer.canonicalize(url).orElseThrow().site().value()).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.com/a, https://www.example.com",
    "http://www.example.com/a, http://www.example.com",
    "https://WWW.example.com:443/a, https://www.example.com",
    "https://example.com:80/a, https://example.com:80",
    "http://example.com:443/a, http://example.com:443",
    "https://user@example.com:8443/a, https://example.com:8443",
    "http://[::0001]:8081/a, http://[::1]:8081",
    "http://localhost:8081/a, http://localhost:8081"
  })
  void aHost_isSchemeAndNameAndPort_nothingFolded(String url, String host) {
    assertThat(Host.of(WebUrl.parse(url).orElseThrow()).value()).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "../c, https://www.example.com/a/c",
    "/c, https://www.example.com/c",
    "//other.example/c, https://other.example/c",
    "?p=2, https://www.example.com/a/b/d?p=2",
    "c?p=2#x, https://www.example.com/a/b/c?p=2",
    "#x, https://www.example.com/a/b/d?q=1",
    "'', https://www.example.com/a/b/d?q=1",
    "\\c, https://www.example.com/c",
    "https:c, https://www.example.com/a/b/c",
    "http:c, http://c/",
    "HTTP://Other.example, http://other.example/",
    "javascript:alert(1),",
    "data:text/plain;x,",
    "mailto:a@example.com,"
  })
  void aReference_isResolvedAsABrowserDoes(String reference, String resolved) {
    WebUrl base = WebUrl.parse("https://www.example.com/a/b/d?q=1").orElseThrow();

    assertThat(base.resolve(reference).map(WebUrl::toString).orElse(null)).isEqualTo(resolved);
  }
}
