package newswire.ingest.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What will happen on a day, drawn from one seed before it begins.
 *
 * @param length of the day in simulated milliseconds
 * @param watchedWithin by when all feeds are watched
 * @param kills when the first of the two processes is killed
 */
record Plan(
    Size size, List<Site> sites, List<Feed> feeds, long length, long watchedWithin, long[] kills) {

  /** How big a day is. */
  record Size(int hosts, int feeds, Duration length, int kills) {}

  /**
   * A host.
   *
   * @param from when its trouble begins, if its kind has some
   * @param until when it ends
   */
  record Site(String name, Kind kind, long from, long until) {

    boolean isInTrouble(long moment) {
      return moment >= from && moment < until;
    }
  }

  /** What is special about a host. */
  enum Kind {
    PLAIN,
    /** Asks for a pause of {@link Sites#CRAWL_DELAY} between requests. */
    SLOW,
    /** Forbids a part of itself. */
    FORBIDS,
    /** Its robots.txt answers 503 while it is in trouble. */
    ROBOTS_FAIL,
    /** Fails in every way that there is while it is in trouble. */
    FAILS
  }

  private static final int BURST = 12;
  private static final int ITEMS_BEFORE = 3;
  private static final long MINUTE = 60_000;

  static Plan draw(Size size, long seed, int port, int canary) {
    Random random = new Random(seed);
    long length = size.length.toMillis();
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < size.hosts; i++) {
      Kind kind =
          switch (i % 12) {
            case 3 -> Kind.SLOW;
            case 5 -> Kind.FORBIDS;
            case 7 -> Kind.ROBOTS_FAIL;
            case 9 -> Kind.FAILS;
            default -> Kind.PLAIN;
          };
      long from = kind == Kind.ROBOTS_FAIL && i % 24 == 7 ? 0 : share(random, length, 0.2, 0.5);
      sites.add(new Site("h" + i + ".day.test", kind, from, from + share(random, length, .05, .2)));
    }
    List<Feed> feeds = new ArrayList<>();
    for (int i = 0; i < size.feeds; i++) {
      feeds.add(feed(i, sites, length, random, port, canary));
    }
    long[] kills = random.longs(size.kills, length / 6, length * 3 / 4).sorted().toArray();
    return new Plan(size, sites, feeds, length, length / 10, kills);
  }

  private static long share(Random random, long length, double from, double to) {
    return (long) (length * random.nextDouble(from, to));
  }

  private static Feed feed(
      int number, List<Site> sites, long length, Random random, int port, int canary) {
    boolean lies = number % 30 == 4;
    boolean bursts = number % 20 == 6;
    boolean busy = lies || random.nextDouble() < 0.35;
    List<Long> published = new ArrayList<>();
    for (int i = ITEMS_BEFORE; i > 0; i--) {
      published.add(-i * 60 * MINUTE);
    }
    if (bursts) {
      burst(published, share(random, length, 0.25, 0.45), random);
      burst(published, share(random, length, 0.6, 0.8), random);
    } else if (busy) {
      long gap = share(random, length, 0.05, 0.4);
      for (long at = pause(random, gap); at < length; at += pause(random, gap)) {
        published.add(at);
      }
    }
    Site site = sites.get(number % sites.size());
    List<String> links = new ArrayList<>();
    for (int item = 0; item < published.size(); item++) {
      links.add(link(number, item, site, sites, random, port, canary));
    }
    return new Feed(
        number,
        site.name,
        lies ? Feed.Proof.LIES : proof(number, random),
        published.stream().mapToLong(Long::longValue).toArray(),
        links,
        bursts ? BURST / 2 : 15,
        number % 40 == 17 ? share(random, length, 0.3, 0.6) : Request.NEVER,
        number % 50 == 21 ? share(random, length, 0.4, 0.8) : Request.NEVER,
        // At the pace of a quiet feed it would not be found out within the day.
        lies ? Duration.ofMillis(length / 50) : null);
  }

  private static void burst(List<Long> published, long start, Random random) {
    long at = start;
    for (int item = random.nextInt(BURST) + BURST; item > 0; item--) {
      at += random.nextLong(1_000, MINUTE / 5);
      published.add(at);
    }
  }

  private static long pause(Random random, long mean) {
    return (long) (-Math.log(1 - random.nextDouble()) * mean) + 1_000;
  }

  private static Feed.Proof proof(int number, Random random) {
    double draw = random.nextDouble();
    if (number % 50 == 33) {
      // Not by chance: with more of them no ingest could poll most feeds cheaply.
      return Feed.Proof.NEVER_THE_SAME;
    }
    return draw < 0.25
        ? Feed.Proof.EQUAL_BODY
        : draw < 0.45 ? Feed.Proof.LAST_MODIFIED : Feed.Proof.ETAG;
  }

  private static String link(
      int feed, int item, Site own, List<Site> sites, Random random, int port, int canary) {
    double draw = random.nextDouble();
    String path = "/f" + feed + "/item-" + item;
    if (draw < 0.01) {
      return "http://10.20.30.40" + path;
    }
    if (draw < 0.02) {
      return "http://127.0.0.1:" + canary + path;
    }
    Site site = draw < 0.15 ? sites.get(random.nextInt(sites.size())) : own;
    boolean forbidden = site.kind == Kind.FORBIDS && item % 4 == 1;
    return "http://" + site.name + ":" + port + (forbidden ? Sites.FORBIDDEN : "") + path;
  }

  /** Items that appear within the day, of all feeds. */
  long items() {
    return feeds.stream().mapToLong(feed -> Arrays.stream(feed.published()).count()).sum();
  }
}
