package newswire.support.health;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Down when a listener container that should run does not: a thrown {@code Error} stops one
 * silently.
 */
public record ListenerHealth(KafkaListenerEndpointRegistry registry) implements HealthIndicator {

  @Override
  public Health health() {
    Map<String, Object> states = new TreeMap<>();
    boolean allRun = true;
    for (MessageListenerContainer container : registry.getListenerContainers()) {
      boolean runs = container.isRunning() && container.isInExpectedState();
      allRun &= runs || !container.isAutoStartup();
      String id = container.getListenerId();
      states.put(id == null ? container.toString() : id, runs ? "running" : "stopped");
    }
    return (allRun ? Health.up() : Health.down()).withDetails(states).build();
  }
}
