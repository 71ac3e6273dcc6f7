package newswire.standalone.client;

import java.time.Duration;
import java.util.List;
import newswire.events.kafka.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What ingest is asked for about its sources, as JSON. */
public final class Wishes {

  private Wishes() {}

  /** A look behind an address. */
  public static String search(String url) {
    return write(EventJson.mapper().createObjectNode().put("url", url));
  }

  /**
   * To watch an address.
   *
   * @param kind feed, sitemap or page; null: the first answer tells
   * @param name null when there is none
   * @param interval null: the schedule decides
   */
  public static String watch(
      String url,
      @Nullable String kind,
      @Nullable String name,
      List<String> categories,
      @Nullable Duration interval) {
    ObjectNode wish = EventJson.mapper().createObjectNode().put("url", url);
    wish.put("kind", kind);
    wish.put("name", name);
    wish.put("interval", interval == null ? null : interval.toString());
    ArrayNode list = wish.putArray("categories");
    categories.forEach(list::add);
    return write(wish);
  }

  private static String write(ObjectNode wish) {
    return EventJson.mapper().writeValueAsString(wish);
  }
}
