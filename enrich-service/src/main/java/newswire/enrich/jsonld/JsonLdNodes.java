package newswire.enrich.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The linked data of a page: every typed node of its graphs and arrays, and who is meant by an
 * {@code @id}. Names are read as schema.org's, whatever prefix or case they have. JSON that cannot
 * be read is mended ({@link JsonMender}); what still cannot be read is left out.
 */
public final class JsonLdNodes {

  private static final int MAX_NODES = 2_000;
  private static final int MAX_DEPTH = 30;
  private static final int MAX_SCRIPT_CHARS = 2 * 1024 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .build())
          .build();

  private final List<JsonNode> typed = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();
  private int seen;

  /** The nodes of the scripts, or of the meta elements in their place, in their order. */
  public static JsonLdNodes of(List<Element> scripts) {
    JsonLdNodes nodes = new JsonLdNodes();
    for (Element script : scripts) {
      JsonNode root = parse(script.nameIs("meta") ? script.attr("content") : script.data());
      if (root != null) {
        nodes.collect(root, 0);
      }
    }
    return nodes;
  }

  private static @Nullable JsonNode parse(String script) {
    if (script.isBlank() || script.length() > MAX_SCRIPT_CHARS) {
      return null;
    }
    String json = unwrapped(script.strip());
    @Nullable JsonNode read = read(json);
    return read == null ? read(JsonMender.mended(toItsEnd(script))) : read;
  }

  /** Null when it is no JSON, or empty. */
  public static @Nullable JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException | StackOverflowError e) {
      return null;
    }
  }

  /** From the first bracket that is no mark of CDATA's: what is cut off ends in none. */
  private static String toItsEnd(String script) {
    int start = 0;
    while (start < script.length()
        && ("{[".indexOf(script.charAt(start)) < 0 || script.startsWith("[CDATA", start))) {
      start++;
    }
    return script.substring(start);
  }

  /** Without CDATA marks, HTML comments and a closing semicolon. */
  private static String unwrapped(String script) {
    int start = 0;
    while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0) {
      start++;
    }
    int end = script.length();
    while (end > start && "}]".indexOf(script.charAt(end - 1)) < 0) {
      end--;
    }
    // "[CDATA[" begins with a bracket of its own.
    String inner = script.substring(start, end);
    return inner.startsWith("[CDATA[")
        ? unwrapped(
            inner.substring(7, Math.max(7, inner.length() - (inner.endsWith("]]") ? 2 : 0))))
        : inner;
  }

  private void collect(JsonNode node, int depth) {
    if (depth > MAX_DEPTH || seen++ > MAX_NODES) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
    } else if (node.isObject()) {
      PropertyNames.mend((ObjectNode) node);
      if (node.has("@type")) {
        typed.add(node);
      }
      String id = node.path("@id").asString("");
      if (!id.isEmpty()) {
        // Of several with one name, the one that says most is meant.
        byId.merge(id, node, (known, other) -> other.size() > known.size() ? other : known);
      }
      node.forEach(
          child -> {
            if (child.isContainer()) {
              collect(child, depth + 1);
            }
          });
    }
  }

  /** Typed nodes, outer before inner. */
  public List<JsonNode> typed() {
    return typed;
  }

  /** The node itself, or the one that it refers to by {@code @id}. */
  public JsonNode resolved(JsonNode node) {
    if (!node.isObject() || !node.has("@id")) {
      return node;
    }
    boolean nothingElse = node.size() == 1 || node.size() == 2 && node.has("@type");
    return nothingElse ? byId.getOrDefault(node.path("@id").asString(""), node) : node;
  }

  /** Each element of an array, or the one value that stands in its place. */
  public void each(JsonNode value, Consumer<JsonNode> action) {
    if (value.isArray()) {
      value.forEach(item -> action.accept(resolved(item)));
    } else if (value.has("@list") || value.has("@set")) {
      each(value.has("@list") ? value.path("@list") : value.path("@set"), action);
    } else if (!value.isMissingNode() && !value.isNull()) {
      action.accept(resolved(value));
    }
  }

  /** The node's types, without prefix; one that is empty where it says none. */
  public static Set<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    Set<String> types = new HashSet<>();
    if (type instanceof ArrayNode several) {
      several.forEach(one -> types.add(local(one.asString(""))));
    } else {
      types.add(local(type.asString("")));
    }
    return types;
  }

  /** Whether one of the node's types is asked for. */
  public static boolean hasType(JsonNode node, Predicate<String> asked) {
    JsonNode type = node.path("@type");
    if (!(type instanceof ArrayNode several)) {
      return asked.test(local(type.asString("")));
    }
    for (JsonNode one : several) {
      if (asked.test(local(one.asString("")))) {
        return true;
      }
    }
    return false;
  }

  private static String local(String type) {
    return type.substring(
        Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf(':'), type.lastIndexOf('#')))
            + 1);
  }
}
