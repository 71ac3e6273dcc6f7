package newswire.enrich.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswire.enrich.attribution.AgencyCredit;
import newswire.enrich.byline.BylineNames;
import newswire.enrich.page.Letters;
import newswire.events.article.Byline;
import org.jspecify.annotations.Nullable;

/** The agency that wrote an article, as its byline tells: it signs, or a person does for it. */
final class AuthorAgency {

  /** Agencies that people are called like. */
  private static final Set<String> PEOPLE = Set.of("Petra", "Hina", "Antara", "Andina", "Agency");

  private AuthorAgency() {}

  /** Null when the byline tells none, or the site is the agency itself. */
  static @Nullable String of(
      List<Byline> authors,
      List<Candidate> candidates,
      OwnNames site,
      Map<String, String> provenance) {
    for (Byline author : authors) {
      Optional<String> agency = AgencyCredit.named(author.name());
      if (agency.isPresent() && !PEOPLE.contains(agency.get()) && !site.hold(agency.get())) {
        provenance.put("agency", provenance.getOrDefault("authors", ""));
        return agency.get();
      }
    }
    for (Candidate candidate : authors.isEmpty() ? List.<Candidate>of() : candidates) {
      Optional<String> agency = AgencyCredit.behindName(candidate.value());
      if (agency.isPresent() && isBy(candidate, authors)) {
        provenance.put("agency", candidate.rule());
        return agency.get();
      }
    }
    return null;
  }

  private static boolean isBy(Candidate candidate, List<Byline> authors) {
    List<String> names = BylineNames.read(candidate.value(), AuthorVote.declared(candidate.rule()));
    return !names.isEmpty()
        && AgencyCredit.named(names.getFirst()).isEmpty()
        && authors.stream()
            .anyMatch(a -> Letters.of(a.name()).equals(Letters.of(names.getFirst())));
  }
}
