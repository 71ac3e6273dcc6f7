package newswire.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import newswire.enrich.consume.PageListener;
import newswire.enrich.observe.PageCounts;
import newswire.enrich.publish.OutcomePublisher;
import newswire.support.SupportConfiguration;
import newswire.support.config.NewswireProperties;
import newswire.support.fault.DeadLetterPublisher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;

/** The service's objects. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EnrichProperties.class)
@Import(SupportConfiguration.class)
class EnrichConfiguration {

  @Bean
  CurrentPipeline currentPipeline(EnrichProperties properties) {
    return new CurrentPipeline(properties.overrides());
  }

  @Bean
  PageCounts pageCounts(MeterRegistry meters) {
    return new PageCounts(meters);
  }

  @Bean
  OutcomePublisher outcomePublisher(
      KafkaOperations<String, byte[]> kafka, NewswireProperties newswire) {
    return new OutcomePublisher(kafka, "newswire/" + newswire.installation() + "/enrich");
  }

  @Bean
  PageListener pageListener(
      CurrentPipeline pipeline,
      OutcomePublisher publisher,
      PageCounts counts,
      DeadLetterPublisher deadLetters,
      MeterRegistry meters,
      EnrichProperties properties) {
    return new PageListener(pipeline, publisher, counts, deadLetters, meters, properties);
  }
}
