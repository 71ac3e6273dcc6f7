package newswire.ingest.politeness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows of a URL under its host's robots.txt, without asking anybody.
 *
 * @param state {@code unknown} (not read by this process yet), {@code allowed}, {@code banned},
 *     {@code crawl-delay} (banned, since it asks for pauses of more than 30 s) or {@code
 *     unreachable}
 * @param readAt when the rules were read; null when they never were
 * @param askAgainAt when they are read next; null when they never were
 */
public record RobotsStanding(
    String state, @Nullable Instant readAt, @Nullable Instant askAgainAt) {}
