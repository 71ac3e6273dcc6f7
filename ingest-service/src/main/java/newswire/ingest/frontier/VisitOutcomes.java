package newswire.ingest.frontier;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswire.events.OutcomeKind;
import newswire.events.identity.PageId;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of how a visit ended. Which outcomes are known, and not their order or number,
 * decides what is effective.
 *
 * @param open nothing has settled it yet
 * @param exit by which exit ingest let go of it; null when that is not known (yet)
 * @param verdict the effective outcome, or {@code repeated} or {@code alarmed}; null while open
 * @param seen kinds other than enriched and stored, with their reason (empty: none)
 * @param enriched extractor → the articles that it found
 * @param stored articles that are durable
 */
public record VisitOutcomes(
    PageId page,
    String url,
    long visit,
    Instant openedAt,
    boolean open,
    @Nullable String exit,
    @Nullable String verdict,
    Map<OutcomeKind, String> seen,
    Map<Long, List<String>> enriched,
    List<String> stored) {

  /**
   * What settles the visit; empty while nothing does. Of several, the rank is dead-lettered, stored
   * (all that the greatest extractor named), enriched (it named none), rejected, missed; unchanged
   * and read rank with missed, and never meet it but after an abandoned lease.
   */
  public Optional<OutcomeKind> effective() {
    if (seen.containsKey(OutcomeKind.DEAD_LETTERED)) {
      return Optional.of(OutcomeKind.DEAD_LETTERED);
    }
    if (!enriched.isEmpty()) {
      List<String> named = enriched.getOrDefault(Collections.max(enriched.keySet()), List.of());
      if (Set.copyOf(stored).containsAll(named)) {
        return Optional.of(named.isEmpty() ? OutcomeKind.ENRICHED : OutcomeKind.STORED);
      }
    }
    for (OutcomeKind kind :
        List.of(
            OutcomeKind.REJECTED, OutcomeKind.READ, OutcomeKind.UNCHANGED, OutcomeKind.MISSED)) {
      if (seen.containsKey(kind)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
