package newswire.enrich.consume;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.function.Function;
import newswire.enrich.EnrichOutcome;
import newswire.enrich.EnrichPipeline;
import newswire.enrich.Work;
import newswire.enrich.observe.PageCounts;
import newswire.enrich.publish.OutcomePublisher;
import newswire.events.PageEvent;
import newswire.support.fault.DeadLetterPublisher;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Listeners outside their container, and what they write with. */
final class Listeners {

  private Listeners() {}

  /**
   * One that judges as told.
   *
   * @param enrich in the pipeline's place
   * @param pipeline whose extractor signs
   */
  static PageListener of(
      DefaultKafkaProducerFactory<String, byte[]> producers,
      Function<PageEvent, EnrichOutcome> enrich,
      EnrichPipeline pipeline,
      PageCounts counts,
      SimpleMeterRegistry meters,
      Watchdog watchdog) {
    KafkaTemplate<String, byte[]> kafka = new KafkaTemplate<>(producers);
    return new PageListener(
        page -> (Work.Step<EnrichOutcome>) () -> new Work.Done<>(enrich.apply(page)),
        pipeline::extractor,
        () -> {},
        new OutcomePublisher(kafka, "newswire/test/enrich"),
        counts,
        new DeadLetterPublisher(kafka),
        meters,
        watchdog);
  }

  static DefaultKafkaProducerFactory<String, byte[]> producers(String bootstrap) {
    return new DefaultKafkaProducerFactory<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            StringSerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class));
  }
}
