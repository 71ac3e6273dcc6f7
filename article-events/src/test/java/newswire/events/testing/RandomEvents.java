package newswire.events.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.FeedItem;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageAnnounced;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.article.Access;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Claims;
import newswire.events.article.Image;
import newswire.events.article.PageRef;
import newswire.events.article.Precision;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.article.ZoneBasis;
import newswire.events.identity.ArticleId;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PageId;
import newswire.events.identity.PieceKey;
import newswire.events.identity.Site;

/** Valid events of every kind, each field of them set or not: a function of the seed. */
public final class RandomEvents {

  private final Random random;
  private final RandomValues some;

  /** The same seed gives the same events in the same order. */
  public RandomEvents(long seed) {
    random = new Random(seed);
    some = new RandomValues(random);
  }

  /** A page, fetched or announced. */
  public PageEvent page() {
    String url = some.url();
    PageId id = PageId.of(new CanonicalUrl(url));
    long visit = visit();
    return random.nextInt(4) == 0
        ? new PageAnnounced(id, url, visit, some.instant(), reason(), feedItems())
        : new PageFetched(
            id,
            url,
            some.url(),
            visit,
            some.instant(),
            200 + random.nextInt(100),
            some.maybe(() -> "text/html; charset=utf-8"),
            feedItems(),
            some.bytes());
  }

  /** A version of an article. */
  public ArticleVersion version() {
    String pageUrl = some.url();
    String headline = some.text(6);
    return ArticleVersion.builder()
        .articleId(articleId())
        .url(some.maybe(some::url))
        .claims(new Claims(some.maybe(some::url), some.maybe(some::url)))
        .pieceKey(
            PieceKey.of(some.maybe(() -> some.text(2)), headline, new Site("carrier.example")))
        .headline(headline)
        .text(some.text(60))
        .html(some.maybe(() -> "<p>" + some.text(20) + "</p>"))
        .summary(some.maybe(() -> some.text(9)))
        .language(some.maybe(() -> "en"))
        .source(some.maybe(this::source))
        .carrier(some.maybe(this::source))
        .agency(some.maybe(() -> "DPA"))
        .dateline(some.maybe(() -> "BERLIN"))
        .authors(some.list(3, () -> new Byline(some.text(2), some.maybe(some::url))))
        .section(some.maybe(() -> some.text(1)))
        .keywords(some.list(4, () -> some.text(1)))
        .published(some.maybe(this::time))
        .modified(some.maybe(this::time))
        .images(
            some.list(
                3,
                () ->
                    new Image(
                        some.url(),
                        some.maybe(() -> some.text(5)),
                        some.maybe(() -> some.text(2)))))
        .access(
            some.maybe(
                () ->
                    new Access(
                        some.maybe(random::nextBoolean),
                        some.maybe(some::url),
                        some.list(2, () -> "noai"))))
        .standing(standing())
        .page(
            new PageRef(
                PageId.of(new CanonicalUrl(pageUrl)),
                pageUrl,
                some.url(),
                visit(),
                some.maybe(some::instant)))
        .extractor(1_000_000L * random.nextInt(9) + random.nextInt(9))
        .provenance(provenance())
        .build();
  }

  /** A change of any type. */
  public ArticleChanged change() {
    ArticleChanged.Type type = some.any(ArticleChanged.Type.values());
    boolean shown = type == ArticleChanged.Type.CREATED || type == ArticleChanged.Type.UPDATED;
    return new ArticleChanged(
        articleId(),
        1_700_000_000_000L + random.nextInt(1_000_000),
        1 + random.nextInt(1_000),
        type,
        type == ArticleChanged.Type.UPDATED ? List.of("headline", "text") : List.of(),
        shown ? SampleEvents.article(version()) : null,
        type == ArticleChanged.Type.MERGED ? articleId() : null,
        some.instant());
  }

  /** An outcome of any kind. */
  public Outcome outcome() {
    return outcome(some.any(OutcomeKind.values()));
  }

  /** An outcome of this kind. */
  public Outcome outcome(OutcomeKind kind) {
    String url = some.url();
    boolean judged =
        switch (kind) {
          case ENRICHED, REJECTED, STORED, DEAD_LETTERED -> true;
          case MISSED, UNCHANGED, READ, GAP, TRUNCATED, SILENT, MOVED, GONE, HTML -> false;
        };
    boolean reasoned =
        kind == OutcomeKind.MISSED
            || kind == OutcomeKind.REJECTED
            || kind == OutcomeKind.DEAD_LETTERED;
    return new Outcome(
        PageId.of(new CanonicalUrl(url)),
        url,
        visit(),
        kind,
        reasoned
            ? reason()
            : kind == OutcomeKind.ENRICHED ? some.maybe(() -> OutcomeReason.TRUNCATED) : null,
        judged ? 1_000_000L + random.nextInt(9) : null,
        kind == OutcomeKind.ENRICHED
            ? some.list(5, this::articleId).stream().distinct().toList()
            : kind == OutcomeKind.REJECTED ? List.of() : null,
        kind == OutcomeKind.STORED ? articleId() : null,
        some.instant());
  }

  private ArticleId articleId() {
    CanonicalUrl url = new CanonicalUrl(some.url());
    return random.nextBoolean()
        ? ArticleId.ofUrl(url)
        : ArticleId.ofPiece(PieceKey.of(null, some.text(6), url.site()), PageId.of(url));
  }

  private List<FeedItem> feedItems() {
    return some.list(
        3,
        () ->
            new FeedItem(
                some.url(),
                some.maybe(() -> some.text(2)),
                some.url(),
                some.maybe(() -> "tag:1"),
                some.maybe(() -> some.text(6)),
                some.maybe(() -> some.text(20)),
                some.maybe(() -> some.text(30)),
                some.list(2, () -> some.text(2)),
                some.maybe(() -> "Fri, 04 Jul 2025 08:00:00 +0200"),
                some.maybe(() -> "yesterday"),
                some.list(2, () -> some.text(1)),
                some.maybe(() -> "de"),
                some.list(2, some::url)));
  }

  private ArticleTime time() {
    if (random.nextInt(4) == 0) {
      return new ArticleTime(null, null, null, null, null, null, "visible", 10, "2 hours ago");
    }
    Instant instant = some.instant();
    return new ArticleTime(
        instant,
        some.maybe(() -> "2025-07-04T08:00"),
        some.any(Precision.values()),
        instant.minusSeconds(60),
        instant.plusNanos(999_999),
        some.any(ZoneBasis.values()),
        "json-ld:datePublished",
        random.nextInt(101),
        "4 July 2025");
  }

  private Standing standing() {
    return new Standing(
        some.any(Standing.Authority.values()),
        some.any(Standing.Completeness.values()),
        some.any(Standing.Rendition.values()));
  }

  private Source source() {
    return random.nextBoolean()
        ? new Source(some.text(2), null)
        : new Source(some.maybe(() -> some.text(2)), "publisher.example");
  }

  private Map<String, String> provenance() {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("headline", "json-ld:headline");
    provenance.put("authors", "meta:author");
    return random.nextBoolean() ? provenance : Map.of();
  }

  private OutcomeReason reason() {
    return some.any(OutcomeReason.values());
  }

  private long visit() {
    return random.nextInt(8) == 0 ? 0 : 1_750_000_000_000L + random.nextInt();
  }
}
