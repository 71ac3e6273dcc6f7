package newswire.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.support.sample.SampleService;
import newswire.support.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the sample service on a free port, on a broker and a database of the test's. */
final class SampleRun {

  private SampleRun() {}

  static ConfigurableApplicationContext start(
      String broker, TestDatabase database, String... settings) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server.port", "0");
    all.put("spring.kafka.bootstrap-servers", broker);
    all.put("spring.mongodb.uri", database.uri());
    for (String setting : settings) {
      String[] named = setting.split("=", 2);
      all.put(named[0], named[1]);
    }
    List<String> arguments = new ArrayList<>();
    all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    SpringApplication application = new SpringApplication(SampleService.class);
    application.setRegisterShutdownHook(false);
    return application.run(arguments.toArray(String[]::new));
  }
}
