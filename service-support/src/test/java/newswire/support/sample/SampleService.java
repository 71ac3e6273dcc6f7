package newswire.support.sample;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import newswire.events.kafka.Topics;
import newswire.support.MongoSupportConfiguration;
import newswire.support.SupportConfiguration;
import newswire.support.fault.BatchFaultPolicy;
import newswire.support.fault.BatchStep;
import newswire.support.fault.DeadLetterListener;
import newswire.support.fault.DeadLetterPublisher;
import newswire.support.fault.MongoCanary;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;

/** Consumes the outcomes topic by a step that each test sets. */
@SpringBootApplication
@Import({SupportConfiguration.class, MongoSupportConfiguration.class})
public class SampleService {

  /** The consumer group of the sample. */
  public static final String GROUP = "sample";

  /** What the listener does. */
  public static final AtomicReference<BatchStep> STEP = new AtomicReference<>(records -> {});

  @Bean
  BatchFaultPolicy policy(
      DeadLetterPublisher letters, MongoClient mongo, InstantSource clock, MeterRegistry meters) {
    return new BatchFaultPolicy(
        letters,
        new MongoCanary(mongo.getDatabase("sample"), clock),
        DeadLetterListener.NONE,
        meters,
        GROUP);
  }

  /** The sample's listener. */
  record Listener(BatchFaultPolicy policy) {
    @KafkaListener(id = GROUP, topics = Topics.OUTCOMES, containerFactory = "batchListenerFactory")
    void on(List<ConsumerRecord<String, byte[]>> batch) {
      policy.work(batch, STEP.get());
    }
  }

  @Bean
  Listener listener(BatchFaultPolicy policy) {
    return new Listener(policy);
  }
}
