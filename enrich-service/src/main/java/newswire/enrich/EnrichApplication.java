package newswire.enrich;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the enrich service as a process of its own. */
@SpringBootApplication
public class EnrichApplication {

  private EnrichApplication() {}

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "enrich-service");
    SpringApplication.run(EnrichApplication.class, args);
  }
}
