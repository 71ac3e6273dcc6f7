package newswire.enrich.observe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Random;
import newswire.enrich.EnrichPipeline;
import newswire.enrich.FetchedPages;
import newswire.events.PageFetched;
import org.junit.jupiter.api.Test;

class PublisherRatesTest {

  private static final EnrichPipeline PIPELINE = EnrichPipeline.standard();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PublisherRates rates = new PublisherRates(meters);

  @Test
  void pagesThatLoseTheirDate_areToldOf_untilThatIsTheHabit() {
    work("harbour.example", 200, true);
    assertThat(drifting("noDate")).isZero();

    work("harbour.example", 20, false);
    assertThat(drifting("noDate")).isEqualTo(1);
    assertThat(rates.after("", true, 10))
        .singleElement()
        .satisfies(
            status -> {
              assertThat(status.site()).isEqualTo("harbour.example");
              assertThat(status.pages()).isEqualTo(220);
              PublisherStatus.Rate noDate = requireNonNull(status.rates().get("noDate"));
              assertThat(noDate.recent()).isEqualTo(0.4);
              assertThat(noDate.before()).isLessThan(0.01);
            });

    work("harbour.example", 4_000, false);
    assertThat(drifting("noDate")).isZero();
  }

  @Test
  void aPublisherThatNeverHadDates_andAFewPages_areNoNews() {
    work("quay.example", 400, false);
    work("pier.example", Drift.BELIEVED - 1, true);
    work("pier.example", Drift.WINDOW, false);

    assertThat(rates.after("", true, 10)).isEmpty();
    assertThat(rates.after("", false, 10))
        .extracting(PublisherStatus::site)
        .containsExactly("pier.example", "quay.example");
    assertThat(rates.after("pier.example", false, 10)).hasSize(1);
  }

  @Test
  void chanceAlone_seldomLooksLikeDrift() {
    long seed = Long.getLong("seed", 20261124L);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Drift drift = new Drift();
    int alarms = 0;
    for (int page = 0; page < 100_000; page++) {
      drift.add(random.nextInt(100) < 30);
      alarms += drift.drifts() ? 1 : 0;
    }
    assertThat(alarms).isLessThan(100);
  }

  private int drifting(String sign) {
    return (int)
        meters.get("newswire.enrich.publishers.drifting").tag("sign", sign).gauge().value();
  }

  private void work(String site, int pages, boolean dated) {
    String url = "https://" + site + "/news/ferry";
    String html =
        """
        <html lang="en"><head><title>The ferry is back</title>%s</head><body><article>
        <h1>The ferry is back</h1>
        <p>The ferry came back into the harbour on a fine morning after nine weeks in the dock.</p>
        <p>Its captain said that the new engine was quieter than the gulls, and smiled at them.</p>
        </article></body></html>"""
            .formatted(
                dated
                    ? "<meta property=\"article:published_time\" content=\"2026-07-01T10:00:00Z\">"
                    : "");
    PageFetched page = FetchedPages.html(url, html);
    var verdict = PIPELINE.enrich(page);
    for (int i = 0; i < pages; i++) {
      rates.ended(page, verdict);
    }
  }
}
