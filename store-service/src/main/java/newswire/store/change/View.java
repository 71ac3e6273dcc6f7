package newswire.store.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import newswire.events.Article;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.EventJson;
import tools.jackson.databind.JsonNode;

/** What a reader sees under an article's id. */
public sealed interface View {

  /** The article itself. */
  record Shown(Article article) implements View {}

  /** Another article stands for this one. */
  record MergedInto(ArticleId article) implements View {}

  /** Nothing: it was never seen, or every sighting was taken back. */
  record Hidden() implements View {}

  /** Equal exactly when a reader sees the same: 64 hexadecimal digits. */
  default String hash() {
    String canonical =
        switch (this) {
          case Shown(Article article) -> EventJson.mapper().writeValueAsString(article);
          case MergedInto(ArticleId article) -> article.value();
          case Hidden() -> "";
        };
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The names of the article's fields that differ; empty unless both are shown. */
  static List<String> changed(View before, View after) {
    if (!(before instanceof Shown(Article old)) || !(after instanceof Shown(Article now))) {
      return List.of();
    }
    JsonNode left = EventJson.mapper().valueToTree(old);
    JsonNode right = EventJson.mapper().valueToTree(now);
    List<String> names = new ArrayList<>();
    right
        .propertyNames()
        .forEach(
            name -> {
              if (!right.path(name).equals(left.path(name))) {
                names.add(name);
              }
            });
    return names;
  }
}
