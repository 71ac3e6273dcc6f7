package newswire.store.article;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.events.identity.VersionId;

/** The distinct contents of articles, kept durably. */
public interface Versions {

  /** Keeps those that are not kept yet; they are durable on return. */
  void keep(Collection<ArticleVersion> versions);

  /** A version's content; empty when it was never kept. */
  Optional<VersionContent> find(ArticleId article, VersionId version);

  /** The contents of several versions of one article; those never kept are missing. */
  Map<VersionId, VersionContent> find(ArticleId article, Collection<VersionId> versions);
}
