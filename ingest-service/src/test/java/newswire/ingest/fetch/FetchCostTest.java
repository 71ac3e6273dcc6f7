package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a fetch costs beside a bare HttpClient loop that asks the same server for the same page, in
 * CPU of the thread that fetches. Prints ratios of one run.
 */
@Tag("proof")
class FetchCostTest {

  private static final int ROUNDS = 5;
  private static final int FETCHES = 1_500;
  private static final byte[] PAGE =
      "<p>Words of a page of usual length.</p>\n".repeat(750).getBytes(StandardCharsets.UTF_8);

  private static final byte[] WHOLE = whole();

  private static byte[] whole() {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"1\"\r\nContent-Length: "
            + PAGE.length
            + "\r\n\r\n";
    return (head + new String(PAGE, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  /** One fetch. */
  private interface Fetch {
    void once() throws Exception;
  }

  private static double fetchesPerCpuSecond(Fetch fetch) throws Exception {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < FETCHES; i++) {
      fetch.once();
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return FETCHES * 1e9 / nanos;
  }

  private static void answer(LoopbackWeb.Request request, java.io.OutputStream out)
      throws IOException {
    if (!request.header("if-none-match").isEmpty()) {
      LoopbackWeb.raw(out, "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n");
      return;
    }
    out.write(WHOLE); // at once: two writes would wait for each other's acknowledgement
  }

  @Test
  void fetchesPerCpuSecond_besideABareLoop() throws Exception {
    try (LoopbackWeb web = LoopbackWeb.keepingAlive(FetchCostTest::answer);
        CloseableHttpClient bare =
            HttpClients.custom().disableCookieManagement().disableRedirectHandling().build();
        HttpFetcher fetcher =
            new HttpFetcher(
                FetchSettings.standard("test", "https://newswire.example"),
                web.guard("paper.example"),
                InstantSource.system())) {
      String direct =
          "http://"
              + InetAddress.getLoopbackAddress().getHostAddress()
              + ":"
              + web.port()
              + "/page";
      FetchRequest whole = FetchRequest.of(web.url("paper.example", "/page"));
      FetchRequest conditional = whole.withValidators(new Validators("\"1\"", null));
      Fetch bareLoop =
          () ->
              bare.execute(
                  new HttpGet(direct),
                  response -> EntityUtils.toByteArray(response.getEntity()).length);
      Fetch ours = () -> assertThat(fetcher.fetch(whole)).isInstanceOf(FetchResult.Fetched.class);
      Fetch unchanged =
          () -> assertThat(fetcher.fetch(conditional)).isInstanceOf(FetchResult.NotModified.class);
      double[] best = new double[3];
      for (int round = 0; round < ROUNDS; round++) {
        best[0] = Math.max(best[0], fetchesPerCpuSecond(bareLoop));
        best[1] = Math.max(best[1], fetchesPerCpuSecond(ours));
        best[2] = Math.max(best[2], fetchesPerCpuSecond(unchanged));
      }
      System.out.printf(
          Locale.ROOT,
          "a page of %,d bytes: %.2f times the CPU of a bare HttpClient loop; a 304: %.2f of a 200"
              + " (%,.0f, %,.0f and %,.0f per CPU-second)%n",
          PAGE.length,
          best[0] / best[1],
          best[1] / best[2],
          best[0],
          best[1],
          best[2]);
      assertThat(best[0] / best[1]).as("times a bare loop's CPU").isLessThan(2.5);
    }
  }
}
