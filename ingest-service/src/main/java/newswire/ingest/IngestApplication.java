package newswire.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the ingest service as a process of its own. */
// Services speak Jackson 3; beside a broker's Jackson 2 a context must still be what it is alone.
@SpringBootApplication(
    excludeName =
        "org.springframework.boot.actuate.autoconfigure.endpoint.jackson.Jackson2EndpointAutoConfiguration")
public class IngestApplication {

  private IngestApplication() {}

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "ingest-service");
    SpringApplication.run(IngestApplication.class, args);
  }
}
