package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswire.enrich.byline.BylineNames;
import newswire.enrich.byline.GluedNames;
import newswire.enrich.byline.PlausibleName;
import newswire.enrich.page.Letters;
import newswire.events.article.Byline;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides who wrote an article: the most trusted rule that names somebody, with all its names. An
 * organisation, or the site by its own name, signs only where nobody else does, or beside a person
 * in the same list.
 */
final class AuthorVote {

  private static final String ORGANISATION = ".organization";
  private static final int BELOW_PEOPLE = 30;
  private static final Set<String> GUESSES =
      Set.of("html:byline", "html:byline.a", "html:a.author", "html:author.box", "html:by.behind");
  private static final int MOST_GUESSED = 3;
  private static final String BELOW = "html:by.below";

  /** Rules of what says that somebody wrote it, not only that there is a name. */
  private static final Set<String> SIGNED = Set.of(BELOW, "html:by", "html:rel=author");

  /** Rules of elements named for a byline: those far below the nearest are of other pieces. */
  private static final Set<String> NAMED = Set.of("html:byline", "html:byline.a");

  private static final int LONGEST_LINKED = 60;

  private final List<Candidate> candidates;

  /** What each of them says. */
  private final List<String> values;

  private final OwnNames site;
  private final String source;
  private final Optional<WebUrl> base;
  private final Map<String, String> provenance;

  /**
   * A vote among candidates.
   *
   * @param source the name that the site goes by; null when it tells none
   * @param site all that the site calls itself
   */
  AuthorVote(
      List<Candidate> candidates,
      @Nullable String source,
      Set<String> site,
      Optional<WebUrl> base,
      Map<String, String> provenance) {
    this.source = source == null ? "" : Letters.of(source);
    this.site = new OwnNames(site);
    this.candidates = candidates.stream().map(this::ranked).toList();
    this.values = candidates.stream().map(Candidate::value).toList();
    this.base = base;
    this.provenance = provenance;
  }

  private Candidate ranked(Candidate said) {
    boolean told = said.rule().endsWith(ORGANISATION);
    boolean desk = SIGNED.contains(said.rule()) && BylineNames.isDesk(said.value());
    if (!told && !desk && !isSiteSigning(said)) {
      return said;
    }
    return new Candidate(
        said.field(),
        said.value(),
        said.link(),
        told ? said.rule() : said.rule() + ORGANISATION,
        Math.min(said.weight(), desk ? BELOW_PEOPLE + 1 : BELOW_PEOPLE));
  }

  /** Declared, or where a line says "By the Tidings"; "Jane Doe, Tidings" is a person. */
  private boolean isSiteSigning(Candidate said) {
    return declared(said.rule())
        ? site.holdAuthor(said.value())
        : SIGNED.contains(said.rule()) && Letters.of(said.value()).equals(source);
  }

  List<Byline> authors() {
    Map<String, Integer> rules = new LinkedHashMap<>();
    candidates.forEach(c -> rules.merge(c.rule(), c.weight(), Math::max));
    List<String> byTrust = new ArrayList<>(rules.keySet());
    byTrust.sort(Comparator.comparing((String rule) -> -rules.getOrDefault(rule, 0)));
    boolean signed =
        byTrust.stream().anyMatch(rule -> rule.endsWith(ORGANISATION) && declared(rule));
    for (String rule : byTrust) {
      Map<String, Byline> names = by(rule);
      if (!names.isEmpty() && (!signed || isSure(rule, names))) {
        Map<String, Byline> person =
            declared(rule) && names.values().stream().allMatch(n -> PlausibleName.isLogin(n.name()))
                ? shownPerson()
                : Map.of();
        if (!person.isEmpty()) {
          return List.copyOf(person.values());
        }
        Map<String, Byline> shown = declared(rule) ? by(BELOW) : Map.of();
        if (isAnother(shown, names)) {
          provenance.put("authors", BELOW);
          return List.copyOf(shown.values());
        }
        provenance.put("authors", rule);
        return List.copyOf(withOthers(rule, names).values());
      }
    }
    return List.of();
  }

