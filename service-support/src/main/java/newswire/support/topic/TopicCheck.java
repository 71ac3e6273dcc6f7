package newswire.support.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import newswire.support.fault.OutageClassifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the topics that are missing and checks the others, before any listener starts and after the
 * web server does: while the broker is down the service is alive and waits, and says so.
 */
public final class TopicCheck implements SmartLifecycle {

  /** After the web server, before the listener containers; stops in the opposite order. */
  public static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1_000;

  private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);
  private static final int TIMEOUT_SECONDS = 20;
  private static final int SECONDS_BETWEEN_TRIES = 1;
  private static final int TRIES_BETWEEN_LOG_LINES = 15;

  private final Supplier<Admin> admins;
  private final List<TopicPlan> plans;
  private final String broker;
  private final Runnable alive;
  private final AtomicBoolean checked = new AtomicBoolean();

  /**
   * A check of all topics.
   *
   * @param admins makes a client, which the check closes
   * @param broker what to call the broker in the log: its bootstrap addresses
   * @param alive told before the wait, which may be long: until the start is over Spring Boot takes
   *     a process for broken
   */
  public TopicCheck(
      Supplier<Admin> admins, TopicProperties properties, String broker, Runnable alive) {
    this.admins = admins;
    this.plans = TopicPlan.all(properties);
    this.broker = broker;
    this.alive = alive;
  }

  @Override
  public void start() {
    alive.run();
    CompletableFuture<Void> check = new CompletableFuture<>();
    Thread worker = Thread.ofVirtual().name("topic-check").start(() -> complete(check));
    try {
      // An untimed wait, which a shutdown of the context may interrupt.
      check.get();
      checked.set(true);
    } catch (InterruptedException e) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for Kafka at " + broker, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicMismatchException mismatch) {
        throw mismatch;
      }
      throw new IllegalStateException("the topics could not be checked", e.getCause());
    }
  }

  private void complete(CompletableFuture<Void> check) {
    try {
      waitAndCheck();
      check.complete(null);
    } catch (Throwable e) {
      check.completeExceptionally(e);
    }
  }

  private void waitAndCheck() throws InterruptedException {
    for (int tries = 0; ; tries++) {
      try {
        createAndCheck();
        if (tries > 0) {
          log.info("Kafka at {} is there.", broker);
        }
        return;
      } catch (ExecutionException | TimeoutException | KafkaException e) {
        if (!OutageClassifier.isOutage(e) && !(e instanceof KafkaException)) {
          throw new IllegalStateException("the topics could not be made or checked", e);
        }
        if (tries % TRIES_BETWEEN_LOG_LINES == 0) {
          log.warn("Waiting for Kafka at {}, which does not answer yet.", broker);
        }
        TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_TRIES);
      }
    }
  }

  private void createAndCheck() throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin = admins.get()) {
      Map<String, TopicDescription> found = describe(admin);
      List<TopicPlan> missing =
          plans.stream().filter(plan -> !found.containsKey(plan.name())).toList();
      create(admin, missing);
      check(admin, found);
    }
  }

  private Map<String, TopicDescription> describe(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    DescribeTopicsResult result = admin.describeTopics(names());
    Map<String, TopicDescription> found = new HashMap<>();
    for (var topic : result.topicNameValues().entrySet()) {
      try {
        found.put(topic.getKey(), topic.getValue().get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
    }
    return found;
  }

  private Collection<String> names() {
    return plans.stream().map(TopicPlan::name).toList();
  }

  private void create(Admin admin, List<TopicPlan> missing)
      throws ExecutionException, InterruptedException, TimeoutException {
    if (missing.isEmpty()) {
      return;
    }
    var created = admin.createTopics(missing.stream().map(TopicPlan::newTopic).toList()).values();
    for (var topic : created.entrySet()) {
      try {
        topic.getValue().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        log.info("Made topic {}.", topic.getKey());
      } catch (ExecutionException e) {
        // Another service was quicker: it made the topic by the same plan.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
    awaitLeaders(admin, missing);
  }

  /**
   * A fresh partition may refuse a producer's first batch for the time being and take its second
   * one; the first is then out of order for ever. So nobody sends before each leader answers.
   */
  private static void awaitLeaders(Admin admin, List<TopicPlan> fresh)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (TopicPlan plan : fresh) {
      for (int i = 0; i < plan.newTopic().numPartitions(); i++) {
        ends.put(new TopicPartition(plan.name(), i), OffsetSpec.latest());
      }
    }
    admin.listOffsets(ends).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private void check(Admin admin, Map<String, TopicDescription> found)
      throws ExecutionException, InterruptedException, TimeoutException {
    if (found.isEmpty()) {
      return;
    }
    List<ConfigResource> resources =
        found.keySet().stream()
            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
            .toList();
    Map<ConfigResource, Config> configs =
        admin.describeConfigs(resources).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    List<String> faults = new ArrayList<>();
    for (TopicPlan plan : plans) {
      TopicDescription topic = found.get(plan.name());
      Config config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, plan.name()));
      if (topic != null && config != null) {
        faults.addAll(plan.faults(topic.partitions().size(), byName(config)));
      }
    }
    if (!faults.isEmpty()) {
      throw new TopicMismatchException(faults);
    }
  }

  private static Map<String, String> byName(Config config) {
    Map<String, String> values = new HashMap<>();
    for (ConfigEntry entry : config.entries()) {
      values.put(entry.name(), entry.value());
    }
    return values;
  }

  @Override
  public void stop() {
    checked.set(false);
  }

  @Override
  public boolean isRunning() {
    return checked.get();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
