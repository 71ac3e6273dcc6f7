package newswire.enrich.jsonld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.enrich.page.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Text in linked data, which may be a value, a list, an object, or markup. */
public final class JsonLdText {

  private JsonLdText() {}

  /** The body as lines; a live blog's is its updates' bodies. */
  public static @Nullable String body(JsonNode node, JsonLdNodes nodes) {
    StringBuilder body = new StringBuilder(raw(node.path("articleBody")));
    nodes.each(
        node.path("liveBlogUpdate"),
        update ->
            body.append('\n')
                .append(raw(update.path("headline")))
                .append('\n')
                .append(raw(update.path("articleBody"))));
    String text = body.toString();
    if (text.contains("</p>") || text.contains("<br") || text.contains("</div>")) {
      StringBuilder lines = new StringBuilder();
      Jsoup.parseBodyFragment(Text.cut(text, 400_000))
          .select("p,li,h2,h3,h4,blockquote")
          .forEach(p -> lines.append(p.text()).append('\n'));
      return lines.toString();
    }
    return text.isBlank() ? null : text;
  }

  /** The latest time of a live blog's updates, as stated; empty when they state none. */
  public static String lastUpdate(JsonNode node, JsonLdNodes nodes) {
    List<String> times = new ArrayList<>();
    nodes.each(
        node.path("liveBlogUpdate"),
        update -> {
          times.add(text(update.path("dateModified")));
          times.add(text(update.path("datePublished")));
        });
    return times.stream().max(Comparator.naturalOrder()).orElse("");
  }

  private static String raw(JsonNode node) {
    return node.isString() ? node.asString() : "";
  }

  /** The first of the values that says something, without markup; empty when none does. */
  public static String text(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      JsonNode value = node.isArray() && !node.isEmpty() ? node.get(0) : node;
      if (value.isObject()) {
        value = value.has("@value") ? value.path("@value") : value.path("name");
      }
      if (value.isString() && !value.asString().isBlank()) {
        String text = value.asString();
        return text.indexOf('<') >= 0 && text.indexOf('>') > 0 && text.length() < 5_000
            ? Jsoup.parseBodyFragment(text).text()
            : text;
      }
    }
    return "";
  }
}
