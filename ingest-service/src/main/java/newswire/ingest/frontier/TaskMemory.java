package newswire.ingest.frontier;

import java.util.List;

/**
 * All that is remembered of one URL.
 *
 * @param visits its last visits, oldest first
 */
public record TaskMemory(Task task, List<VisitOutcomes> visits) {}
