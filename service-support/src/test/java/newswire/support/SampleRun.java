package newswire.support;

import java.util.ArrayList;
import java.util.List;
import newswire.support.sample.SampleService;
import newswire.support.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the sample service on a free port, on a broker and a database of the test's. */
final class SampleRun {

  private SampleRun() {}

  static ConfigurableApplicationContext start(
      String broker, TestDatabase database, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.mongodb.uri=" + database.uri()));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    SpringApplication application = new SpringApplication(SampleService.class);
    application.setRegisterShutdownHook(false);
    return application.run(arguments.toArray(String[]::new));
  }
}
