package newswire.store;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the store service as a process of its own. */
// Services speak Jackson 3; beside a broker's Jackson 2 a context must still be what it is alone.
@SpringBootApplication(
    excludeName =
        "org.springframework.boot.actuate.autoconfigure.endpoint.jackson.Jackson2EndpointAutoConfiguration")
public class StoreApplication {

  private StoreApplication() {}

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "store-service");
    SpringApplication.run(StoreApplication.class, args);
  }
}
