package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import newswire.enrich.override.OverridesException;
import newswire.events.ArticleVersion;
import newswire.events.article.ArticleTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentPipelineTest {

  private static final String URL = "https://harbour.example/news/ferry";

  /** A page that gives the rules every reason to be wrong. */
  private static final String PAGE =
      """
      <html><head><title>Harbour Daily</title></head><body>
      <h1>Tide tables for the whole of the coming week</h1>
      <h2 class="story">The ferry is back</h2>
      <div class="signed"><a href="/people/ada">Ada Quay</a></div>
      <div class="stamp" datetime="2026-07-03 14:30">on Friday</div>
      <div class="told"><p>The ferry came back into the harbour after nine weeks in the dock.</p>
      <p class="promo">Read the harbour letter every morning, it costs nothing at all, they say.</p>
      <p>Its captain counts the crossings aloud.</p></div>
      <p>A long paragraph about the tide, which comes and goes and comes again, as the tables say, twice a day and twice a night.</p>
      <p>A long paragraph about the moon, which has its part in it, as the tables say, and is not asked for its opinion by anyone.</p>
      </body></html>
      """;

  private static final String SITE =
      """
      sites:
        harbour.example:
          headline: h2.story
          authors: .signed a
          published: .stamp
          body: .told
          drop: .promo
          zone: Europe/Oslo
          locale: en
      """;

  @TempDir Path temp;

  private int writes;

  @Test
  void whatAnOperatorKnows_outvotesTheRules_underANumberOfItsOwn() throws IOException {
    ArticleVersion version = own(new CurrentPipeline(write("revision: 7\n" + SITE)).get());

    assertThat(version.headline()).isEqualTo("The ferry is back");
    assertThat(version.authors()).singleElement().extracting("name").isEqualTo("Ada Quay");
    assertThat(version.published())
        .extracting(ArticleTime::instant)
        .isEqualTo(Instant.parse("2026-07-03T12:30:00Z"));
    assertThat(version.text())
        .isEqualTo(
            "The ferry came back into the harbour after nine weeks in the dock.\n\n"
                + "Its captain counts the crossings aloud.");
    assertThat(version.language()).isEqualTo("en");
    assertThat(version.extractor()).isEqualTo(Extractor.STANDARD + 7);
    assertThat(version.provenance())
        .containsEntry("headline", "override:headline")
        .containsEntry("authors", "override:authors")
        .containsEntry("text", "override:body");
  }

  @Test
  void aSelectorThatFindsNothing_leavesItsFieldToTheRules() throws IOException {
    Path file =
        write("revision: 1\nsites: {harbour.example: {headline: h6, body: main, drop: [h5]}}");

    ArticleVersion told = own(new CurrentPipeline(file).get());
    ArticleVersion standard = own(EnrichPipeline.standard());

    assertThat(told.headline()).isEqualTo(standard.headline());
    assertThat(told.text()).isEqualTo(standard.text());
  }

  @Test
  void aGreaterRevision_takesEffectWhileRunning_andOnlyThat() throws IOException {
    CurrentPipeline current = new CurrentPipeline(write("revision: 2"));
    current.refresh();
    assertThat(current.get().extractor()).isEqualTo(Extractor.STANDARD + 2);

    for (String refused : new String[] {"revision: 2\n" + SITE, "revision: 1", "revision: x"}) {
      write(refused);
      current.refresh();
      assertThat(current.get().extractor()).as(refused).isEqualTo(Extractor.STANDARD + 2);
    }
    Files.delete(temp.resolve("overrides.yml"));
    current.refresh();
    assertThat(current.get().extractor()).isEqualTo(Extractor.STANDARD + 2);

    write("revision: 3\n" + SITE);
    current.refresh();
    assertThat(current.get().extractor()).isEqualTo(Extractor.STANDARD + 3);
    assertThat(own(current.get()).headline()).isEqualTo("The ferry is back");
  }

  @Test
  void aFileThatCannotBeUsed_stopsTheStart() {
    assertThatThrownBy(() -> new CurrentPipeline(temp.resolve("none.yml")))
        .isInstanceOf(OverridesException.class)
        .hasMessageContaining("There is no file of overrides");
  }

  /** Every write has a time of its own, as writes of people do. */
  private Path write(String yaml) throws IOException {
    Path file = Files.writeString(temp.resolve("overrides.yml"), yaml);
    writes++;
    return Files.setLastModifiedTime(
        file, FileTime.fromMillis(1_800_000_000_000L + writes * 1000L));
  }

  private static ArticleVersion own(EnrichPipeline pipeline) {
    return ((EnrichOutcome.Enriched) pipeline.enrich(FetchedPages.html(URL, PAGE)))
        .articles()
        .getFirst();
  }
}
