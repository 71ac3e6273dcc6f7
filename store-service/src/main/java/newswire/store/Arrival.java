package newswire.store;

import newswire.events.ArticleVersion;
import newswire.store.change.Cause;

/** An article version that came in, with what travels on from its record. */
public record Arrival(ArticleVersion version, Cause cause) {}
