package newswire.enrich;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import newswire.events.PageFetched;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.EventJson;
import newswire.events.kafka.PageRecords;
import newswire.events.testing.TestBroker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** The whole service against a real broker. */
class EnrichApplicationTest {

  @Test
  void page_goesThroughTheService_andIsCounted() throws Exception {
    try (TestBroker broker = TestBroker.start();
        ConfigurableApplicationContext context =
            new SpringApplicationBuilder(EnrichApplication.class)
                .run(
                    "--spring.config.name=enrich-service",
                    "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                    "--server.port=0",
                    "--newswire.enrich.concurrency=1")) {
      @SuppressWarnings("unchecked")
      KafkaTemplate<String, byte[]> kafka = context.getBean(KafkaTemplate.class);
      kafka.send(PageRecords.encode(page(), EventContext.of("test", "ingest"))).get();

      int port = requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
      // A page is counted first, and then for its publisher.
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> publishers(port).path(0).path("pages").asLong() > 0);
      JsonNode pages = status(port).path("pages");
      assertThat(pages.path("enriched").asLong()).isPositive();
      assertThat(pages.path("in").asLong())
          .isEqualTo(
              pages.path("enriched").asLong()
                  + pages.path("rejected").asLong()
                  + pages.path("deadLettered").asLong()
                  + pages.path("returned").asLong());
      assertThat(status(port).path("extractor").asLong()).isEqualTo(Extractor.STANDARD);
      assertThat(get(port, "/api/v1/publishers?limit=0").path("detail").asString())
          .isEqualTo("limit has to be between 1 and 1000");
    }
  }

  private static JsonNode status(int port) throws Exception {
    return get(port, "/api/v1/status");
  }

  private static JsonNode publishers(int port) throws Exception {
    return get(port, "/api/v1/publishers").path("publishers");
  }

  private static JsonNode get(int port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      String body =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
      return EventJson.mapper().readTree(body);
    }
  }

  private static PageFetched page() throws Exception {
    String url = "https://harbour.example/app/ferry";
    return FetchedPages.of(
        url,
        1,
        "text/html; charset=utf-8",
        Files.readAllBytes(Path.of("src/test/resources/pages/json-ld-graph/page.html")));
  }
}
