package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.page.Text;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** All candidates of a page, in the order in which they were found; bounded per field. */
public final class Evidence {

  private static final int MAX_PER_FIELD = 60;
  private static final int MAX_CHARS = 2_000;
  private static final int MAX_BODY_CHARS = 300_000;

  private final Map<Field, List<Candidate>> byField = new EnumMap<>(Field.class);

  /** Those of an override alone. */
  private final Map<Field, List<Candidate>> told = new EnumMap<>(Field.class);

  void add(Field field, @Nullable String raw, String rule, int weight) {
    add(field, raw, null, rule, weight);
  }

  /** A picture by its address, with what is said of it. */
  void picture(
      @Nullable String address,
      @Nullable String caption,
      @Nullable String credit,
      String rule,
      int weight) {
    add(Field.IMAGE, address, caption, credit, rule, weight);
  }

  void add(Field field, @Nullable String raw, @Nullable String link, String rule, int weight) {
    add(field, raw, link, null, rule, weight);
  }

  private void add(
      Field field,
      @Nullable String raw,
      @Nullable String link,
      @Nullable String credit,
      String rule,
      int weight) {
    if (raw == null || raw.isBlank()) {
      return;
    }
    boolean isTold = rule.startsWith(OverrideEvidence.RULE);
    List<Candidate> candidates = byField.computeIfAbsent(field, _ -> new ArrayList<>());
    if (candidates.size() >= MAX_PER_FIELD && !isTold) {
      return;
    }
    String value =
        field == Field.BODY ? Text.cut(raw, MAX_BODY_CHARS) : oneLine(Text.cut(raw, MAX_CHARS));
    if (!value.isEmpty()) {
      Candidate candidate = new Candidate(field, value, link, credit, rule, weight);
      candidates.add(candidate);
      if (isTold) {
        told.computeIfAbsent(field, _ -> new ArrayList<>()).add(candidate);
      }
    }
  }

  private static String oneLine(String raw) {
    String text = raw;
    // Twice: pages often escape what was escaped already.
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return Text.line(text);
  }

  /** All candidates, field by field, each field's in the order in which they were found. */
  public List<Candidate> all() {
    return byField.values().stream().flatMap(List::stream).toList();
  }

  /** Candidates for a field, those of an override alone where it has any; else maybe empty. */
  public List<Candidate> of(Field field) {
    return told.getOrDefault(field, byField.getOrDefault(field, List.of()));
  }

  /** The candidate of greatest weight, the first of equals; null when there is none. */
  public @Nullable Candidate best(Field field) {
    @Nullable Candidate best = null;
    for (Candidate candidate : of(field)) {
      if (best == null || candidate.weight() > best.weight()) {
        best = candidate;
      }
    }
    return best;
  }
}
