package newswire.ingest.frontier;

import java.util.List;
import newswire.events.identity.PageId;

/**
 * What a list of items came to.
 *
 * @param pages that are named and can be visited, each once, in the list's order
 * @param fresh how many of those pages were not known before
 * @param refused items whose link is no URL that can be visited
 */
public record Found(List<PageId> pages, int fresh, int refused) {}
