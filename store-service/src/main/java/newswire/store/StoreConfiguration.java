package newswire.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.Topics;
import newswire.store.article.ArticleRepository;
import newswire.store.article.VersionRepository;
import newswire.store.change.Birth;
import newswire.store.change.ChangePublisher;
import newswire.store.change.ChangeSweep;
import newswire.store.consume.ArticleVersionListener;
import newswire.store.consume.DeadLetterOutcomes;
import newswire.store.consume.StoredOutcomePublisher;
import newswire.store.consume.VerdictListener;
import newswire.store.document.SchemaCheck;
import newswire.store.document.StoreDatabase;
import newswire.store.observe.StoreMeters;
import newswire.store.page.PageVisitRepository;
import newswire.store.publish.KafkaWire;
import newswire.support.MongoSupportConfiguration;
import newswire.support.SupportConfiguration;
import newswire.support.config.NewswireProperties;
import newswire.support.fault.BatchFaultPolicy;
import newswire.support.fault.DeadLetterListener;
import newswire.support.fault.DeadLetterPublisher;
import newswire.support.fault.MongoCanary;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** How the parts of the store are put together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(StoreProperties.class)
@Import({SupportConfiguration.class, MongoSupportConfiguration.class})
class StoreConfiguration {

  private static final String DATABASE = "newswire";

  @Bean
  MongoDatabase articleDatabase(MongoClient client, MongoConnectionDetails details) {
    ConnectionString uri = details.getConnectionString();
    return client.getDatabase(uri.getDatabase() == null ? DATABASE : uri.getDatabase());
  }

  @Bean
  StoreDatabase storeDatabase(MongoDatabase articleDatabase) {
    return new StoreDatabase(articleDatabase);
  }

  @Bean
  Birth birth(StoreDatabase database, InstantSource clock) {
    return new Birth(database, clock);
  }

  @Bean
  SchemaCheck schemaCheck(StoreDatabase database, Birth birth) {
    return new SchemaCheck(database, birth::epoch);
  }

  @Bean
  VersionRepository versionRepository(StoreDatabase database) {
    return new VersionRepository(database);
  }

  @Bean
  PageVisitRepository pageVisitRepository(StoreDatabase database) {
    return new PageVisitRepository(database);
  }

  @Bean
  ArticleRepository articleRepository(
      StoreDatabase database, VersionRepository versions, InstantSource clock) {
    return new ArticleRepository(database, versions, clock);
  }

  @Bean
  KafkaWire kafkaWire(KafkaOperations<String, byte[]> kafka) {
    return new KafkaWire(kafka);
  }

  @Bean
  ChangePublisher changePublisher(
      KafkaWire wire, ArticleRepository articles, Birth birth, NewswireProperties newswire) {
    return new ChangePublisher(wire, articles, birth::epoch, source(newswire));
  }

  @Bean
  ChangeSweep changeSweep(
      ArticleRepository articles,
      ChangePublisher changes,
      InstantSource clock,
      StoreProperties properties) {
    return new ChangeSweep(articles, changes, clock, properties.sweepAfter());
  }

  @Bean
  ScheduledSweep scheduledSweep(ChangeSweep sweep) {
    return new ScheduledSweep(sweep);
  }

  @Bean
  StorePipeline storePipeline(
      VersionRepository versions,
      PageVisitRepository visits,
      ArticleRepository articles,
      ChangePublisher changes,
      KafkaWire wire,
      NewswireProperties newswire) {
    return new StorePipeline(
        versions, visits, articles, changes, new StoredOutcomePublisher(wire, source(newswire)));
  }

  @Bean
  StoreMeters storeMeters(MeterRegistry meters) {
    return new StoreMeters(meters);
  }

  @Bean
  ArticleVersionListener articleVersionListener(
      StorePipeline pipeline,
      DeadLetterPublisher deadLetters,
      MongoDatabase articleDatabase,
      InstantSource clock,
      KafkaWire wire,
      NewswireProperties newswire,
      MeterRegistry registry,
      StoreMeters meters) {
    BatchFaultPolicy faults =
        new BatchFaultPolicy(
            deadLetters,
            new MongoCanary(articleDatabase, clock),
            new DeadLetterOutcomes(wire, source(newswire)),
            registry,
            Topics.STORE_GROUP);
    return new ArticleVersionListener(pipeline, faults, meters);
  }

  @Bean
  VerdictListener verdictListener(
      StorePipeline pipeline,
      DeadLetterPublisher deadLetters,
      MongoDatabase articleDatabase,
      InstantSource clock,
      MeterRegistry registry,
      StoreMeters meters) {
    BatchFaultPolicy faults =
        new BatchFaultPolicy(
            deadLetters,
            new MongoCanary(articleDatabase, clock),
            DeadLetterListener.NONE,
            registry,
            Topics.STORE_VERDICTS_GROUP);
    return new VerdictListener(pipeline, faults, meters);
  }

  private static String source(NewswireProperties newswire) {
    return EventContext.of(newswire.installation(), "store").source();
  }
}
