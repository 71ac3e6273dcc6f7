package newswire.support;

import java.time.InstantSource;
import newswire.support.clock.MillisClock;
import newswire.support.config.NewswireProperties;
import newswire.support.topic.TopicProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What every service imports: a clock, Kafka's producer and listener factory, the topic check,
 * health, and the manners of its HTTP interface.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NewswireProperties.class, TopicProperties.class})
@Import({KafkaSupportConfiguration.class})
public class SupportConfiguration {

  @Bean
  InstantSource clock() {
    return MillisClock.system();
  }
}
