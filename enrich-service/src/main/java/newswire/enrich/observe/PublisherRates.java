package newswire.enrich.observe;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.enrich.EnrichOutcome;
import newswire.events.ArticleVersion;
import newswire.events.PageEvent;
import newswire.events.article.Standing;
import newswire.events.identity.Site;
import newswire.events.identity.WebUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each publisher's pages lack, and whether that leaves the publisher's own history: a change
 * of its pages that the extractor does not follow. Of the pages that this process worked since its
 * start; of the 10,000 publishers seen last.
 */
public final class PublisherRates {

  private static final Logger log = LoggerFactory.getLogger(PublisherRates.class);
  private static final int MOST = 10_000;

  private final Map<Sign, AtomicInteger> drifting = new EnumMap<>(Sign.class);

  private final LinkedHashMap<String, Publisher> bySite =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Publisher> eldest) {
          boolean over = size() > MOST;
          if (over) {
            eldest.getValue().drifting.forEach(sign -> count(sign, -1));
          }
          return over;
        }
      };

  PublisherRates(MeterRegistry meters) {
    for (Sign sign : Sign.values()) {
      AtomicInteger publishers = new AtomicInteger();
      drifting.put(sign, publishers);
      meters.gauge(
          "newswire.enrich.publishers.drifting", Tags.of("sign", sign.wireName()), publishers);
    }
  }

  private static final class Publisher {
    long pages;
    final Map<Sign, Drift> drifts = new EnumMap<>(Sign.class);
    final Set<Sign> drifting = EnumSet.noneOf(Sign.class);

    Publisher() {
      for (Sign sign : Sign.values()) {
        drifts.put(sign, new Drift());
      }
    }
  }

  /**
   * What became of a page that was fetched; a page on which only others' pieces are says little.
   */
  void ended(PageEvent page, EnrichOutcome verdict) {
    WebUrl.parse(page.url()).map(url -> Site.of(url).value()).ifPresent(site -> add(site, verdict));
  }

  private synchronized void add(String site, EnrichOutcome verdict) {
    Publisher publisher = bySite.computeIfAbsent(site, _ -> new Publisher());
    publisher.pages++;
    switch (verdict) {
      case EnrichOutcome.Rejected _ -> show(site, publisher, Sign.REJECTED, true);
      case EnrichOutcome.Enriched(var articles, _) -> {
        show(site, publisher, Sign.REJECTED, false);
        articles.stream()
            .filter(a -> a.standing().rendition() == Standing.Rendition.OWN_PAGE)
            .forEach(own -> showAll(site, publisher, own));
      }
    }
  }

  private void showAll(String site, Publisher publisher, ArticleVersion own) {
    show(site, publisher, Sign.NO_DATE, own.published() == null);
    show(site, publisher, Sign.NO_AUTHOR, own.authors().isEmpty());
    boolean whole = own.standing().completeness() == Standing.Completeness.FULL;
    show(site, publisher, Sign.SHORT_TEXT, !whole);
  }

  private void show(String site, Publisher publisher, Sign sign, boolean shows) {
    Drift drift = requireNonNull(publisher.drifts.get(sign));
    drift.add(shows);
    if (drift.drifts() && publisher.drifting.add(sign)) {
      count(sign, 1);
      log.warn(
          "{}: {} % of the last {} pages {}; before, {} % did. Its pages may have changed.",
          site, percent(drift.recent()), Drift.WINDOW, sign.said(), percent(drift.before()));
    } else if (!drift.drifts() && publisher.drifting.remove(sign)) {
      count(sign, -1);
    }
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }

  private void count(Sign sign, int more) {
    requireNonNull(drifting.get(sign)).addAndGet(more);
  }

  /**
   * Publishers by name.
   *
   * @param after only those whose name comes after it; empty from the first
   * @param onlyDrifting only those with a rate that leaves its history
   * @param limit at most so many
   */
  synchronized List<PublisherStatus> after(String after, boolean onlyDrifting, int limit) {
    List<PublisherStatus> statuses = new ArrayList<>();
    for (Map.Entry<String, Publisher> entry :
        new TreeMap<>(bySite).tailMap(after, false).entrySet()) {
      if (statuses.size() == limit) {
        break;
      }
      if (!onlyDrifting || !entry.getValue().drifting.isEmpty()) {
        statuses.add(status(entry.getKey(), entry.getValue()));
      }
    }
    return statuses;
  }

  private static PublisherStatus status(String site, Publisher publisher) {
    Map<String, PublisherStatus.Rate> rates = new LinkedHashMap<>();
    publisher.drifts.forEach(
        (sign, drift) ->
            rates.put(
                sign.wireName(),
                new PublisherStatus.Rate(
                    rounded(drift.recent()),
                    rounded(drift.before()),
                    publisher.drifting.contains(sign))));
    return new PublisherStatus(site, publisher.pages, rates);
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
