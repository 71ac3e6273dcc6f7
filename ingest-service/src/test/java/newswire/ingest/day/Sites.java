package newswire.ingest.day;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.day.Plan.Site;

/** Answers for all hosts as the plan has it. */
final class Sites implements Function<Request, Reply> {

  /** What a host forbids that forbids something. */
  static final String FORBIDDEN = "/private";

  /** What a slow host asks for, in milliseconds. */
  static final long CRAWL_DELAY = 4_000;

  private static final Pattern FEED = Pattern.compile("/feed-(\\d+)\\.xml$");

  private final Plan plan;
  private final long seed;
  private final int port;
  private final int canary;
  private final Map<String, Site> byName = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();

  Sites(Plan plan, long seed, int port, int canary) {
    this.plan = plan;
    this.seed = seed;
    this.port = port;
    this.canary = canary;
    plan.sites().forEach(site -> byName.put(site.name(), site));
  }

  @Override
  public Reply apply(Request request) {
    Site site = byName.get(request.host);
    if (site == null) {
      return Reply.status(421);
    }
    SplittableRandom chance =
        new SplittableRandom(
            seed ^ (31L * request.host.hashCode() + asked.merge(request.host, 1, Integer::sum)));
    if (request.isRobots()) {
      return robots(site, request.arrived);
    }
    boolean trouble = site.kind() == Plan.Kind.FAILS && site.isInTrouble(request.arrived);
    if (trouble && chance.nextDouble() < 0.8) {
      return failure(chance);
    }
    if (chance.nextDouble() < 0.003) {
      return Reply.status(500);
    }
    Matcher feed = FEED.matcher(request.path);
    return feed.find()
        ? feed(plan.feeds().get(Integer.parseInt(feed.group(1))), request)
        : page(request);
  }

  private static Reply robots(Site site, long now) {
    return switch (site.kind()) {
      case SLOW -> Reply.of("text/plain", "User-agent: *\nCrawl-delay: " + CRAWL_DELAY / 1_000);
      case FORBIDS -> Reply.of("text/plain", "User-agent: *\nDisallow: " + FORBIDDEN + "/\n");
      case ROBOTS_FAIL -> site.isInTrouble(now) ? Reply.status(503) : Reply.status(404);
      case PLAIN, FAILS -> Reply.status(404);
    };
  }

  private static Reply failure(SplittableRandom chance) {
    String wait = String.valueOf(chance.nextInt(120, 1_800));
    return switch (chance.nextInt(10)) {
      case 0, 1, 2 -> Reply.status(500);
      case 3, 4 -> Reply.status(503).with("Retry-After", wait);
      case 5 -> Reply.status(429).with("Retry-After", wait);
      case 6 -> Reply.status(503);
      case 7, 8 -> Reply.hangsUpAfter(chance.nextInt(5_000, 15_000));
      default -> Reply.HANGS;
    };
  }

  private Reply feed(Feed feed, Request request) {
    long now = request.arrived;
    if (now >= feed.goneAt()) {
      return Reply.status(410);
    }
    if (now >= feed.movesAt() && !request.path.equals(feed.newPath())) {
      return Reply.redirect(301, url(feed.host(), feed.newPath()));
    }
    int count = feed.countAt(now);
    String etag = "\"" + count + "\"";
    String modified =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            SharedClock.MIDNIGHT.minusSeconds(86_400 - count).atOffset(ZoneOffset.UTC));
    String asked = request.validator;
    boolean same =
        switch (feed.proof()) {
          case ETAG -> etag.equals(asked);
          case LAST_MODIFIED -> modified.equals(asked);
          case LIES -> asked != null;
          case EQUAL_BODY, NEVER_THE_SAME -> false;
        };
    boolean stamped = feed.proof() == Feed.Proof.NEVER_THE_SAME;
    Reply reply =
        same
            ? Reply.status(304)
            : Reply.of(
                    "application/rss+xml", feed.rss(count, stamped ? "<!-- " + now + " -->" : ""))
                .listing(count);
    return switch (feed.proof()) {
      case ETAG, LIES -> reply.with("ETag", etag);
      case LAST_MODIFIED -> reply.with("Last-Modified", modified);
      case EQUAL_BODY, NEVER_THE_SAME -> reply;
    };
  }

  /** A page; what is special about it is so whenever it is asked. */
  private Reply page(Request request) {
    if (request.path.startsWith("/landing")) {
      return Reply.of("text/html", "<h1>Behind " + request.path + "</h1>");
    }
    SplittableRandom nature = new SplittableRandom(seed ^ request.path.hashCode());
    double draw = nature.nextDouble();
    if (draw < 0.02) {
      return Reply.status(404);
    }
    if (draw < 0.03) {
      return Reply.status(410);
    }
    if (draw < 0.05) {
      return Reply.redirect(302, "/landing" + request.path);
    }
    if (draw < 0.06) {
      Site other = plan.sites().get(nature.nextInt(plan.sites().size()));
      return Reply.redirect(302, url(other.name(), "/landing" + request.path));
    }
    if (draw < 0.07) {
      return Reply.redirect(302, "http://127.0.0.1:" + canary + request.path);
    }
    if (draw < 0.09) {
      return Reply.of("text/html", "<h1>" + request.path + "</h1>").after(2_000);
    }
    return Reply.of("text/html", "<h1>" + request.path + "</h1><p>What happened.</p>");
  }

  /** The names of all hosts. */
  Set<String> names() {
    return Set.copyOf(byName.keySet());
  }

  String url(String host, String path) {
    return "http://" + host + ":" + port + path;
  }
}
