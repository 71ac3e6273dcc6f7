package newswire.store;

import java.util.Objects;
import newswire.events.ArticleVersion;
import newswire.events.article.PageRef;
import newswire.store.article.OwnPage;
import newswire.store.change.Cause;
import newswire.store.page.PageVisit;
import newswire.store.page.VisitKey;

/** An article version that came in, with what travels on from its record. */
public record Arrival(ArticleVersion version, Cause cause) {

  VisitKey key() {
    return new VisitKey(version.page().id(), version.page().visit());
  }

  /** Whether it was read from its article's own page. */
  boolean own() {
    return OwnPage.shows(version);
  }

  /** What it tells of its visit. */
  PageVisit visit() {
    PageVisit.Seen seen = new PageVisit.Seen(own(), version.extractor(), version.versionId());
    PageRef page = version.page();
    return PageVisit.ofSeen(
        key(), page.url(), Objects.requireNonNull(page.observed()), version.articleId(), seen);
  }
}
