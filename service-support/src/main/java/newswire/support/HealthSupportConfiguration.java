package newswire.support;

import io.micrometer.core.instrument.MeterRegistry;
import newswire.support.health.GapHealth;
import newswire.support.health.ListenerHealth;
import newswire.support.topic.OffsetGapWatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What operators are told. Liveness is Boot's own and asks nothing but the process itself. */
@Configuration(proxyBeanMethods = false)
class HealthSupportConfiguration {

  @Bean
  OffsetGapWatch offsetGapWatch(MeterRegistry meters) {
    return new OffsetGapWatch(meters);
  }

  @Bean
  ListenerHealth listenersHealthIndicator(KafkaListenerEndpointRegistry registry) {
    return new ListenerHealth(registry);
  }

  @Bean
  GapHealth gapsHealthIndicator(OffsetGapWatch watch) {
    return new GapHealth(watch);
  }
}
