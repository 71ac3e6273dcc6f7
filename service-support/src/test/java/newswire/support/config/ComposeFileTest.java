package newswire.support.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.support.topic.TopicProperties;
import newswire.support.web.ApiProperties;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * There is no Docker where this is built, so what can be known of the compose file is checked here.
 */
class ComposeFileTest {

  private static final Map<String, Map<String, Object>> services = read();

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> read() {
    try (InputStream file = Files.newInputStream(Path.of("../docker-compose.yml"))) {
      Map<String, Object> compose = new Yaml().load(file);
      return (Map<String, Map<String, Object>>) requireNonNull(compose.get("services"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<String> variables(String service) {
    Object environment =
        requireNonNull(services.get(service)).getOrDefault("environment", Map.of());
    return ((Map<String, Object>) environment).keySet();
  }

  @Test
  void everyVariableOfAService_isASettingThatExists() throws IOException {
    SettingNames ours = new SettingNames();
    ours.addAllOf("newswire", NewswireProperties.class);
    ours.addAllOf("newswire.api", ApiProperties.class);
    ours.addAllOf("newswire.topics", TopicProperties.class);
    Set<String> springs = springSettings();
    for (String service : List.of("ingest", "enrich", "store")) {
      for (String variable : variables(service)) {
        String uniform = SettingNames.uniform(variable);
        assertThat(ours.knowsUniform(uniform) || springs.contains(uniform))
            .as("%s of %s", variable, service)
            .isTrue();
      }
    }
  }

  @Test
  void everyVariableOfKafka_isAConfigurationOfTheBrokers() {
    Set<String> known = AbstractKafkaConfig.CONFIG_DEF.names();
    for (String variable : variables("kafka")) {
      assertThat(known)
          .contains(
              variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.'));
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void everyPort_isOpenedToTheLoopbackOnly() {
    for (Map<String, Object> service : services.values()) {
      for (String port : (List<String>) service.getOrDefault("ports", List.of())) {
        assertThat(port).startsWith("127.0.0.1:");
      }
    }
  }

  @Test
  void everyImage_isPinned_andEveryServiceHasAHealthCheck() {
    for (Map.Entry<String, Map<String, Object>> service : services.entrySet()) {
      assertThat(service.getValue()).as(service.getKey()).containsKey("healthcheck");
      Object image = service.getValue().get("image");
      if (image != null) {
        assertThat(image.toString()).matches("[a-z/]+:\\d+\\.\\d+\\.\\d+");
      }
    }
  }

  private static Set<String> springSettings() throws IOException {
    Set<String> names = new HashSet<>();
    for (URL url :
        Collections.list(
            ComposeFileTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
      try (InputStream json = url.openStream()) {
        JsonNode metadata = JsonMapper.shared().readTree(json);
        for (JsonNode property : metadata.path("properties")) {
          names.add(property.path("name").asString());
        }
      }
    }
    return names.stream().map(SettingNames::uniform).collect(Collectors.toSet());
  }
}
