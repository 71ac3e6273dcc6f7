package newswire.ingest.frontier;

import java.time.Instant;
import newswire.ingest.fetch.Validators;
import newswire.ingest.schedule.PollHistory;
import org.jspecify.annotations.Nullable;

/**
 * What a task remembers of a visit whose exit is acknowledged.
 *
 * @param due null: not before something else happens
 * @param done false for a miss that is tried again: it does not count as a visit that is done
 * @param misses in a row, this visit included
 */
public record Closing(
    TaskKind kind,
    TaskState state,
    @Nullable Instant due,
    boolean done,
    int misses,
    Validators validators,
    @Nullable String bodyHash,
    PollHistory polls) {}
