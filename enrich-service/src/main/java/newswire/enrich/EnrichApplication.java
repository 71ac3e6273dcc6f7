package newswire.enrich;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the enrich service as a process of its own. */
// Services speak Jackson 3; beside a broker's Jackson 2 a context must still be what it is alone.
@SpringBootApplication(
    excludeName =
        "org.springframework.boot.actuate.autoconfigure.endpoint.jackson.Jackson2EndpointAutoConfiguration")
public class EnrichApplication {

  private EnrichApplication() {}

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "enrich-service");
    SpringApplication.run(EnrichApplication.class, args);
  }
}
