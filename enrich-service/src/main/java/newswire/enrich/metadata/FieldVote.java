package newswire.enrich.metadata;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageNames;
import newswire.enrich.picture.PictureCredit;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Image;
import newswire.events.identity.Site;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/** Decides each field of one page from its candidates, and notes whose rule won. */
final class FieldVote {

  private static final int MAX_KEYWORDS = 40;
  private static final int MAX_IMAGES = 20;
  private final HtmlPage page;
  private final Surroundings surroundings;
  private final Evidence evidence;
  private final TimeReader times;
  private final Optional<WebUrl> base;
  private final Map<String, String> provenance = new TreeMap<>();

  FieldVote(HtmlPage page, Surroundings surroundings, Evidence evidence, TimeReader times) {
    this.page = page;
    this.surroundings = surroundings;
    this.evidence = evidence;
    this.times = times;
    this.base = WebUrl.parse(page.page().finalUrl());
  }

  Metadata metadata() {
    @Nullable String language = language();
    @Nullable String source = source();
    TimeVote timeVote =
        new TimeVote(
            times,
            new TimeContext(
                observed(), PageLocale.of(language, evidence, base), page.overrides().zone()),
            provenance);
    @Nullable String headline = headline(source);
    @Nullable LiveTimes live =
        PageNames.isLabelledLive(headline == null ? page.title() : headline)
            ? LiveTimes.of(timeVote, evidence.of(Field.PUBLISHED), provenance)
            : null;
    @Nullable ArticleTime published =
        (live == null ? timeVote.of(evidence.of(Field.PUBLISHED), "published") : live.published())
            .orElse(null);
    @Nullable ArticleTime modified =
        timeVote.of(evidence.of(Field.MODIFIED), "modified").orElse(null);
    if (live != null && modified == null) {
      modified = live.modified(published).orElse(null);
    }
    if (published != null) {
      published =
          timeVote.shownInstead(
              published, modified, evidence.of(Field.PUBLISHED), evidence.of(Field.MODIFIED));
    }
    if (published == null || published.instant() == null && modified != null) {
      published = timeVote.lastChange(evidence.of(Field.MODIFIED)).orElse(published);
    }
    AuthorVote authorVote =
        new AuthorVote(evidence.of(Field.AUTHOR), source, names(source), base, provenance);
    List<Byline> authors = authorVote.authors();
    return new Metadata(
        headline,
        noted(evidence.best(Field.SUMMARY), "summary"),
        authors,
        published,
        modified,
        source,
        namedSource(),
        agency(authorVote.agency(authors)),
        canonical(),
        noted(SectionVote.winner(evidence.of(Field.SECTION)), "section"),
        keywords(),
        images(),
        language,
        new AccessVote(evidence, provenance).access(),
        body(),
        declaredArticle(),
        kinds(),
        provenance);
  }

  /** Null when a file run was not told, which the epoch stands for. */
  private @Nullable Instant observed() {
    Instant observed = page.page().observed();
    return observed.equals(Instant.EPOCH) ? null : observed;
  }

  private @Nullable String noted(@Nullable Candidate winner, String field) {
    if (winner == null) {
      return null;
    }
    provenance.put(field, winner.rule());
    return winner.value();
  }

  private @Nullable String language() {
    Candidate best = evidence.best(Field.LANGUAGE);
    if (best == null) {
      return null;
    }
    String primary = best.value().split("[-_,;\\s]", 2)[0].toLowerCase(Locale.ROOT);
    return primary.matches("[a-z]{2,3}") ? primary : null;
  }

  private @Nullable String source() {
    return noted(new SourceVote(evidence.of(Field.SOURCE), base).winner(), "source");
  }

  private @Nullable String namedSource() {
    return noted(evidence.best(Field.NAMED_SOURCE), "source");
  }

  private @Nullable String agency(@Nullable String behindName) {
    return behindName != null ? behindName : noted(evidence.best(Field.AGENCY), "agency");
  }

  private @Nullable String headline(@Nullable String source) {
    return noted(new HeadlineVote(evidence.of(Field.HEADLINE), names(source)).winner(), "headline");
  }

  private Set<String> names(@Nullable String source) {
    Set<String> names = new LinkedHashSet<>();
    if (source != null) {
      names.add(source);
    }
    evidence.of(Field.SOURCE).forEach(c -> names.add(c.value()));
    base.ifPresent(
        url -> {
          String site = Site.of(url).value();
          names.add(site);
          names.add(site.split("\\.", 2)[0]);
        });
    return names;
  }

  private @Nullable String canonical() {
    for (Candidate candidate : evidence.of(Field.CANONICAL)) {
      if (candidate.rule().equals("link:canonical")) {
        return base.flatMap(b -> b.resolve(candidate.value())).map(WebUrl::toString).orElse(null);
      }
    }
    return null;
  }

  private List<String> keywords() {
    Candidate best = evidence.best(Field.KEYWORDS);
    if (best == null) {
      return List.of();
    }
    provenance.put("keywords", best.rule());
    Set<String> words = new LinkedHashSet<>();
    for (Candidate candidate : evidence.of(Field.KEYWORDS)) {
      if (candidate.rule().equals(best.rule())) {
        for (String word : candidate.value().split("\\s*[,;，、،؛；]\\s*")) {
          if (!word.isBlank() && word.length() <= 100 && words.size() < MAX_KEYWORDS) {
            words.add(word.strip());
          }
        }
      }
    }
    return List.copyOf(words);
  }

  private List<Image> images() {
    Map<String, Image> images = new LinkedHashMap<>();
    for (Image image : Figures.of(page, surroundings)) {
      images.putIfAbsent(image.url(), image);
    }
    if (!images.isEmpty()) {
      provenance.put("images", "html:figure");
    }
    for (Candidate candidate : evidence.of(Field.IMAGE)) {
      Optional<WebUrl> url = base.flatMap(b -> b.resolve(candidate.value()));
      if (url.isPresent() && images.size() < MAX_IMAGES) {
        PictureCredit said = PictureCredit.of(candidate.link(), candidate.credit());
        Image image = new Image(url.get().toString(), said.caption(), said.credit());
        images.merge(image.url(), image, FieldVote::together);
        provenance.putIfAbsent("images", candidate.rule());
      }
    }
    return List.copyOf(images.values());
  }

  /** One picture, told of twice: what the first leaves open, the second may fill. */
  private static Image together(Image first, Image second) {
    return new Image(
        first.url(),
        first.caption() == null ? second.caption() : first.caption(),
        first.credit() == null ? second.credit() : first.credit());
  }

  private @Nullable String body() {
    Candidate best = evidence.best(Field.BODY);
    return best == null ? null : best.value();
  }

  private boolean declaredArticle() {
    return evidence.of(Field.KIND).stream()
        .anyMatch(
            kind ->
                kind.rule().equals("json-ld:@type") && kind.weight() == 80
                    || kind.value().toLowerCase(Locale.ROOT).contains("article"));
  }

  private Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    evidence.of(Field.KIND).forEach(kind -> kinds.add(kind.value().toLowerCase(Locale.ROOT)));
    return kinds;
  }
}
