package newswire.support;

import java.util.HashMap;
import java.util.Map;
import newswire.support.fault.DeadLetterPublisher;
import newswire.support.fault.OutageErrorHandler;
import newswire.support.topic.OffsetGapWatch;
import newswire.support.topic.TopicCheck;
import newswire.support.topic.TopicProperties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;

/** How every service writes to and reads from Kafka. */
@Configuration(proxyBeanMethods = false)
class KafkaSupportConfiguration {

  /** A page of 5 MiB with its headers, and some air for what a dead letter adds. */
  private static final int MAX_REQUEST_BYTES = 6 * 1024 * 1024;

  @Bean
  ProducerFactory<String, byte[]> newswireProducerFactory(KafkaProperties kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
    Map<String, Object> defaults = new HashMap<>();
    // Small batches are what a pipeline pays for; whoever works a batch flushes at its end, so that
    // an idle service does not wait this long.
    defaults.put(ProducerConfig.LINGER_MS_CONFIG, 50);
    defaults.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    // A broker is back within 15 s of a crash; longer than a minute is an outage, and tried anew.
    defaults.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 60_000);
    defaults.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
    defaults.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    defaults.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    defaults.forEach(settings::putIfAbsent);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    return new DefaultKafkaProducerFactory<>(settings);
  }

  @Bean
  KafkaTemplate<String, byte[]> newswireKafkaTemplate(
      ProducerFactory<String, byte[]> newswireProducerFactory) {
    return new KafkaTemplate<>(newswireProducerFactory);
  }

  /**
   * For listeners of {@code List<ConsumerRecord<String, byte[]>>} that work by a BatchFaultPolicy.
   */
  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> batchListenerFactory(
      KafkaProperties kafka, OffsetGapWatch gaps) {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    Map<String, Object> defaults = new HashMap<>();
    defaults.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 256 * 1024);
    defaults.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    defaults.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    defaults.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    defaults.forEach(settings::putIfAbsent);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");

    var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
    factory.setConsumerFactory(new DefaultKafkaConsumerFactory<>(settings));
    factory.setBatchListener(true);
    factory.setCommonErrorHandler(OutageErrorHandler.create());
    factory.setBatchInterceptor(gaps);
    ContainerProperties container = factory.getContainerProperties();
    // The policy returns only when the whole batch is durable, so its return is the
    // acknowledgement;
    // no listener can acknowledge too early or forget it.
    container.setAckMode(ContainerProperties.AckMode.BATCH);
    container.setSyncCommits(true);
    container.setConsumerRebalanceListener(gaps);
    container.setMissingTopicsFatal(false);
    return factory;
  }

  @Bean
  DeadLetterPublisher deadLetterPublisher(KafkaOperations<String, byte[]> newswireKafkaTemplate) {
    return new DeadLetterPublisher(newswireKafkaTemplate);
  }

  @Bean
  TopicCheck topicCheck(
      KafkaProperties kafka, TopicProperties properties, ApplicationContext context) {
    return new TopicCheck(
        () -> Admin.create(kafka.buildAdminProperties()),
        properties,
        String.join(",", kafka.getBootstrapServers()),
        () -> AvailabilityChangeEvent.publish(context, LivenessState.CORRECT));
  }
}
