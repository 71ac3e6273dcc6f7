package newswire.support;

import java.time.InstantSource;
import newswire.support.clock.MillisClock;
import newswire.support.config.NewswireProperties;
import newswire.support.config.SettingCheck;
import newswire.support.topic.TopicProperties;
import newswire.support.web.ApiProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What every service imports: a clock, Kafka's producer and listener factory, the topic check,
 * health, and the manners of its HTTP interface.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  NewswireProperties.class,
  TopicProperties.class,
  ApiProperties.class
})
@Import({
  KafkaSupportConfiguration.class,
  HealthSupportConfiguration.class,
  WebSupportConfiguration.class
})
public class SupportConfiguration {

  @Bean
  InstantSource clock() {
    return MillisClock.system();
  }

  @Bean
  static SettingCheck settingCheck(
      ApplicationContext context, ConfigurableEnvironment environment) {
    return new SettingCheck(context, environment);
  }
}
