package newswire.standalone.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.enrich.EnrichApplication;
import newswire.ingest.IngestApplication;
import newswire.store.StoreApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services; each is a Spring context of its own, as it is in a process of its own. */
enum Service {
  INGEST("ingest-service", IngestApplication.class),
  ENRICH("enrich-service", EnrichApplication.class),
  STORE("store-service", StoreApplication.class);

  /** What differs from a process of its own: the terminal, the exit, and the room it takes. */
  private static final Map<String, String> IN_STANDALONE =
      Map.of(
          "spring.main.banner-mode", "off",
          "spring.main.register-shutdown-hook", "false",
          "spring.jmx.enabled", "false",
          "spring.lifecycle.timeout-per-shutdown-phase", "4s",
          "server.shutdown", "immediate",
          "server.tomcat.threads.min-spare", "1",
          "server.tomcat.threads.max", "16");

  private final String configName;
  private final Class<?> application;

  Service(String configName, Class<?> application) {
    this.configName = configName;
    this.application = application;
  }

  String configName() {
    return configName;
  }

  Class<?> application() {
    return application;
  }

  /** Starts it with {@code settings}, which beat its own configuration file. */
  ConfigurableApplicationContext start(Map<String, String> settings) {
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.SERVLET)
        .run(arguments(settings));
  }

  /** Settings as a command line, the one way that every context reads alike. */
  private String[] arguments(Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.config.name=" + configName);
    IN_STANDALONE.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    return arguments.toArray(String[]::new);
  }
}
