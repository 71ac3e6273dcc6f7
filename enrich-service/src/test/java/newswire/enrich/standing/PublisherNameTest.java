package newswire.enrich.standing;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.events.identity.Site;
import newswire.events.identity.WebUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherNameTest {

  @ParameterizedTest
  @CsvSource({
    "Financial Times,      https://time.example/a,         false",
    "Time,                 https://time.example/a,         true",
    "Time Magazine,        https://time.example/a,         true",
    "TIME.com,             https://time.example/a,         true",
    "The Lund Gazette,     https://lundgazette.example/a,  true",
    "Lund Gazette Online,  https://lundgazette.example/a,  true",
    "FJORDBLADETonline,    https://fjordbladet.example/a,  true",
    "Sunday Post,          https://post.example/a,         true",
    "Postimees,            https://post.example/a,         false",
    "Reuters,              https://lundgazette.example/a,  false"
  })
  void aName_isTheSitesOwn_whereItsWordsAreTheAddress(String name, String url, boolean own) {
    Site site = Site.of(WebUrl.parse(url).orElseThrow());
    assertThat(PublisherName.isOwn(name, null, site)).isEqualTo(own);
  }
}
