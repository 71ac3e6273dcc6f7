package newswire.store.query;

import java.util.List;
import java.util.Set;
import newswire.events.identity.PageId;
import newswire.store.page.PageVisit;
import newswire.store.page.PageVisitRepository;
import newswire.support.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What the visits to a page gave. */
@RestController
final class PageController {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 200;

  private final PageVisitRepository visits;

  PageController(PageVisitRepository visits) {
    this.visits = visits;
  }

  @GetMapping("/api/v1/pages/{id}")
  ResponseEntity<String> page(@PathVariable String id, WebRequest request) {
    Parameters given = new Parameters(request.getParameterMap(), Set.of("limit"));
    PageId page = pageId(id);
    List<PageVisit> latest = visits.latest(page, given.number("limit", 1, MOST, DEFAULT_LIMIT));
    if (latest.isEmpty()) {
      throw unknown();
    }
    return Answers.json(ArticleJson.page(page, latest));
  }

  private static PageId pageId(String id) {
    try {
      return new PageId(id);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "Nothing is known of such a page.");
  }
}
