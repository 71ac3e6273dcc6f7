package newswire.store.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import newswire.events.Article;
import newswire.events.article.Source;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.events.identity.VersionId;
import newswire.events.kafka.EventJson;
import newswire.store.article.Sighting;
import newswire.store.article.StoredArticle;
import newswire.store.article.VersionContent;
import newswire.store.change.View;
import newswire.store.page.PageVisit;
import newswire.store.page.VisitKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's JSON: the contract's records, and beside them what is on REST only. */
final class ArticleJson {

  private static final JsonMapper JSON = EventJson.mapper();

  private ArticleJson() {}

  /** A page of articles; {@code next} is null on the last. */
  static ObjectNode list(List<StoredArticle> articles, boolean text, @Nullable String next) {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode items = list.putArray("articles");
    for (StoredArticle stored : articles) {
      if (stored.view() instanceof View.Shown(Article article)) {
        items.add(article(stored, article, text));
      }
    }
    return list.put("next", next);
  }

  /** An article as a reader sees it, with or without its text and HTML. */
  static ObjectNode article(StoredArticle stored, Article article, boolean text) {
    ObjectNode node = JSON.valueToTree(article);
    if (!text) {
      node.remove(List.of("text", "html"));
    }
    node.set("firstSeen", JSON.valueToTree(stored.state().firstSeen()));
    node.set("lastSeen", JSON.valueToTree(stored.state().lastSeen()));
    node.set("publishedOrSeen", JSON.valueToTree(stored.publishedOrSeen().orElse(null)));
    node.set("seenOn", JSON.valueToTree(seenOn(stored)));
    return node;
  }

  /**
   * A page that the article was seen on.
   *
   * @param carrier whose page it is, when that is not the source
   * @param firstSeen the earliest visit that is still remembered
   * @param visits how many visits are remembered
   */
  record SeenOn(
      PageId page,
      String url,
      @Nullable Source carrier,
      Instant firstSeen,
      Instant lastSeen,
      int visits) {

    private SeenOn and(SeenOn other) {
      SeenOn last = lastSeen.isAfter(other.lastSeen) ? this : other;
      Instant first = firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen;
      return new SeenOn(page, last.url, last.carrier, first, last.lastSeen, visits + other.visits);
    }
  }

  private static List<SeenOn> seenOn(StoredArticle stored) {
    SortedMap<PageId, SeenOn> pages = new TreeMap<>();
    stored
        .state()
        .counting()
        .forEach(
            (key, seen) ->
                pages.merge(
                    key.page(),
                    new SeenOn(
                        key.page(),
                        seen.pageUrl(),
                        seen.carrier(),
                        seen.observed(),
                        seen.observed(),
                        1),
                    SeenOn::and));
    return pages.values().stream()
        .sorted(Comparator.comparing(SeenOn::firstSeen).thenComparing(SeenOn::page))
        .toList();
  }

  /** The distinct contents of an article that its remembered sightings show, as first observed. */
  static ObjectNode versions(StoredArticle stored, Map<VersionId, VersionContent> contents) {
    SortedMap<Instant, Set<VersionId>> firstObserved = new TreeMap<>();
    Map<VersionId, List<Map.Entry<VisitKey, Sighting>>> seen = new TreeMap<>();
    stored
        .state()
        .counting()
        .entrySet()
        .forEach(
            at -> seen.computeIfAbsent(at.getValue().versionId(), _ -> new ArrayList<>()).add(at));
    seen.forEach(
        (version, at) ->
            firstObserved.computeIfAbsent(first(at), _ -> new TreeSet<>()).add(version));
    ObjectNode answer = JSON.createObjectNode().put("articleId", stored.id().value());
    ArrayNode items = answer.putArray("versions");
    for (Set<VersionId> versions : firstObserved.values()) {
      for (VersionId version : versions) {
        VersionContent content = contents.get(version);
        if (content != null) {
          items.add(version(version, content, seen.getOrDefault(version, List.of())));
        }
      }
    }
    return answer;
  }

  private static ObjectNode version(
      VersionId id, VersionContent content, List<Map.Entry<VisitKey, Sighting>> seen) {
    ObjectNode node = JSON.createObjectNode().put("versionId", id.value());
    node.put("contentHash", seen.getFirst().getValue().contentHash().value());
    node.set("firstObserved", JSON.valueToTree(first(seen)));
    node.set(
        "lastObserved",
        JSON.valueToTree(
            seen.stream()
                .map(at -> at.getValue().observed())
                .max(Comparator.naturalOrder())
                .orElseThrow()));
    ArrayNode pages = node.putArray("pages");
    new TreeSet<>(seen.stream().map(at -> at.getKey().page()).toList())
        .forEach(page -> pages.add(page.value()));
    node.setAll((ObjectNode) JSON.valueToTree(content));
    return node;
  }

  private static Instant first(List<Map.Entry<VisitKey, Sighting>> seen) {
    return seen.stream()
        .map(at -> at.getValue().observed())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What the latest visits of a page gave, newest first. */
  static ObjectNode page(PageId page, List<PageVisit> visits) {
    ObjectNode answer = JSON.createObjectNode().put("pageId", page.value());
    answer.put("url", visits.getFirst().url());
    ArrayNode items = answer.putArray("visits");
    for (PageVisit visit : visits) {
      ObjectNode item = items.addObject().put("visit", visit.key().visit());
      item.set("observed", JSON.valueToTree(visit.observed()));
      item.set("verdict", JSON.valueToTree(visit.verdict()));
      ArrayNode articles = item.putArray("articles");
      visit
          .seen()
          .forEach(
              (id, seen) -> {
                ObjectNode article = articles.addObject().put("articleId", id.value());
                article.setAll((ObjectNode) JSON.valueToTree(seen));
                article.put("counts", counts(id, visit, seen));
              });
    }
    return answer;
  }

  private static boolean counts(ArticleId id, PageVisit visit, PageVisit.Seen seen) {
    return visit.verdict() == null
        || visit.verdict().extractor() < seen.extractor()
        || visit.verdict().articles().contains(id);
  }
}
