package newswire.support.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Every answer is read from a socket, as a stranger would. */
class HttpMannersTest {

  private static ConfigurableApplicationContext loopback;
  private static ConfigurableApplicationContext open;
  private static ConfigurableApplicationContext tokenless;

  /** Nothing but the HTTP interface. */
  @SpringBootApplication(
      exclude = {
        org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration.class,
        org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration.class
      })
  @EnableConfigurationProperties(ApiProperties.class)
  @Import({newswire.support.WebOnly.class, newswire.support.sample.Things.class})
  static class WebService {}

  @BeforeAll
  static void start() {
    loopback = run("server.address=127.0.0.1");
    open = run("server.address=0.0.0.0", "newswire.api.token=s3cret");
    tokenless = run("server.address=0.0.0.0");
  }

  private static ConfigurableApplicationContext run(String... settings) {
    SpringApplication application = new SpringApplication(WebService.class);
    application.setRegisterShutdownHook(false);
    String[] arguments = new String[settings.length + 1];
    arguments[0] = "--server.port=0";
    for (int i = 0; i < settings.length; i++) {
      arguments[i + 1] = "--" + settings[i];
    }
    return application.run(arguments);
  }

  @AfterAll
  static void stop() {
    loopback.close();
    open.close();
    tokenless.close();
  }

  private static String exchange(ConfigurableApplicationContext service, String request)
      throws IOException {
    int port =
        requireNonNull(((ServletWebServerApplicationContext) service).getWebServer()).getPort();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String call(
      ConfigurableApplicationContext service, String start, String headers, String body)
      throws IOException {
    return exchange(
        service,
        start
            + " HTTP/1.1\r\nConnection: close\r\n"
            + headers.replace("|", "\r\n")
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GET /nowhere; Host: localhost; ''; 404",
        "GET /api/v1/things?limit=1000; Host: localhost; ''; 400",
        "GET /api/v1/things?limit=many; Host: localhost; ''; 400",
        "GET /api/v1/broken; Host: localhost; ''; 500",
        "PUT /api/v1/things; Host: localhost|Content-Type: application/json; {}; 405",
        "POST /api/v1/things; Host: localhost|Content-Type: text/plain; x; 415",
        "POST /api/v1/things; Host: localhost|Content-Type: application/json; {; 400",
        "POST /api/v1/things; Host: localhost|Content-Type: application/json; {\"name\":\" \"}; 400",
        "POST /api/v1/things; Host: evil.example|Content-Type: application/json; {}; 403",
        "POST /api/v1/things; Host: localhost|Content-Type: application/x-www-form-urlencoded; a=b; 415",
        "POST /api/v1/things; Host: localhost; {}; 415",
        "GET /%zz; Host: localhost; ''; 400",
        "GE(T /x; Host: localhost; ''; 400"
      })
  void everyError_isAProblem(String start, String headers, String body, int status)
      throws IOException {
    String answer = call(loopback, start, headers, body);
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).contains("application/problem+json").contains("\"status\":" + status);
    assertThat(answer).doesNotContain("secret").doesNotContain("<html").doesNotContain("Exception");
  }

  @Test
  void aChange_onTheLoopback_needsNoToken() throws IOException {
    assertThat(
            call(
                loopback,
                "POST /api/v1/things",
                "Host: 127.0.0.1:99|Content-Type: application/json;charset=utf-8",
                "{\"name\":\"n\"}"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; 401",
        "Authorization: Bearer wrong; 401",
        "Authorization: Basic s3cret; 401",
        "Authorization: Bearer s3cret; 200"
      })
  void aChange_onMoreThanTheLoopback_needsTheToken(String header, int status) throws IOException {
    String headers =
        "Host: localhost|Content-Type: application/json" + (header.isEmpty() ? "" : "|" + header);
    String answer = call(open, "POST /api/v1/things", headers, "{\"name\":\"n\"}");
    assertThat(answer).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void aChange_onMoreThanTheLoopback_withoutATokenSet_isNotTaken() throws IOException {
    String headers = "Host: localhost|Content-Type: application/json|Authorization: Bearer ";
    assertThat(call(tokenless, "POST /api/v1/things", headers, "{}"))
        .startsWith("HTTP/1.1 403")
        .contains("newswire.api.token");
  }

  @Test
  void reading_needsNeitherHostNorToken() throws IOException {
    assertThat(call(open, "GET /api/v1/things", "Host: anything.example", ""))
        .startsWith("HTTP/1.1 200");
  }
}
