package newswire.ingest;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.Topics;
import newswire.ingest.IngestLifecycle.Chore;
import newswire.ingest.discover.SourceSearch;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.fetch.BytesInFlight;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.FrontierProperties;
import newswire.ingest.frontier.Workers;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.Pace;
import newswire.ingest.politeness.Robots;
import newswire.ingest.publish.ExitPublisher;
import newswire.ingest.publish.KafkaExitPublisher;
import newswire.ingest.schedule.LiveSchedule;
import newswire.ingest.schedule.RoundSchedule;
import newswire.ingest.schedule.Schedule;
import newswire.ingest.settle.Backpressure;
import newswire.ingest.settle.KafkaPipelineLag;
import newswire.ingest.settle.OutcomeListener;
import newswire.ingest.settle.PipelineLag;
import newswire.ingest.settle.SettleProperties;
import newswire.ingest.settle.Settlement;
import newswire.ingest.settle.UnsettledSweep;
import newswire.support.MongoSupportConfiguration;
import newswire.support.SupportConfiguration;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;
import newswire.support.clock.DatabaseClock;
import newswire.support.clock.FrontierClock;
import newswire.support.config.NewswireProperties;
import newswire.support.fault.BatchFaultPolicy;
import newswire.support.fault.DeadLetterPublisher;
import newswire.support.fault.MongoCanary;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;

/** The ingest service, bean by bean. */
@Configuration(proxyBeanMethods = false)
@Import({SupportConfiguration.class, MongoSupportConfiguration.class})
@EnableConfigurationProperties({
  IngestProperties.class,
  FrontierProperties.class,
  SettleProperties.class
})
class IngestConfiguration {

  private static final Duration BACKPRESSURE_EVERY = Duration.ofSeconds(15);

  @Bean
  FrontierClock frontierClock(MongoClient client, InstantSource clock) {
    return new DatabaseClock(client, clock);
  }

  @Bean
  Schedule schedule(IngestProperties properties) {
    return properties.rounds().enabled() ? new RoundSchedule() : new LiveSchedule();
  }

  @Bean
  Frontier frontier(
      MongoClient client,
      FrontierClock frontierClock,
      Schedule schedule,
      IngestProperties ingest,
      FrontierProperties properties) {
    return new Frontier(
        client.getDatabase(properties.database()),
        frontierClock,
        schedule,
        new Pace(ingest.pace()),
        properties);
  }

  @Bean
  AddressGuard addressGuard(IngestProperties properties) {
    return AddressGuard.allowing(properties.allow().stream().map(AllowedAddress::parse).toList());
  }

  @Bean
  HttpFetcher fetcher(
      IngestProperties properties, AddressGuard addressGuard, FrontierClock frontierClock) {
    return new HttpFetcher(
        FetchSettings.standard("0.1", properties.contactUrl()), addressGuard, frontierClock);
  }

  // By the frontier's time: what robots.txt makes a host wait for is kept as such a time.
  @Bean
  Robots robots(Fetcher fetcher, FrontierClock frontierClock) {
    return new Robots(fetcher, frontierClock);
  }

  @Bean
  ExitPublisher exitPublisher(
      KafkaOperations<String, byte[]> newswireKafkaTemplate, NewswireProperties newswire) {
    return new KafkaExitPublisher(
        newswireKafkaTemplate, EventContext.of(newswire.installation(), "ingest"));
  }

  @Bean
  IngestCounters ingestCounters(MeterRegistry meters) {
    return new IngestCounters(meters);
  }

  @Bean
  PoliteFetch politeFetch(
      Frontier frontier, Robots robots, Fetcher fetcher, IngestCounters counters) {
    return new PoliteFetch(frontier, robots, fetcher, counters);
  }

  @Bean
  SourceSearch sourceSearch(Frontier frontier, PoliteFetch politeFetch, Robots robots) {
    return new SourceSearch(new LeasedLook(frontier, politeFetch, robots), new FeedReader());
  }

  @Bean
  IngestPipeline ingestPipeline(
      Frontier frontier,
      PoliteFetch politeFetch,
      Schedule schedule,
      ExitPublisher exitPublisher,
      IngestCounters counters,
      FrontierProperties properties) {
    return new IngestPipeline(
        frontier,
        politeFetch,
        new FeedReader(),
        new Endings(schedule),
        exitPublisher,
        counters,
        new BytesInFlight(properties.bytesInFlight().toBytes()));
  }

  @Bean
  Workers workers(Frontier frontier, IngestPipeline pipeline, FrontierProperties properties) {
    return new Workers(frontier, pipeline::work, properties);
  }

  @Bean
  IngestLifecycle ingestLifecycle(
      Frontier frontier,
      Workers workers,
      UnsettledSweep sweep,
      Backpressure backpressure,
      IngestCounters counters,
      SettleProperties settle,
      FrontierProperties frontierProperties,
      IngestProperties properties) {
    return new IngestLifecycle(
        frontier,
        workers,
        List.of(
            new Chore("unsettled-sweep", settle.every(), sweep::sweep),
            new Chore("backpressure", BACKPRESSURE_EVERY, backpressure::look),
            new Chore(
                "due-sweep",
                frontierProperties.sweepEvery(),
                () -> counters.hostsRepaired(frontier.sweepDues()))),
        properties);
  }

  @Bean
  Settlement settlement(Frontier frontier, MeterRegistry meters) {
    return new Settlement(frontier, meters);
  }

  @Bean
  OutcomeListener outcomeListener(
      DeadLetterPublisher deadLetters,
      MongoClient client,
      FrontierProperties properties,
      InstantSource clock,
      MeterRegistry meters,
      Settlement settlement) {
    MongoCanary canary = new MongoCanary(client.getDatabase(properties.database()), clock);
    // An outcome that cannot be read settles nothing: its visit is repeated.
    return new OutcomeListener(
        new BatchFaultPolicy(deadLetters, canary, _ -> {}, meters, Topics.SETTLE_GROUP),
        settlement);
  }

  @Bean
  PipelineLag pipelineLag(KafkaProperties kafka) {
    return new KafkaPipelineLag(() -> Admin.create(kafka.buildAdminProperties()));
  }

  @Bean
  Backpressure backpressure(Frontier frontier, PipelineLag lag, FrontierProperties properties) {
    return new Backpressure(frontier, lag, properties.mostLag());
  }

  @Bean
  UnsettledSweep unsettledSweep(
      Frontier frontier, PipelineLag lag, SettleProperties settle, MeterRegistry meters) {
    return new UnsettledSweep(frontier, lag, settle, meters);
  }
}
