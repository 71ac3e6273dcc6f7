package newswire.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the ingest service as a process of its own. */
@SpringBootApplication
public class IngestApplication {

  private IngestApplication() {}

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "ingest-service");
    SpringApplication.run(IngestApplication.class, args);
  }
}
