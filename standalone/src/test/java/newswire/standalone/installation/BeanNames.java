package newswire.standalone.installation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints a service's bean names; run on the service's own class path it tells what it is alone. */
final class BeanNames {

  /** Numbered by the order in which a context makes them. */
  private static final String NUMBERED = "#[0-9a-f]+$|\\$\\d+$";

  private BeanNames() {}

  /** Arguments: application class, configuration name, then settings. */
  public static void main(String[] arguments) throws ClassNotFoundException {
    Locale.setDefault(Locale.ROOT);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Class.forName(arguments[0]))
            .web(WebApplicationType.SERVLET)
            .run(Arrays.copyOfRange(arguments, 1, arguments.length))) {
      of(context).forEach(name -> System.out.println("bean " + name));
    }
    System.exit(0);
  }

  static Stream<String> of(ConfigurableApplicationContext context) {
    return Arrays.stream(context.getBeanDefinitionNames())
        .map(name -> name.replaceAll(NUMBERED, ""))
        .sorted();
  }

  /** What a service needs to start, alone or not. */
  static Map<String, String> settings(String kafka, String mongodb) {
    return Map.of(
        "spring.kafka.bootstrap-servers",
        kafka,
        "spring.mongodb.uri",
        mongodb,
        "server.address",
        "127.0.0.1",
        "server.port",
        "0");
  }
}
