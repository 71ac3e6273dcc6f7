package newswire.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import newswire.events.ArticleChanged;
import newswire.events.OutcomeKind;
import newswire.events.testing.RandomEvents;
import newswire.events.testing.Records;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code asyncapi.yaml} names all that the code emits, and nothing else. */
class AsyncApiTest {

  private static final JsonNode API =
      new YAMLMapper().readTree(AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml"));
  private static final EventContext CONTEXT =
      new EventContext("newswire/test/events", "00-trace", "run-1");

  @Test
  void itsChannels_areTheTopics() {
    List<String> topics = List.of(Topics.PAGES, Topics.ARTICLES, Topics.CHANGES, Topics.OUTCOMES);

    assertThat(API.get("channels").values().stream().map(it -> it.get("address").stringValue()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(topics.stream(), topics.stream().map(Topics::deadLetter)).toList());
  }

  @Test
  void itsGroups_areTheConsumerGroups() throws IllegalAccessException {
    List<String> groups = new ArrayList<>();
    for (Field field : Topics.class.getFields()) {
      if (field.getName().endsWith("_GROUP")) {
        groups.add((String) field.get(null));
      }
    }

    assertThat(
            API.get("operations").values().stream()
                .filter(it -> it.get("action").stringValue().equals("receive"))
                .map(it -> it.at("/bindings/kafka/groupId/const").stringValue()))
        .containsExactlyInAnyOrderElementsOf(groups);
  }

  @Test
  void itsMessages_areTheTypesOfEvents_topicByTopic() {
    Map<String, Set<String>> types = new TreeMap<>();
    types.put(Topics.PAGES, set(EventTypes.PAGE_FETCHED, EventTypes.PAGE_ANNOUNCED));
    types.put(Topics.ARTICLES, set(EventTypes.ARTICLE_VERSION));
    types.put(
        Topics.CHANGES,
        set(
            Arrays.stream(ArticleChanged.Type.values())
                .map(EventTypes::of)
                .toArray(String[]::new)));
    types.put(
        Topics.OUTCOMES,
        set(Arrays.stream(OutcomeKind.values()).map(EventTypes::of).toArray(String[]::new)));

    assertThat(messagesByTopic()).isEqualTo(types);
  }

  @Test
  void itsHeaders_areThoseOfTheCode() throws IllegalAccessException {
    Set<String> headers = new TreeSet<>();
    for (Field field : CloudEventHeaders.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        headers.add((String) field.get(null));
      }
    }

    Set<String> named = new TreeSet<>();
    API.at("/components/messages").properties().stream()
        .filter(it -> !it.getKey().equals("deadLetter"))
        .forEach(it -> named.addAll(headers(it.getValue(), "properties")));

    assertThat(named).isEqualTo(headers);
  }

  @Test
  void everyRecord_hasTheHeadersOfItsMessage_andNoOthers() {
    RandomEvents events = new RandomEvents(1);
    Map<String, Set<String>> seen = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      check(PageRecords.encode(events.page(), CONTEXT), seen);
      check(ArticleRecords.encode(events.version(), CONTEXT), seen);
      check(ChangeRecords.encode(events.change(), CONTEXT), seen);
      check(OutcomeRecords.encode(events.outcome(), CONTEXT), seen);
    }
    // Whatever a message names is also emitted, by one event or another.
    for (JsonNode message : API.at("/components/messages")) {
      String type = message.get("name").stringValue();
      if (seen.containsKey(type)) {
        assertThat(seen.get(type)).as(type).isEqualTo(headers(message, "properties"));
      }
    }
    assertThat(seen).hasSize(2 + 1 + 4 + OutcomeKind.values().length);
  }

  @Test
  void everyReference_leadsSomewhere() {
    for (String reference : references(API, new ArrayList<>())) {
      if (reference.startsWith("#")) {
        assertThat(API.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(AsyncApiTest.class.getResource(reference.substring(1)))
            .as(reference)
            .isNotNull();
      }
    }
  }

  private static void check(ProducerRecord<String, byte[]> sent, Map<String, Set<String>> seen) {
    Map<String, String> headers = Records.headers(Records.received(sent));
    String type = String.valueOf(headers.get(CloudEventHeaders.TYPE));
    JsonNode message = message(type);
    assertThat(headers.keySet()).as(type).isSubsetOf(headers(message, "properties"));
    assertThat(headers.keySet()).as(type).containsAll(headers(message, "required"));
    seen.computeIfAbsent(type, it -> new TreeSet<>()).addAll(headers.keySet());
  }

  private static JsonNode message(String type) {
    return API.at("/components/messages").values().stream()
        .filter(it -> it.get("name").stringValue().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no message " + type));
  }

  private static Map<String, Set<String>> messagesByTopic() {
    Map<String, Set<String>> types = new TreeMap<>();
    for (JsonNode channel : API.get("channels")) {
      String address = channel.get("address").stringValue();
      if (!address.endsWith(Topics.DEAD_LETTER_SUFFIX)) {
        Set<String> names = new TreeSet<>();
        for (JsonNode message : channel.get("messages")) {
          names.add(resolved(message).get("name").stringValue());
        }
        types.put(address, names);
      }
    }
    return types;
  }

  /** Names in the headers' schema of the message and of its traits. */
  private static Set<String> headers(JsonNode message, String part) {
    Set<String> names = new TreeSet<>();
    List<JsonNode> schemas = new ArrayList<>(List.of(message.path("headers")));
    message.path("traits").forEach(it -> schemas.add(resolved(it).path("headers")));
    for (JsonNode schema : schemas) {
      JsonNode node = schema.path(part);
      names.addAll(
          node.isArray()
              ? node.values().stream().map(JsonNode::stringValue).toList()
              : node.propertyNames());
    }
    return names;
  }

  private static JsonNode resolved(JsonNode reference) {
    return API.at(reference.get("$ref").stringValue().substring(1));
  }

  private static List<String> references(JsonNode node, List<String> found) {
    if (node.has("$ref")) {
      found.add(node.get("$ref").stringValue());
    }
    node.forEach(it -> references(it, found));
    return found;
  }

  private static Set<String> set(String... values) {
    return new TreeSet<>(Arrays.asList(values));
  }
}
