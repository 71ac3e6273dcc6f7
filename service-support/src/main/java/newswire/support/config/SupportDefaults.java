package newswire.support.config;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Spring settings that are the same for every service; a service's own yml has the last word. */
final class SupportDefaults implements EnvironmentPostProcessor {

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("server.address", "127.0.0.1"),
          Map.entry("server.shutdown", "graceful"),
          Map.entry("server.error.whitelabel.enabled", "false"),
          Map.entry("spring.jmx.enabled", "false"),
          Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
          Map.entry("spring.main.banner-mode", "off"),
          // Our own indicators ask what every server knows, see MongoPingHealth.
          Map.entry("management.health.mongodb.enabled", "false"),
          Map.entry("management.endpoint.health.probes.enabled", "true"),
          Map.entry("management.endpoint.health.show-details", "always"),
          Map.entry("management.endpoint.health.validate-group-membership", "false"),
          Map.entry(
              "management.endpoint.health.status.order", "down,out-of-service,degraded,up,unknown"),
          Map.entry("management.endpoint.health.group.liveness.include", "livenessState"),
          Map.entry(
              "management.endpoint.health.group.readiness.include",
              "readinessState,listeners,database"),
          Map.entry("management.endpoints.web.exposure.include", "health,info,metrics"));

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().addLast(new MapPropertySource("newswire-defaults", DEFAULTS));
  }
}
