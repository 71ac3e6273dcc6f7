package newswire.store.query;

import java.time.Instant;
import newswire.events.identity.ArticleId;

/** Where a page of a list ended: lists go by {@code publishedOrSeen}, then id, greatest first. */
record Position(Instant publishedOrSeen, ArticleId article) {}
