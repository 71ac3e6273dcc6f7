package newswire.ingest.schedule;

/**
 * What one poll of a feed gave, as far as the schedule cares.
 *
 * @param items how many it listed
 * @param fresh how many of them the poll before did not list
 * @param gap items may have come and gone since the poll before
 * @param hints of the publisher
 * @param spread in [0, 1), the same for one feed always: keeps feeds apart that would be due at
 *     once
 */
public record Poll(int items, int fresh, boolean gap, PublisherHints hints, double spread) {}
