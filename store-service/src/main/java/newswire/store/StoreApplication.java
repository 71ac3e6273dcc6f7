package newswire.store;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the store service as a process of its own. */
@SpringBootApplication
public class StoreApplication {

  private StoreApplication() {}

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "store-service");
    SpringApplication.run(StoreApplication.class, args);
  }
}
