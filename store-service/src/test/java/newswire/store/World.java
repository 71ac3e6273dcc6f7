package newswire.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.article.Precision;
import newswire.events.article.Standing;
import newswire.events.article.Standing.Authority;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import newswire.events.identity.ArticleId;
import newswire.store.change.Cause;

/**
 * A small random web, as extractors saw it: articles on their own pages and as blocks on others,
 * visited again and again, now and then gone, read by one to three extractors that do not agree,
 * most of the verdicts known.
 */
public final class World {

  /** What comes in: one article version, one verdict, or the end of a page. */
  public sealed interface Event {
    /** A version. */
    record Version(ArticleVersion version) implements Event {}

    /** A verdict. */
    record Verdict(Outcome outcome) implements Event {}

    /** A visit that found its page gone. */
    record Gone(Outcome outcome) implements Event {}
  }

  private static final String[] OWN = {
    "https://harbour-post.example/ferry", "https://hill-times.example/goats?id=7"
  };

  private final Random random;
  private final List<Event> events = new ArrayList<>();

  private World(Random random) {
    this.random = random;
  }

  /**
   * Everything that is seen of the web.
   *
   * @param visits of each page
   */
  public static List<Event> events(Random random, int pages, int visits) {
    World world = new World(random);
    for (int page = 0; page < pages; page++) {
      String url = page < OWN.length ? OWN[page] : "https://digest-" + page + ".example/today";
      for (int visit = 0; visit < visits; visit++) {
        world.visit(url, visit);
      }
    }
    return world.events;
  }

  private void visit(String page, int visit) {
    if (random.nextInt(6) == 0) {
      events.add(new Event.Gone(Samples.gone(page, visit)));
      return;
    }
    int extractors = 1 + random.nextInt(3);
    for (int extractor = 1; extractor <= extractors; extractor++) {
      List<ArticleId> named = new ArrayList<>();
      for (String article : OWN) {
        if (random.nextInt(3) > 0) {
          named.add(Samples.article(article));
          events.add(new Event.Version(version(article, page, visit, extractor)));
        }
      }
      if (random.nextInt(4) > 0) {
        events.add(
            new Event.Verdict(
                Samples.verdict(page, visit, extractor, named.toArray(new ArticleId[0]))));
      }
    }
  }

  private ArticleVersion version(String article, String page, int visit, int extractor) {
    boolean own = article.equals(page);
    Standing standing =
        new Standing(
            own ? pick(Authority.PUBLISHER, Authority.CARRIER) : Authority.FOREIGN,
            pick(Completeness.values()),
            own ? Rendition.OWN_PAGE : pick(Rendition.EMBEDDED, Rendition.FEED_ITEM));
    Instant stated = Instant.ofEpochMilli(Samples.FIRST_VISIT - random.nextInt(5) * 3_600_000L);
    return Samples.version(article, page, visit, standing, "Text " + random.nextInt(4) + ".")
        .extractor(extractor)
        .published(
            random.nextBoolean()
                ? Samples.time(stated, pick(Precision.values()), random.nextInt(3))
                : null)
        .build();
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** The events in another order, some of them twice or more. */
  public static List<Event> disturbed(List<Event> events, Random random) {
    List<Event> disturbed = new ArrayList<>(events);
    for (Event event : events) {
      if (random.nextInt(5) == 0) {
        disturbed.add(event);
      }
    }
    Collections.shuffle(disturbed, random);
    return disturbed;
  }

  /** Hands the events to a pipeline in batches of random size, versions and verdicts apart. */
  public static void feed(StorePipeline pipeline, List<Event> events, Random random, int most) {
    int from = 0;
    while (from < events.size()) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(most));
      List<Arrival> arrivals = new ArrayList<>();
      List<Judgement> judgements = new ArrayList<>();
      List<Departure> departures = new ArrayList<>();
      for (Event event : events.subList(from, to)) {
        switch (event) {
          case Event.Version(ArticleVersion version) ->
              arrivals.add(new Arrival(version, Cause.NONE));
          case Event.Verdict(Outcome outcome) -> judgements.add(new Judgement(outcome, Cause.NONE));
          case Event.Gone(Outcome outcome) -> departures.add(new Departure(outcome, Cause.NONE));
        }
      }
      if (!arrivals.isEmpty()) {
        pipeline.store(arrivals);
      }
      if (!judgements.isEmpty()) {
        pipeline.judge(judgements);
      }
      if (!departures.isEmpty()) {
        pipeline.withdraw(departures);
      }
      from = to;
    }
  }
}
