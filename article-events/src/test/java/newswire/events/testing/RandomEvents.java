package newswire.events.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import newswire.events.Article;
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
import org.jspecify.annotations.Nullable;

/** Valid events of every kind, each field of them set or not: a function of the seed. */
public final class RandomEvents {

  private static final String[] WORDS = {
    "harbour",
    "bridge",
    "Größe",
    "新聞",
    "ข่าว",
    "خبر",
    "😀",
    "\"quoted\"",
    "back\\slash",
    "</p>",
    "\u2028",
    "\u0085",
    "\t",
    "e\u0301",
    "\u0000",
    "%41",
    "a&b",
    "é",
    "\n\n"
  };

  private final Random random;

  /** The same seed gives the same events in the same order. */
  public RandomEvents(long seed) {
    random = new Random(seed);
  }

  /** A page, fetched or announced. */
  public PageEvent page() {
    String url = url();
    PageId id = PageId.of(new CanonicalUrl(url));
    long visit = visit();
    return random.nextInt(4) == 0
        ? new PageAnnounced(id, url, visit, instant(), reason(), feedItems())
        : new PageFetched(
            id,
            url,
            url(),
            visit,
            instant(),
            200 + random.nextInt(100),
            maybe(() -> "text/html; charset=utf-8"),
            feedItems(),
            bytes());
  }

  /** A version of an article. */
  public ArticleVersion version() {
    String pageUrl = url();
    String headline = text(6);
    return ArticleVersion.builder()
        .articleId(articleId())
        .url(maybe(this::url))
        .claims(new Claims(maybe(this::url), maybe(this::url)))
        .pieceKey(PieceKey.of(maybe(() -> text(2)), headline, new Site("carrier.example")))
        .headline(headline)
        .text(text(60))
        .html(maybe(() -> "<p>" + text(20) + "</p>"))
        .summary(maybe(() -> text(9)))
        .language(maybe(() -> "en"))
        .source(maybe(this::source))
        .carrier(maybe(this::source))
        .agency(maybe(() -> "DPA"))
        .dateline(maybe(() -> "BERLIN"))
        .authors(list(3, () -> new Byline(text(2), maybe(this::url))))
        .section(maybe(() -> text(1)))
        .keywords(list(4, () -> text(1)))
        .published(maybe(this::time))
        .modified(maybe(this::time))
        .images(list(3, () -> new Image(url(), maybe(() -> text(5)), maybe(() -> text(2)))))
        .access(
            maybe(
                () ->
                    new Access(
                        maybe(random::nextBoolean), maybe(this::url), list(2, () -> "noai"))))
        .standing(standing())
        .page(
            new PageRef(
                PageId.of(new CanonicalUrl(pageUrl)),
                pageUrl,
                url(),
                visit(),
                maybe(this::instant)))
        .extractor(1_000_000L * random.nextInt(9) + random.nextInt(9))
        .provenance(provenance())
        .build();
  }

  /** A change of any type. */
  public ArticleChanged change() {
    ArticleChanged.Type type = any(ArticleChanged.Type.values());
    boolean shown = type == ArticleChanged.Type.CREATED || type == ArticleChanged.Type.UPDATED;
    return new ArticleChanged(
        articleId(),
        1_700_000_000_000L + random.nextInt(1_000_000),
        1 + random.nextInt(1_000),
        type,
        type == ArticleChanged.Type.UPDATED ? List.of("headline", "text") : List.of(),
        shown ? article(version()) : null,
        type == ArticleChanged.Type.MERGED ? articleId() : null,
        instant());
  }

  /** An outcome of any kind. */
  public Outcome outcome() {
    return outcome(any(OutcomeKind.values()));
  }

  /** An outcome of this kind. */
  public Outcome outcome(OutcomeKind kind) {
    String url = url();
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
            : kind == OutcomeKind.ENRICHED ? maybe(() -> OutcomeReason.TRUNCATED) : null,
        judged ? 1_000_000L + random.nextInt(9) : null,
        kind == OutcomeKind.ENRICHED
            ? list(5, this::articleId).stream().distinct().toList()
            : kind == OutcomeKind.REJECTED ? List.of() : null,
        kind == OutcomeKind.STORED ? articleId() : null,
        instant());
  }

  /** The article that a reader would see, had only this version been seen. */
  public static Article article(ArticleVersion it) {
    return new Article(
        it.articleId(),
        it.versionId(),
        it.url(),
        it.headline(),
        it.text(),
        it.html(),
        it.summary(),
        it.language(),
        it.source(),
        it.carrier(),
        it.agency(),
        it.dateline(),
        it.authors(),
        it.section(),
        it.keywords(),
        it.published(),
        it.modified(),
        it.images(),
        it.access(),
        it.standing(),
        it.contentHash(),
        it.provenance());
  }

  /** Any URL; canonical, of a reserved name. */
  public String url() {
    return "https://site"
        + random.nextInt(50)
        + ".example/a/"
        + random.nextInt(100_000)
        + "?b=c%2F";
  }

  private ArticleId articleId() {
    CanonicalUrl url = new CanonicalUrl(url());
    return random.nextBoolean()
        ? ArticleId.ofUrl(url)
        : ArticleId.ofPiece(PieceKey.of(null, text(6), url.site()), PageId.of(url));
  }

  private List<FeedItem> feedItems() {
    return list(
        3,
        () ->
            new FeedItem(
                url(),
                maybe(() -> text(2)),
                url(),
                maybe(() -> "tag:1"),
                maybe(() -> text(6)),
                maybe(() -> text(20)),
                maybe(() -> text(30)),
                list(2, () -> text(2)),
                maybe(() -> "Fri, 04 Jul 2025 08:00:00 +0200"),
                maybe(() -> "yesterday"),
                list(2, () -> text(1)),
                maybe(() -> "de"),
                list(2, this::url)));
  }

  private ArticleTime time() {
    if (random.nextInt(4) == 0) {
      return new ArticleTime(null, null, null, null, null, null, "visible", 10, "2 hours ago");
    }
    Instant instant = instant();
    return new ArticleTime(
        instant,
        maybe(() -> "2025-07-04T08:00"),
        any(Precision.values()),
        instant.minusSeconds(60),
        instant.plusNanos(999_999),
        any(ZoneBasis.values()),
        "json-ld:datePublished",
        random.nextInt(101),
        "4 July 2025");
  }

  private Standing standing() {
    return new Standing(
        any(Standing.Authority.values()),
        any(Standing.Completeness.values()),
        any(Standing.Rendition.values()));
  }

  private Source source() {
    return random.nextBoolean()
        ? new Source(text(2), null)
        : new Source(maybe(() -> text(2)), "publisher.example");
  }

  private Map<String, String> provenance() {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("headline", "json-ld:headline");
    provenance.put("authors", "meta:author");
    return random.nextBoolean() ? provenance : Map.of();
  }

  private OutcomeReason reason() {
    return any(OutcomeReason.values());
  }

  private long visit() {
    return random.nextInt(8) == 0 ? 0 : 1_750_000_000_000L + random.nextInt();
  }

  /** Finer than milliseconds, which events are cut to. */
  private Instant instant() {
    return Instant.ofEpochSecond(1_750_000_000L + random.nextInt(), random.nextInt(1_000_000_000));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    return bytes;
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder("a");
    for (int i = random.nextInt(words + 1); i > 0; i--) {
      text.append(' ').append(any(WORDS));
    }
    return text.toString();
  }

  private <T> List<T> list(int most, Supplier<T> item) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(item.get());
    }
    return list;
  }

  private <T> @Nullable T maybe(Supplier<? extends @Nullable T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