  /**
   * Whether the line below the headline names people whom nothing declares, and no other line who
   * is declared: who posted it did not write it. A review shows both, and who wrote the book.
   */
  private boolean isAnother(Map<String, Byline> shown, Map<String, Byline> told) {
    return !shown.isEmpty()
        && Collections.disjoint(shown.keySet(), told.keySet())
        && shown.values().stream()
            .allMatch(
                name -> PlausibleName.isPerson(name.name()) && !PlausibleName.isHouse(name.name()))
        && told.values().stream().allMatch(name -> name.name().charAt(0) < 0x250)
        && candidates.stream()
            .filter(c -> !declared(c.rule()))
            .allMatch(c -> Collections.disjoint(by(c.rule()).keySet(), told.keySet()));
  }

  /** Who is shown in a login's stead, by the most trusted rule that names one; maybe nobody. */
  private Map<String, Byline> shownPerson() {
    for (String rule : List.of(BELOW, "html:by", "html:byline", "html:byline.a")) {
      Map<String, Byline> names = by(rule);
      if (names.size() == 1
          && names.values().stream()
              .allMatch(
                  n -> PlausibleName.isPerson(n.name()) && !PlausibleName.isHouse(n.name()))) {
        provenance.put("authors", rule);
        return names;
      }
    }
    return Map.of();
  }

  /** The agency among the authors, or that a byline names behind one; null when none does. */
  @Nullable String agency(List<Byline> authors) {
    return AuthorAgency.of(authors, candidates, site, provenance);
  }

  /** Against an organisation that signs, a name near the headline must be like a person's. */
  private static boolean isSure(String rule, Map<String, Byline> names) {
    return !GUESSES.contains(rule)
        || names.size() <= MOST_GUESSED
            && names.values().stream().allMatch(name -> PlausibleName.isPerson(name.name()));
  }

  /** With the agency in the same list. */
  private Map<String, Byline> withOthers(String rule, Map<String, Byline> names) {
    if (!declared(rule)) {
      return names;
    }
    Map<String, Byline> all = new LinkedHashMap<>(names);
    for (Candidate candidate : candidates) {
      if (candidate.rule().equals(rule + ORGANISATION) && !site.hold(candidate.value())) {
        names(candidate, all);
      }
    }
    return all;
  }

  private Map<String, Byline> by(String rule) {
    Map<String, Byline> names = new LinkedHashMap<>();
    int nearest = 0;
    for (Candidate candidate : candidates) {
      if (candidate.rule().equals(rule) && candidate.weight() >= nearest) {
        names(candidate, names);
        if (NAMED.contains(rule) && nearest == 0 && !names.isEmpty()) {
          nearest = candidate.weight() - 1;
        }
      }
    }
    return names;
  }

  static boolean declared(String rule) {
    return !rule.startsWith("html:");
  }

  private void names(Candidate candidate, Map<String, Byline> into) {
    boolean declared = declared(candidate.rule()) || candidate.rule().endsWith(ORGANISATION);
    if (candidate.rule().equals("html:byline.a") && candidate.value().length() > LONGEST_LINKED) {
      return; // leads to another piece
    }
    List<String> names = read(candidate, declared);
    for (String name : names) {
      String key = Letters.of(name);
      // Beside a headline, the site's own name is its logo; declared, it is who signs.
      if (key.isEmpty()
          || !declared && key.equals(source)
          || site.holdPaper(name, candidate.value())) {
        continue;
      }
      // A link belongs to one person only.
      @Nullable String url = names.size() == 1 ? link(candidate.link()) : null;
      into.putIfAbsent(key, new Byline(name, url));
    }
  }

  private List<String> read(Candidate candidate, boolean declared) {
    List<String> names =
        BylineNames.read(declared ? said(candidate) : site.withoutHouse(said(candidate)), declared);
    // The Tidings & Herald is one house.
    return declared && !names.isEmpty() && site.holdWhole(candidate.value())
        ? List.of(candidate.value())
        : names;
  }

  /** Of what is visible the name alone. */
  private String said(Candidate candidate) {
    return candidate.rule().startsWith("html:") || candidate.rule().startsWith("microdata:")
        ? GluedNames.alone(candidate.value(), values)
        : candidate.value();
  }

  private @Nullable String link(@Nullable String reference) {
    return reference == null || reference.isBlank()
        ? null
        : base.flatMap(b -> b.resolve(reference)).map(WebUrl::toString).orElse(null);
  }
}
