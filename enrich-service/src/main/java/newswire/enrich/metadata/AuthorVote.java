package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.events.article.Byline;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/** Decides who wrote an article: the most trusted rule that names somebody, with all its names. */
final class AuthorVote {

  private final List<Candidate> candidates;
  private final @Nullable String source;
  private final Optional<WebUrl> base;
  private final Map<String, String> provenance;

  AuthorVote(
      List<Candidate> candidates,
      @Nullable String source,
      Optional<WebUrl> base,
      Map<String, String> provenance) {
    this.candidates = candidates;
    this.source = source;
    this.base = base;
    this.provenance = provenance;
  }

  List<Byline> authors() {
    Map<String, Integer> rules = new LinkedHashMap<>();
    candidates.forEach(c -> rules.merge(c.rule(), c.weight(), Math::max));
    List<String> byTrust = new ArrayList<>(rules.keySet());
    byTrust.sort(Comparator.comparing((String rule) -> -rules.getOrDefault(rule, 0)));
    for (String rule : byTrust) {
      Map<String, Byline> names = new LinkedHashMap<>();
      for (Candidate candidate : candidates) {
        if (candidate.rule().equals(rule)) {
          names(candidate, names);
        }
      }
      if (!names.isEmpty()) {
        provenance.put("authors", rule);
        return List.copyOf(names.values());
      }
    }
    return List.of();
  }

  private void names(Candidate candidate, Map<String, Byline> into) {
    boolean declared = !candidate.rule().startsWith("html:");
    List<String> names = BylineNames.read(candidate.value(), declared);
    for (String name : names) {
      String key = Letters.of(name);
      // Beside a headline, the site's own name is its logo; declared, it is who signs.
      if (key.isEmpty() || !declared && source != null && key.equals(Letters.of(source))) {
        continue;
      }
      // A link belongs to one person only.
      @Nullable String url = names.size() == 1 ? link(candidate.link()) : null;
      into.putIfAbsent(key, new Byline(name, url));
    }
  }

  private @Nullable String link(@Nullable String reference) {
    return reference == null || reference.isBlank()
        ? null
        : base.flatMap(b -> b.resolve(reference)).map(WebUrl::toString).orElse(null);
  }
}
