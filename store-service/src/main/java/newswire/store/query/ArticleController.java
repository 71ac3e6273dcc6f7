package newswire.store.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswire.events.Article;
import newswire.events.identity.ArticleId;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.identity.VersionId;
import newswire.store.article.ArticleRepository;
import newswire.store.article.Sighting;
import newswire.store.article.StoredArticle;
import newswire.store.article.Versions;
import newswire.store.change.View;
import newswire.store.page.PageVisit;
import newswire.store.page.PageVisitRepository;
import newswire.support.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.node.ObjectNode;

/** The articles over HTTP. */
@RestController
@RequestMapping("/api/v1/articles")
final class ArticleController {

  private static final Set<String> LIST =
      Set.of("source", "language", "since", "until", "q", "cursor", "limit", "text");
  private static final Set<String> BY_URL = Set.of("url", "text");
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 200;

  private final ArticleQueries queries;
  private final ArticleRepository articles;
  private final Versions versions;
  private final PageVisitRepository visits;
  private final Cursors cursors;

  ArticleController(
      ArticleQueries queries,
      ArticleRepository articles,
      Versions versions,
      PageVisitRepository visits,
      Cursors cursors) {
    this.queries = queries;
    this.articles = articles;
    this.versions = versions;
    this.visits = visits;
    this.cursors = cursors;
  }

  @GetMapping
  ResponseEntity<String> list(WebRequest request) {
    if (request.getParameterMap().containsKey("url")) {
      return byUrl(new Parameters(request.getParameterMap(), BY_URL));
    }
    Parameters given = new Parameters(request.getParameterMap(), LIST);
    ArticleFilter filter =
        new ArticleFilter(
            given.source(),
            given.language(),
            given.instant("since"),
            given.instant("until"),
            given.words());
    if (filter.since() != null
        && filter.until() != null
        && filter.since().isAfter(filter.until())) {
      throw Parameters.bad("since is later than until.");
    }
    int limit = given.number("limit", 1, MOST, DEFAULT_LIMIT);
    boolean text = given.flag("text");
    Position after = position(given.cursor(), filter);
    // One more than is shown tells whether there is a next page.
    List<StoredArticle> found = queries.newest(filter, after, limit + 1);
    List<StoredArticle> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? cursors.write(positionOf(shown.getLast()), filter) : null;
    return Answers.json(ArticleJson.list(shown, text, next));
  }

  private ResponseEntity<String> byUrl(Parameters given) {
    String url = given.url();
    CanonicalUrl canonical =
        Optional.ofNullable(url)
            .flatMap(UrlCanonicalizer::canonicalize)
            .orElseThrow(() -> Parameters.bad("url is an absolute http or https URL."));
    boolean text = given.flag("text");
    StoredArticle article =
        shown(ArticleId.ofUrl(canonical)).or(() -> shownAt(canonical)).orElse(null);
    return Answers.json(
        ArticleJson.list(article == null ? List.of() : List.of(article), text, null));
  }

  /** The article that the page of this URL led to when it was last fetched. */
  private Optional<StoredArticle> shownAt(CanonicalUrl url) {
    List<PageVisit> last = visits.latest(PageId.of(url), 1);
    return last.isEmpty()
        ? Optional.empty()
        : last.getFirst().seen().entrySet().stream()
            .filter(seen -> seen.getValue().own())
            .findFirst()
            .flatMap(seen -> shown(seen.getKey()));
  }

  @GetMapping("/{id}")
  ResponseEntity<String> one(@PathVariable String id, WebRequest request) {
    new Parameters(request.getParameterMap(), Set.of());
    StoredArticle stored = known(id);
    return switch (stored.view()) {
      case View.Shown(Article article) -> Answers.json(ArticleJson.article(stored, article, true));
      case View.MergedInto(ArticleId into) ->
          ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
              .header("Location", "/api/v1/articles/" + into)
              .build();
      case View.Hidden() -> throw unknown();
    };
  }

  @GetMapping("/{id}/versions")
  ResponseEntity<String> versions(@PathVariable String id, WebRequest request) {
    new Parameters(request.getParameterMap(), Set.of());
    StoredArticle stored = known(id);
    if (!(stored.view() instanceof View.Shown)) {
      throw unknown();
    }
    List<VersionId> wanted =
        stored.state().counting().values().stream().map(Sighting::versionId).distinct().toList();
    ObjectNode answer = ArticleJson.versions(stored, versions.find(stored.id(), wanted));
    return Answers.json(answer);
  }

  private @Nullable Position position(@Nullable String cursor, ArticleFilter filter) {
    return cursor == null
        ? null
        : cursors
            .read(cursor, filter)
            .orElseThrow(() -> Parameters.bad("The cursor is not of this list."));
  }

  private static Position positionOf(StoredArticle article) {
    return new Position(article.publishedOrSeen().orElseThrow(), article.id());
  }

  private StoredArticle known(String id) {
    try {
      return articles.find(new ArticleId(id)).orElseThrow(ArticleController::unknown);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private Optional<StoredArticle> shown(ArticleId id) {
    return articles.find(id).filter(stored -> stored.view() instanceof View.Shown);
  }

  private static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "There is no such article.");
  }
}
