package newswire.ingest.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a source is polled next, and what is remembered of its polls.
 *
 * @param due null: not before something else happens (a round is opened, an operator asks)
 */
public record Next(PollHistory history, @Nullable Instant due) {}
