package newswire.enrich.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.events.article.Access;
import org.jspecify.annotations.Nullable;

/** Decides what a page says of who may read and use it. */
final class AccessVote {

  private static final int LONGEST_LICENCE = 300;

  private final Evidence evidence;
  private final Map<String, String> provenance;

  AccessVote(Evidence evidence, Map<String, String> provenance) {
    this.evidence = evidence;
    this.provenance = provenance;
  }

  /** Null when the page says nothing of it. */
  @Nullable Access access() {
    @Nullable Boolean free = free();
    @Nullable String licence = licence();
    List<String> optOuts =
        evidence.of(Field.OPT_OUT).stream().map(Candidate::value).distinct().sorted().toList();
    if (!optOuts.isEmpty()) {
      provenance.put(Field.OPT_OUT.versionField(), evidence.of(Field.OPT_OUT).getFirst().rule());
    }
    return free == null && licence == null && optOuts.isEmpty()
        ? null
        : new Access(free, licence, optOuts);
  }

  private @Nullable Boolean free() {
    @Nullable Candidate best = evidence.best(Field.FREE);
    if (best == null) {
      return null;
    }
    @Nullable Boolean free =
        switch (best.value().toLowerCase(Locale.ROOT)) {
          case "true", "free", "yes", "1" -> true;
          case "false", "locked", "metered", "no", "0" -> false;
          default -> null;
        };
    if (free != null) {
      provenance.put(Field.FREE.versionField(), best.rule());
    }
    return free;
  }

  private @Nullable String licence() {
    @Nullable Candidate best = evidence.best(Field.LICENCE);
    if (best == null || best.value().length() > LONGEST_LICENCE) {
      return null;
    }
    provenance.put(Field.LICENCE.versionField(), best.rule());
    return best.value();
  }
}
