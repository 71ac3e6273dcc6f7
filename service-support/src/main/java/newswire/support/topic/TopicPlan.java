package newswire.support.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * What a topic has to be: pure, from settings alone.
 *
 * @param setting the prefix of the settings that rule this topic
 * @param replicationFactor -1: as the broker has it
 * @param configs the topic's own configuration, by Kafka's names
 */
record TopicPlan(
    String name,
    String setting,
    int partitions,
    short replicationFactor,
    Map<String, String> configs) {

  /** The largest record batch that the topics take: a page of 5 MiB, its headers, and some air. */
  static final int MAX_MESSAGE_BYTES = 6 * 1024 * 1024;

  /** All topics of Newswire's, each with its dead-letter topic. */
  static List<TopicPlan> all(TopicProperties properties) {
    List<TopicPlan> plans = new ArrayList<>();
    add(plans, properties, Topics.PAGES, "pages", properties.pages());
    add(plans, properties, Topics.ARTICLES, "articles", properties.articles());
    add(plans, properties, Topics.CHANGES, "changes", properties.changes());
    add(plans, properties, Topics.OUTCOMES, "outcomes", properties.outcomes());
    return List.copyOf(plans);
  }

  private static void add(
      List<TopicPlan> plans,
      TopicProperties all,
      String topic,
      String setting,
      TopicProperties.Settings settings) {
    plans.add(of(topic, setting, all.replicationFactor(), settings));
    plans.add(
        of(Topics.deadLetter(topic), "dead-letters", all.replicationFactor(), all.deadLetters()));
  }

  private static TopicPlan of(
      String name, String setting, short replicas, TopicProperties.Settings settings) {
    Map<String, String> configs = new TreeMap<>();
    configs.put("cleanup.policy", "delete");
    configs.put("compression.type", "zstd");
    configs.put("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    configs.put("message.timestamp.type", "LogAppendTime");
    configs.put("retention.bytes", "-1");
    configs.put("retention.ms", Long.toString(settings.retention().toMillis()));
    return new TopicPlan(
        name, "newswire.topics." + setting, settings.partitions(), replicas, Map.copyOf(configs));
  }

  NewTopic newTopic() {
    return new NewTopic(
            name,
            Optional.of(partitions),
            replicationFactor < 0 ? Optional.empty() : Optional.of(replicationFactor))
        .configs(configs);
  }

  /**
   * What is wrong with the topic as it is, and how it is mended: one sentence each; empty when it
   * is as planned. More partitions than planned are no fault: somebody has grown the topic.
   */
  List<String> faults(int actualPartitions, Map<String, String> actual) {
    List<String> faults = new ArrayList<>();
    if (actualPartitions < partitions) {
      faults.add(
          "Topic %s has %d partitions, but %s.partitions is %d: set it to %d, or run: kafka-topics.sh --bootstrap-server … --alter --topic %s --partitions %d"
              .formatted(
                  name, actualPartitions, setting, partitions, actualPartitions, name, partitions));
    }
    new TreeMap<>(configs)
        .forEach(
            (key, wanted) -> {
              String found = actual.get(key);
              if (!isAsGood(key, wanted, found)) {
                faults.add(fault(key, wanted, found == null ? "not set" : found));
              }
            });
    return faults;
  }

  private String fault(String key, String wanted, String found) {
    String own =
        key.equals("retention.ms")
            ? "set %s.retention=%sms, or run".formatted(setting, found)
            : "run";
    return "Topic %s has %s=%s, but it has to be %s: %s: kafka-configs.sh --bootstrap-server … --alter --entity-type topics --entity-name %s --add-config %s=%s"
        .formatted(name, key, found, wanted, own, name, key, wanted);
  }

  private static boolean isAsGood(String key, String wanted, @Nullable String found) {
    if (found == null) {
      return false;
    }
    return switch (key) {
      // Our producers send zstd, and "producer" keeps what they send.
      case "compression.type" -> found.equals("zstd") || found.equals("producer");
      case "max.message.bytes" -> Long.parseLong(found) >= Long.parseLong(wanted);
      default -> found.equals(wanted);
    };
  }
}
