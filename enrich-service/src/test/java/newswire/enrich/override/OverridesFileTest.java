package newswire.enrich.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.events.identity.Site;
import newswire.events.identity.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesFileTest {

  @TempDir Path temp;

  @Test
  void aSite_hasWhatIsToldOfIt_andOthersHaveNothing() throws IOException {
    Overrides read =
        read(
            """
            revision: 12
            sites:
              harbour.example:
                headline: h2.title
                drop: [.promo, aside]
                zone: Europe/Oslo
                locale: nb
            """);
    SiteOverrides harbour = read.of(site("https://www.harbour.example/a"));
    assertThat(read.revision()).isEqualTo(12);
    assertThat(harbour.fields()).containsOnlyKeys(SiteOverrides.Name.HEADLINE);
    assertThat(harbour.drop()).hasSize(2);
    assertThat(harbour.zone()).hasToString("Europe/Oslo");
    assertThat(harbour.locale()).isEqualTo("nb");
    assertThat(read.of(site("https://quay.example/a"))).isSameAs(SiteOverrides.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sites: {} | has no revision; write revision: 1",
        "revision: 0 | :1: a revision is a whole number from 1 to 999999",
        "revision: 1\\nsite: {} | :2: there are only revision and sites here",
        "revision: 1\\nsites: [a] | :2: here must be sites",
        "revision: 1\\nsites: {www.harbour.example: {}} | write harbour.example",
        "revision: 1\\nsites:\\n  harbour.example:\\n    title: h1 | :4: the settings of a site are headline,",
        "revision: 1\\nsites:\\n  harbour.example:\\n    body: 'div[' | :4: \"div[\" is no CSS selector",
        "revision: 1\\nsites:\\n  harbour.example:\\n    zone: Oslo | is no time zone (like Europe/Oslo)",
        "revision: 1\\nsites:\\n  harbour.example:\\n    locale: '!' | is no language",
        "revision: 1\\nsites:\\n  harbour.example: {}\\n  harbour.example: {} | :4: this site stands here twice",
        "revision: [1 | this is no YAML"
      })
  void aMistake_isAnsweredInOneSentence_withItsLine(String yaml, String sentence) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .isInstanceOf(OverridesException.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("overrides.yml");
  }

  private Overrides read(String yaml) throws IOException {
    return OverridesFile.read(Files.writeString(temp.resolve("overrides.yml"), yaml));
  }

  private static Site site(String url) {
    return Site.of(WebUrl.parse(url).orElseThrow());
  }
}
