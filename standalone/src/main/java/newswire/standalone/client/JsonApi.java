package newswire.standalone.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import newswire.events.kafka.EventJson;
import newswire.standalone.installation.UserError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A service's REST interface. */
public final class JsonApi {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /**
   * A GET and a post of what is wanted may be repeated; a connection may be closed just when it is
   * used again.
   */
  private static final int TRIES = 4;

  private static final int NOT_FOUND = 404;

  private final String base;

  /** The interface at {@code base}, for example {@code http://127.0.0.1:8080}. */
  public JsonApi(String base) {
    this.base = base;
  }

  /**
   * Reads what {@code path} answers.
   *
   * @throws UserError when nobody answers, or not with success
   */
  public JsonNode get(String path) {
    return find(path).orElseThrow(() -> new UserError(base + path + " knows nothing of it."));
  }

  /** The same, but empty for 404. */
  public Optional<JsonNode> find(String path) {
    HttpResponse<String> answer = send(request(path).GET().build(), TRIES);
    return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(body(answer));
  }

  /** The answer whatever its status, for health; empty when nobody answers. */
  public Optional<JsonNode> probe(String path) {
    try {
      return Optional.of(EventJson.mapper().readTree(send(request(path).GET().build(), 1).body()));
    } catch (UserError | JacksonException _) {
      return Optional.empty();
    }
  }

  /** Posts JSON and reads the answer. */
  public JsonNode post(String path, String json) {
    return body(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build(),
            TRIES));
  }

  /**
   * What a post was answered with.
   *
   * @param body an empty object when the answer is no JSON
   */
  public record Answer(int status, JsonNode body) {

    /** Whether it was done. */
    public boolean succeeded() {
      return status / 100 == 2;
    }

    /** What the service says is wrong, in words. */
    public String detail() {
      return body.path("detail").asString("it answered with " + status);
    }
  }

  /** Posts JSON and gives the answer whatever its status. */
  public Answer answer(String path, String json) {
    HttpResponse<String> answer =
        send(
            request(path)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build(),
            1);
    try {
      return new Answer(answer.statusCode(), EventJson.mapper().readTree(answer.body()));
    } catch (JacksonException _) {
      return new Answer(answer.statusCode(), EventJson.mapper().createObjectNode());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(TIMEOUT)
        .header("Accept", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request, int tries) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      if (tries > 1 && !(e instanceof ConnectException)) {
        return send(request, tries - 1);
      }
      throw new UserError(
          "Nobody answers at " + base + ": start Newswire, or say where it is with --port.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("Interrupted.", e);
    }
  }

  private JsonNode body(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new UserError(
          "%s answered with %d.".formatted(answer.request().uri(), answer.statusCode()));
    }
    try {
      return EventJson.mapper().readTree(answer.body());
    } catch (JacksonException e) {
      throw new UserError(base + " does not answer in JSON.", e);
    }
  }
}
