package newswire.ingest.frontier;

/**
 * Where the frontier stands, counted in this order, so that {@code due == 0 && open == 0} means
 * that all is done.
 *
 * @param round the current bounded round; 0 when none was opened
 * @param due tasks that are to be visited now, those in work included; in bounded rounds also those
 *     that wait for a retry
 * @param leased hosts in work
 * @param open visits that nothing has settled
 * @param tasks all tasks
 * @param hosts all hosts
 */
public record Figures(int round, long due, long leased, long open, long tasks, long hosts) {}
