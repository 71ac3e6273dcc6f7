package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Gone;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.ingest.fetch.FetchResult.Throttled;
import newswire.ingest.fetch.FetchResult.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each status means for a visit. */
class StatusTest {

  private static final byte[] PAGE = {'h', 'i'};
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

  private static FetchResult fetch(ScriptedWeb web, String path) {
    FetchSettings settings = FetchSettings.standard("test", "https://newswire.example/bot");
    try (HttpFetcher fetcher = new HttpFetcher(settings, web.guard("paper.example"), CLOCK)) {
      return fetcher.fetch(FetchRequest.of(web.url("paper.example", path)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, CLIENT_ERROR", "401, FORBIDDEN", "402, PAYMENT_REQUIRED", "403, FORBIDDEN",
    "404, NOT_FOUND", "405, CLIENT_ERROR", "418, CLIENT_ERROR", "451, FORBIDDEN",
  })
  void aClientError_isRefusedForGood(int status, OutcomeReason reason) throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 " + status + " No", PAGE)) {
      assertThat(fetch(web, "/"))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(reason);
                assertThat(refused.status()).isEqualTo(status);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "408, TIMEOUT", "425, TIMEOUT", "500, SERVER_ERROR", "502, SERVER_ERROR",
    "504, SERVER_ERROR", "522, SERVER_ERROR", "206, BAD_RESPONSE", "304, BAD_RESPONSE",
    "300, BAD_RESPONSE", "301, BAD_RESPONSE", "600, BAD_RESPONSE",
  })
  void aTransientAnswer_isWorthAnotherTry(int status, OutcomeReason reason) throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 " + status + " Hm", PAGE)) {
      assertThat(fetch(web, "/"))
          .isInstanceOfSatisfying(
              Unreachable.class, missed -> assertThat(missed.reason()).isEqualTo(reason));
    }
  }

  @Test
  void gone_isGone() throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 410 Gone", PAGE)) {
      assertThat(fetch(web, "/")).isEqualTo(new Gone());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, 120, 120, THROTTLED",
    "503, 120, 120, THROTTLED",
    "429, '', , THROTTLED",
    "503, '', , SERVER_ERROR",
    "429, soon, , THROTTLED",
    "429, -5, , THROTTLED",
    "429, 99999999999999999999, 86400, THROTTLED",
    "429, 1000000000, 86400, THROTTLED",
    "503, 'Fri, 02 Jan 2026 03:05:05 GMT', 60, THROTTLED",
    "503, 'Fri, 02 Jan 2015 03:05:05 GMT', 0, THROTTLED",
    "503, 'Fri, 02 Jan 2099 03:05:05 GMT', 86400, THROTTLED",
  })
  void throttling_saysForHowLong(int status, String header, Long seconds, OutcomeReason reason)
      throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.saying("HTTP/1.1 " + status + " Slow down|Retry-After: " + header, PAGE)) {
      assertThat(fetch(web, "/"))
          .isInstanceOfSatisfying(
              Throttled.class,
              throttled -> {
                assertThat(Optional.ofNullable(throttled.retryAfter()).map(Duration::toSeconds))
                    .isEqualTo(Optional.ofNullable(seconds));
                assertThat(throttled.reason()).isEqualTo(reason);
              });
    }
  }
}
