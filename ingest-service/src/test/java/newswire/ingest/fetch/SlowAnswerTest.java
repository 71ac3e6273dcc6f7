package newswire.ingest.fetch;

import static newswire.ingest.fetch.ScriptedWeb.raw;
import static newswire.ingest.fetch.ScriptedWeb.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.ingest.fetch.ScriptedWeb.Script;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that never end are ended by the total deadline, whatever they do in the meantime. */
class SlowAnswerTest {

  private static final Duration DEADLINE = Duration.ofMillis(700);
  private static final Duration HANGING = Duration.ofSeconds(30);

  private static final FetchSettings SETTINGS =
      FetchSettings.standard("test", "https://newswire.example/bot").withDeadline(DEADLINE);

  /** The first fetch of a JVM loads a thousand classes: that is not what a deadline is for. */
  @BeforeAll
  static void fetchOnce() throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 200 OK", new byte[0]);
        HttpFetcher fetcher =
            new HttpFetcher(
                SETTINGS.withDeadline(HANGING),
                web.guard("paper.example"),
                InstantSource.system())) {
      assertThat(fetcher.fetch(FetchRequest.of(web.url("paper.example", "/"))))
          .isInstanceOf(FetchResult.Fetched.class);
    }
  }

  private static FetchResult fetch(ScriptedWeb web, HopGate gate) {
    try (HttpFetcher fetcher =
        new HttpFetcher(SETTINGS, web.guard("paper.example"), InstantSource.system())) {
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
    try (ScriptedWeb web =
            ScriptedWeb.answering(
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
    AtomicInteger answering = new AtomicInteger();
    Script script = Objects.requireNonNull(SLOW.get(what));
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (request, out) -> {
              answering.incrementAndGet();
              try {
                script.answer(request, out);
              } finally {
                answering.decrementAndGet();
              }
            })) {
      assertTimeout(fetch(web, HopGate.OPEN));
      // Its next write fails once the client's end is closed; whom the deadline cut off before his
      // request was out is owed no answer.
      await().atMost(HANGING).until(() -> answering.get() == 0);
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
          "interim answers that drip",
              (_, out) -> {
                raw(out, "HTTP/1.1 103 Early\r\nX-A: ");
                drip(out, "x");
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
  void silence_isEndedByTheDeadline_andTheSocketIsFreed() throws Exception {
    CountDownLatch freed = new CountDownLatch(1);
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket socket = silent.accept()) {
                  socket.getInputStream().readAllBytes(); // ends when the client's end is closed
                } catch (IOException e) {
                  // the client cut the connection
                } finally {
                  freed.countDown();
                }
              });
      assertTimeout(fetch(silent.getLocalPort(), 1));
    }
    // Accepting ends above, if the deadline came before the connection.
    assertThat(freed.await(HANGING.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aHostThatTakesNoConnection_onAnyOfItsAddresses_isEndedByTheDeadline() throws IOException {
    // A full queue: whoever comes next gets no answer to his first packet.
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.ofLiteral("0.0.0.0"))) {
      List<SocketChannel> queue = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        SocketChannel waiting = SocketChannel.open();
        waiting.configureBlocking(false);
        waiting.connect(new InetSocketAddress("127.0.0.1", full.getLocalPort()));
        queue.add(waiting);
      }
      assertTimeout(fetch(full.getLocalPort(), 20));
      for (SocketChannel waiting : queue) {
        waiting.close();
      }
    }
  }

  /** Fetches from a name with so many addresses, all of them the loopback's. */
  private static FetchResult fetch(int port, int addresses) {
    try (HttpFetcher fetcher = fetcher(SETTINGS, port, addresses)) {
      return assertTimeoutPreemptively(HANGING, () -> fetcher.fetch(page(port)));
    }
  }

  private static HttpFetcher fetcher(FetchSettings settings, int port, int addresses) {
    InetAddress[] all = new InetAddress[addresses];
    for (int i = 0; i < addresses; i++) {
      all[i] = InetAddress.ofLiteral("127.0.0." + (i + 1));
    }
    return new HttpFetcher(
        settings,
        AddressGuard.allowing(List.of(AllowedAddress.parse("paper.example:" + port))),
        InstantSource.system(),
        _ -> all);
  }

  private static FetchRequest page(int port) {
    return FetchRequest.of("http://paper.example:" + port + "/");
  }

  @Test
  void theDeadline_isKept_toATenth() throws IOException {
    assertThat(FetchSettings.standard("test", "https://newswire.example/bot").deadline())
        .isEqualTo(Duration.ofSeconds(20));
    // A tenth of this one is what a machine that does other things is late by only now and then:
    // hence the best of five, of the fetch alone.
    Duration deadline = Duration.ofSeconds(2);
    Duration most = deadline.multipliedBy(11).dividedBy(10);
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        HttpFetcher fetcher = fetcher(SETTINGS.withDeadline(deadline), silent.getLocalPort(), 1)) {
      Duration least = HANGING;
      for (int i = 0; i < 5 && least.compareTo(most) > 0; i++) {
        long start = System.nanoTime();
        assertTimeout(fetcher.fetch(page(silent.getLocalPort())));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(taken).isGreaterThanOrEqualTo(deadline);
        least = taken.compareTo(least) < 0 ? taken : least;
      }
      assertThat(least).isLessThan(most);
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
