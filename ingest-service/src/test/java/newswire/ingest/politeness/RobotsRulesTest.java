package newswire.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newswire.events.identity.WebUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTest {

  private static WebUrl url(String path) {
    return WebUrl.parse("https://paper.example" + path).orElseThrow();
  }

  private static RobotsRules read(String rules) {
    return RobotsRules.read(
        url("/robots.txt"), rules.getBytes(StandardCharsets.UTF_8), Robots.PRODUCT_TOKEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rules (lines parted by ;)                                      | path          | allowed
          ''                                                               | /             | true
          User-agent: *;Disallow: /                                        | /news         | false
          User-agent: *;Disallow: /                                        | /robots.txt   | true
          User-agent: *;Disallow:                                          | /news         | true
          User-agent: *;Disallow: /private                                 | /private/x    | false
          User-agent: *;Disallow: /private                                 | /public       | true
          User-agent: *;Disallow: /;User-agent: newswire;Allow: /          | /news         | true
          User-agent: Newswire/2.0;Disallow: /                             | /news         | false
          User-agent: NEWSWIRE;Disallow: /                                 | /news         | false
          User-agent: newswirebot;Disallow: /                              | /news         | true
          User-agent: other;User-agent: newswire;Disallow: /a              | /a            | false
          User-agent: newswire;Disallow: /a;User-agent: newswire;Disallow: /b | /b         | false
          User-agent: *;Disallow: /a;Allow: /a/b                           | /a/b/c        | true
          User-agent: *;Allow: /a;Disallow: /a                             | /a            | true
          User-agent: *;Disallow: /*.pdf$                                  | /x/y.pdf      | false
          User-agent: *;Disallow: /*.pdf$                                  | /x/y.pdf?a    | true
          User-agent: *;Disallow: /*?session=                              | /a?session=1  | false
          User-agent: *;Disallow: /caf%C3%A9                               | /café/1       | false
          User-agent: *;Disallow: /café                                    | /caf%c3%a9/1  | false
          User-agent: *;Disallow: /News                                    | /news         | true
          User-agent: *;Disallow: /a%                                      | /a%25         | false
          User-agent: *;Disallow: /a%4                                     | /b            | true
          User-agent: *;Disallow: /a%zz;Disallow: /b                       | /b            | false
          <html><body>Not found</body></html>                              | /news         | true
          Disallow: /                                                      | /news         | true
          """)
  void rules_areReadAsTheStandardSays(String rules, String path, boolean allowed) {
    assertThat(read(rules.replace(";", "\n")).allows(url(path))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%", "/a%4", "/a%zz", "/%", "/?q=100%"})
  void aHalfEscapeInAUrl_isJudgedWithoutHarm(String path) {
    RobotsRules rules = read("User-agent: *\nDisallow: /a%\nDisallow: /%\nDisallow: /?q=100%");
    assertThat(rules.allows(url(path))).isFalse();
  }
}
