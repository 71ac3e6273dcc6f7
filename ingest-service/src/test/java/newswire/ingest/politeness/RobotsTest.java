package newswire.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.ScriptedWeb;
import newswire.ingest.fetch.Validators;
import newswire.ingest.politeness.RobotsVerdict.Allowed;
import newswire.ingest.politeness.RobotsVerdict.Banned;
import newswire.ingest.politeness.RobotsVerdict.Unreachable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

  private static final WebUrl STORY = url("https://paper.example/news/1?x=y");

  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private FetchResult answer = robots("");
  private final List<String> asked = new ArrayList<>();

  private final Fetcher fetcher =
      request -> {
        asked.add(request.url());
        assertThat(request.expectation()).isEqualTo(FetchRequest.Expectation.ROBOTS);
        return answer;
      };

  private final Robots robots = new Robots(fetcher, () -> now);

  private static WebUrl url(String url) {
    return WebUrl.parse(url).orElseThrow();
  }

  private static FetchResult robots(String body) {
    return new FetchResult.Fetched(
        new HttpFacts(
            "https://paper.example/robots.txt",
            200,
            "text/plain",
            Validators.NONE,
            null,
            null,
            List.of()),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutcomeReason.class,
      names = {
        "NOT_FOUND",
        "FORBIDDEN",
        "PAYMENT_REQUIRED",
        "CLIENT_ERROR",
        "REDIRECT_TOO_MANY",
        "TYPE_UNSUPPORTED"
      })
  void withoutRules_nothingIsForbidden(OutcomeReason reason) {
    answer = new FetchResult.Refused(reason, 404, "");
    assertThat(robots.check(STORY)).isEqualTo(new Allowed(null));
    answer = new FetchResult.Gone();
    assertThat(robots.check(url("https://other.example/"))).isEqualTo(new Allowed(null));
  }

  @ParameterizedTest
  @EnumSource(
      value = OutcomeReason.class,
      names = {"SERVER_ERROR", "TIMEOUT", "DNS", "CONNECT", "TLS", "BAD_RESPONSE"})
  void whileRulesCannotBeRead_nothingIsAllowed(OutcomeReason reason) {
    answer = new FetchResult.Unreachable(reason, null, "");
    assertThat(robots.check(STORY)).isEqualTo(new Unreachable(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @EnumSource(
      value = OutcomeReason.class,
      names = {"REDIRECT_REFUSED", "CODING_UNSUPPORTED"})
  void whereRulesMayLieBehindARefusal_nothingIsAllowed(OutcomeReason reason) {
    answer = new FetchResult.Refused(reason, null, "");
    assertThat(robots.check(STORY)).isInstanceOf(Unreachable.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutcomeReason.class,
      names = {"ADDRESS_REFUSED", "PORT_REFUSED"})
  void whereWeMayNotAskAtAll_thePagesOwnFetchSaysSo_andForAMinuteOnly(OutcomeReason reason) {
    answer = new FetchResult.Refused(reason, null, "");
    assertThat(robots.check(STORY)).isEqualTo(new Allowed(null));
    answer = robots("User-agent: *\nDisallow: /");
    pass(Duration.ofMinutes(1));
    assertThat(robots.check(STORY)).isInstanceOf(Banned.class);
  }

  @Test
  void aThrottledRequest_defersAsLongAsTheHostAsks() {
    answer = new FetchResult.Throttled(Duration.ofSeconds(90), 429);
    assertThat(robots.check(STORY)).isEqualTo(new Unreachable(Duration.ofSeconds(90)));
    answer = robots("");
    pass(Duration.ofSeconds(89));
    assertThat(robots.check(STORY)).isEqualTo(new Unreachable(Duration.ofSeconds(1)));
    pass(Duration.ofSeconds(1));
    assertThat(robots.check(STORY)).isInstanceOf(Allowed.class);
  }

  @Test
  void failures_areRetriedAfterAGrowingPause_upToAnHour() {
    answer = new FetchResult.Unreachable(OutcomeReason.TIMEOUT, null, "");
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Duration pause = ((Unreachable) robots.check(STORY)).retryAfter();
      pauses.add(pause.toMinutes());
      pass(pause);
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void rules_areReadOnceADay_andHostsAreKeptApart() {
    robots.check(STORY);
    pass(Duration.ofHours(24).minusMillis(1));
    robots.check(url("https://paper.example/other"));
    assertThat(asked).hasSize(1);
    assertThat(robots.wouldFetch(STORY)).isFalse();
    pass(Duration.ofMillis(1));
    assertThat(robots.wouldFetch(STORY)).isTrue();
    robots.check(STORY);
    for (String other :
        List.of(
            "http://paper.example/", "https://www.paper.example/", "https://paper.example:8443/")) {
      robots.check(url(other));
    }
    assertThat(asked)
        .containsExactly(
            "https://paper.example/robots.txt",
            "https://paper.example/robots.txt",
            "http://paper.example/robots.txt",
            "https://www.paper.example/robots.txt",
            "https://paper.example:8443/robots.txt");
  }

  @Test
  void oldRules_holdForADay_whileNewOnesCannotBeRead() {
    answer = robots("User-agent: *\nDisallow: /private");
    robots.check(STORY);
    answer = new FetchResult.Unreachable(OutcomeReason.SERVER_ERROR, 500, "");
    pass(Duration.ofHours(25));
    assertThat(robots.check(STORY)).isInstanceOf(Allowed.class);
    assertThat(robots.check(url("https://paper.example/private"))).isInstanceOf(Banned.class);
    pass(Duration.ofHours(23));
    assertThat(robots.check(STORY)).isInstanceOf(Unreachable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0,",
    "1, 1000",
    "0.5, 500",
    "30, 30000",
    "NaN,",
    "-3,",
    "soon,",
  })
  void aCrawlDelay_comesWithThePermission(String delay, @Nullable Long millis) {
    answer = robots("User-agent: *\nCrawl-delay: " + delay);
    assertThat(robots.check(STORY))
        .isEqualTo(new Allowed(millis == null ? null : Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31", "3600", "1000000000"})
  void whoAsksForMoreThanThirtySeconds_isNotVisited(String delay) {
    answer = robots("User-agent: *\nCrawl-delay: " + delay);
    assertThat(robots.check(STORY)).isEqualTo(new Banned(Banned.Reason.CRAWL_DELAY));
  }

  @Test
  void sitemaps_areNamedOnceAndAbsolute() {
    answer =
        robots(
            "Sitemap: /news.xml\nSitemap: https://paper.example/news.xml\n"
                + "Sitemap: https://cdn.example/all.xml\nSitemap: ftp://paper.example/x");
    assertThat(robots.sitemaps(STORY)).as("asks nobody").isEmpty();
    robots.check(STORY);
    assertThat(robots.sitemaps(STORY))
        .containsExactlyInAnyOrder("https://paper.example/news.xml", "https://cdn.example/all.xml");
  }

  @Test
  void aFileOverItsBound_isReadAsFarAsTheBound() throws IOException {
    String rules = "User-agent: *\nDisallow: /private\n";
    String filler = "# nothing\n".repeat(200_000);
    String body = rules + filler + "Disallow: /late\n";
    try (ScriptedWeb web =
            ScriptedWeb.saying("HTTP/1.1 200 OK", body.getBytes(StandardCharsets.UTF_8));
        HttpFetcher http = http(web)) {
      Robots real = new Robots(http, InstantSource.system());
      assertThat(real.check(url(web.url("paper.example", "/private")))).isInstanceOf(Banned.class);
      assertThat(real.check(url(web.url("paper.example", "/late")))).isInstanceOf(Allowed.class);
      assertThat(web.requests()).hasSize(1);
    }
  }

  @Test
  void aRedirectToAPrivateAddress_isNotFollowed_andNothingIsAllowed() throws IOException {
    try (ScriptedWeb canary = ScriptedWeb.saying("HTTP/1.1 200 OK", new byte[0]);
        ScriptedWeb web =
            ScriptedWeb.saying(
                "HTTP/1.1 301 There|Location: http://127.0.0.1:" + canary.port() + "/robots.txt",
                new byte[0]);
        HttpFetcher http = http(web)) {
      Robots real = new Robots(http, InstantSource.system());
      assertThat(real.check(url(web.url("paper.example", "/")))).isInstanceOf(Unreachable.class);
      assertThat(canary.connections()).isZero();
    }
  }

  private static HttpFetcher http(ScriptedWeb web) {
    return new HttpFetcher(
        FetchSettings.standard("test", "https://newswire.example/bot"),
        web.guard("paper.example"),
        InstantSource.system());
  }
}
