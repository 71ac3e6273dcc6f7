package newswire.standalone.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.EnrichPipeline;
import newswire.events.ArticleVersion;
import newswire.events.kafka.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EnrichRunTest {

  private static final int PAGES = 40;

  @TempDir Path temp;

  private final StringWriter err = new StringWriter();

  @Test
  void aManifest_isAnsweredInItsOrder_withItsIds_theSameBytesEveryTime() throws IOException {
    Path manifest = manifest();
    String first = run(manifest, true);
    assertThat(first.lines().map(line -> json(line).path("input").asString()))
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, PAGES).mapToObj(n -> "page-" + n).toList());
    assertThat(run(manifest, true)).isEqualTo(first);
  }

  @Test
  void aLine_isTheArticleVersionOfTheContract() throws IOException {
    page("a.html", "Ferry fares rise in spring", 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EnrichRun run =
        new EnrichRun(out, new PrintWriter(err), EnrichPipeline.standard(), false)) {
      assertThat(run.files(List.of(filePage()))).isTrue();
    }
    ArticleVersion version = EventJson.read(out.toByteArray(), ArticleVersion.class);
    assertThat(version.headline()).isEqualTo("Ferry fares rise in spring");
    assertThat(version.page().visit()).isZero();
    assertThat(version.page().observed()).hasToString("2026-03-01T11:00:00Z");
    assertThat(json(out.toString(StandardCharsets.UTF_8)).has("input")).isFalse();
  }

  @Test
  void whoAsksWhy_isShownEveryCandidate_andWhichRuleWon() throws IOException {
    page("a.html", "Ferry fares rise in spring", 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EnrichRun run =
        new EnrichRun(out, new PrintWriter(err), EnrichPipeline.standard(), true)) {
      run.files(List.of(filePage()));
    }
    JsonNode line = json(out.toString(StandardCharsets.UTF_8));
    String winner = line.path("provenance").path("headline").asString();
    assertThat(line.path("why").valueStream().filter(why -> why.path("won").asBoolean()))
        .anySatisfy(
            why -> {
              assertThat(why.path("field").asString()).isEqualTo("headline");
              assertThat(why.path("rule").asString()).isEqualTo(winner);
              assertThat(why.path("value").asString()).isEqualTo("Ferry fares rise in spring");
            });
    assertThat(line.path("why").valueStream().map(why -> why.path("rule").asString()))
        .contains("html:h1", "html:title");
  }

  @Test
  void aFileRunThatWasNotTold_hasNoObservedTime() throws IOException {
    page("a.html", "Ferry fares rise in spring", 7);
    Path manifest =
        Files.writeString(
            temp.resolve("m.jsonl"),
            """
            {"id": 1, "url": "https://harbour.example/ferry", "file": "a.html"}
            """);
    JsonNode line = json(run(manifest, true));
    assertThat(line.path("page").path("observed").isNull()).isTrue();
    assertThat(line.path("input").asInt()).isEqualTo(1);
  }

  @Test
  void whatCannotBeWorked_isALineOnStderr_andTheRestStillComes() throws IOException {
    page("a.html", "Ferry fares rise in spring", 7);
    Path manifest =
        Files.writeString(
            temp.resolve("m.jsonl"),
            """
            {"id":"gone","url":"https://harbour.example/1","file":"gone.html"}
            not json
            {"id":"nourl","file":"a.html"}
            {"id":"badurl","url":"mailto:a@b.example","file":"a.html"}
            {"id":"badtime","url":"https://harbour.example/2","file":"a.html","observed":"noon"}

            {"id":"good","url":"https://harbour.example/3","file":"a.html","fetchedAt":"2026-03-01T11:00:00Z","other":true}
            """);
    String out = run(manifest, false);
    assertThat(out.lines().map(line -> json(line).path("input").asString()))
        .containsExactly("good");
    assertThat(err.toString().strip().lines()).hasSize(5).allMatch(l -> l.startsWith("newswire: "));
  }

  private FilePage filePage() {
    return new FilePage(
        "a.html",
        null,
        temp.resolve("a.html"),
        "https://harbour.example/ferry",
        "text/html",
        Manifest.instant("2026-03-01T12:00:00+01:00"));
  }

  private Path manifest() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < PAGES; n++) {
      page("p" + n + ".html", "Ferry number " + n + " sails in spring", 1 + n * 3 % 17);
      lines.add(
          "{\"id\":\"page-%d\",\"url\":\"https://harbour.example/f/%d\",\"file\":\"p%d.html\","
                  .formatted(n, n, n)
              + "\"contentType\":\"text/html\",\"observed\":\"2026-03-01T11:00:00Z\"}");
    }
    return Files.write(temp.resolve("manifest.jsonl"), lines);
  }

  private void page(String name, String headline, int paragraphs) throws IOException {
    String text =
        "<p>The crossing will take its passengers over the strait every morning, said the harbour"
            + " master, who has counted them for thirty years and means to go on.</p>\n";
    Files.writeString(
        temp.resolve(name),
        "<!doctype html><html lang=en><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>"
            .formatted(headline, headline, text.repeat(paragraphs + 3)));
  }

  private String run(Path manifest, boolean all) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EnrichRun run =
        new EnrichRun(out, new PrintWriter(err), EnrichPipeline.standard(), false)) {
      assertThat(run.manifest(manifest)).isEqualTo(all);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode json(String line) {
    return EventJson.mapper().readTree(line);
  }
}
