package newswire.ingest.frontier;

/**
 * What a list of items came to.
 *
 * @param items those that name a page that can be visited
 * @param fresh how many of those pages were not known before
 * @param refused items whose link is no URL that can be visited
 */
public record Found(int items, int fresh, int refused) {}
