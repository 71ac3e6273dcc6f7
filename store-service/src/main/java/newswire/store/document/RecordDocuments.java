package newswire.store.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.events.kafka.EventJson;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as BSON documents and back, by way of their JSON: the same names, nulls left out, and
 * instants as BSON dates (so that MongoDB's readers can compare them).
 *
 * <p>Lossless for the contract's records, because their instants are cut to milliseconds.
 */
public final class RecordDocuments {

  /** The fields of the contract's records that are instants. */
  private static final Set<String> INSTANTS =
      Set.of("instant", "notBefore", "notAfter", "observed", "at");

  /** A map whose values are text whatever their keys are. */
  private static final String TEXTS = "provenance";

  private static final JsonMapper JSON = EventJson.mapper();

  private RecordDocuments() {}

  /** Writes a record (or anything that its JSON makes an object). */
  public static Document toDocument(Object value) {
    return object(JSON.valueToTree(value), "");
  }

  /** Reads what {@link #toDocument} wrote; fields that {@code type} lacks are ignored. */
  public static <T> T fromDocument(Document document, Class<T> type) {
    return JSON.treeToValue(toJson(document), type);
  }

  /** A document's JSON, instants in the contract's spelling. */
  public static ObjectNode toJson(Document document) {
    ObjectNode node = JSON.createObjectNode();
    document.forEach((name, value) -> node.set(unescape(name), json(value)));
    return node;
  }

  private static Document object(JsonNode node, String name) {
    Document document = new Document();
    boolean texts = name.equals(TEXTS);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getValue().isNull()) {
        boolean instant = !texts && INSTANTS.contains(field.getKey());
        document.append(escape(field.getKey()), bson(field.getValue(), field.getKey(), instant));
      }
    }
    return document;
  }

  private static @Nullable Object bson(JsonNode node, String name, boolean instant) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> object(node, name);
      case ARRAY -> array(node, name);
      case STRING -> instant ? Date.from(Instant.parse(node.asString())) : node.asString();
      case NUMBER -> node.numberValue();
      case BOOLEAN -> node.booleanValue();
      case BINARY, MISSING, NULL -> null;
    };
  }

  private static List<@Nullable Object> array(JsonNode node, String name) {
    List<@Nullable Object> items = new ArrayList<>(node.size());
    for (JsonNode item : node) {
      items.add(bson(item, name, false));
    }
    return items;
  }

  private static JsonNode json(@Nullable Object value) {
    return switch (value) {
      case null -> JSON.getNodeFactory().nullNode();
      case Document document -> toJson(document);
      case List<?> list -> {
        ArrayNode items = JSON.createArrayNode();
        list.forEach(item -> items.add(json(item)));
        yield items;
      }
      case Date date -> JSON.getNodeFactory().stringNode(date.toInstant().toString());
      default -> JSON.valueToTree(value);
    };
  }

  /** BSON takes a dot and a leading dollar for syntax; the full-width forms stand for them. */
  private static String escape(String name) {
    String escaped = name.replace('.', '\uFF0E');
    return escaped.startsWith("$") ? '\uFF04' + escaped.substring(1) : escaped;
  }

  private static String unescape(String name) {
    String plain = name.replace('\uFF0E', '.');
    return plain.startsWith("\uFF04") ? '$' + plain.substring(1) : plain;
  }
}
