package newswire.ingest.fetch;

import static newswire.ingest.fetch.LoopbackWeb.raw;
import static newswire.ingest.fetch.LoopbackWeb.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.ingest.fetch.LoopbackWeb.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that never end are ended by the total deadline, whatever they do in the meantime. */
class SlowAnswerTest {

  private static final Duration DEADLINE = Duration.ofMillis(700);
  private static final Duration HANGING = Duration.ofSeconds(30);

  private static FetchResult fetch(LoopbackWeb web, HopGate gate) {
    FetchSettings settings =
        FetchSettings.standard("test", "https://newswire.example/bot").withDeadline(DEADLINE);
    try (HttpFetcher fetcher =
        new HttpFetcher(settings, web.guard("paper.example"), InstantSource.system())) {
      return assertTimeoutPreemptively(
          HANGING,
          () -> fetcher.fetch(FetchRequest.of(web.url("paper.example", "/")).withGate(gate)));
    }
  }

  private static void assertTimeout(FetchResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Unreachable.class,
            missed -> assertThat(missed.reason()).isEqualTo(OutcomeReason.TIMEOUT));
  }

  @Test
  void aFetchWithinAFetch_endsNoLaterThanTheOuterOne() throws IOException {
    FetchSettings patient =
        FetchSettings.standard("test", "https://newswire.example/bot").withDeadline(HANGING);
    try (LoopbackWeb web =
            LoopbackWeb.answering(
                (request, out) -> {
                  if (request.target().equals("/")) {
                    say(out, "HTTP/1.1 302 There|Location: /page", new byte[0]);
                  } else {
                    raw(out, "HTTP/1.1 200 OK\r\n\r\n");
                    drip(out, "x");
                  }
                });
        HttpFetcher inner =
            new HttpFetcher(patient, web.guard("paper.example"), InstantSource.system())) {
      HopGate gate =
          _ -> {
            assertTimeout(inner.fetch(FetchRequest.of(web.url("paper.example", "/robots.txt"))));
            return Optional.empty();
          };
      assertTimeout(fetch(web, gate));
    }
  }

  @ParameterizedTest
  @MethodSource("slow")
  void whatNeverEnds_isEndedByTheDeadline_andTheSocketIsFreed(String what) throws Exception {
    CountDownLatch freed = new CountDownLatch(1);
    Script script = Objects.requireNonNull(SLOW.get(what));
    try (LoopbackWeb web =
        LoopbackWeb.answering(
            (request, out) -> {
              try {
                script.answer(request, out);
              } finally {
                freed.countDown();
              }
            })) {
      assertTimeout(fetch(web, HopGate.OPEN));
      // Its next write fails once the client's end is closed.
      assertThat(freed.await(HANGING.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  static java.util.Set<String> slow() {
    return SLOW.keySet();
  }

  private static final Map<String, Script> SLOW =
      Map.of(
          "a body that drips",
              (_, out) -> {
                raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
                drip(out, "x");
              },
          "a head that drips",
              (_, out) -> {
                raw(out, "HTTP/1.1 200 OK\r\nX-A: ");
                drip(out, "x");
              },
          "chunks of one byte",
              (_, out) -> {
                raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                drip(out, "1\r\nx\r\n");
              },
          "a flood of 1xx",
              (_, out) -> {
                while (true) {
                  raw(out, "HTTP/1.1 103 Early\r\n\r\n");
                }
              },
          "a page that drips behind a redirect",
              (request, out) -> {
                if (request.target().equals("/")) {
                  say(out, "HTTP/1.1 302 There|Location: /slow", new byte[0]);
                } else {
                  raw(out, "HTTP/1.1 200 OK\r\n\r\n");
                  drip(out, "x");
                }
              });

  @Test
  void silence_isEndedByTheDeadline() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try (LoopbackWeb web =
        LoopbackWeb.answering(
            (_, _) -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })) {
      assertTimeout(fetch(web, HopGate.OPEN));
    } finally {
      never.countDown();
    }
  }

  private static void drip(OutputStream out, String drop) throws IOException {
    CountDownLatch pause = new CountDownLatch(1);
    while (true) {
      raw(out, drop);
      try {
        pause.await(20, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
