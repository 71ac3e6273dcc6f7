package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a fetch costs beside a bare HttpClient loop that asks the same server for the same page, in
 * CPU of the thread that fetches. Prints ratios of one run.
 */
@Tag("proof")
class FetchCostTest {

  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 9;
  private static final int FETCHES = 1_500;
  private static final long SEED = Long.getLong("seed", 20261124L);

  /** A page as it is sent: small and as it is, or of the usual size of a newspaper's, gzipped. */
  private enum Page {
    SMALL(30_000, false),
    USUAL(174_000, true);

    private final int bytes;
    private final byte[] answer;

    Page(int bytes, boolean gzipped) {
      this.bytes = bytes;
      try {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        byte[] body = gzipped ? gzip(words(bytes)) : words(bytes);
        sent.write(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"1\"\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(gzipped ? "Content-Encoding: gzip\r\n" : "", body.length)
                .getBytes(StandardCharsets.US_ASCII));
        sent.write(body);
        this.answer = sent.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Words that pack about as well as a page's markup. */
    private static byte[] words(int bytes) {
      Random random = new Random(SEED);
      StringBuilder page = new StringBuilder();
      while (page.length() < bytes) {
        page.append("<p class=\"text\">word").append(random.nextInt(5_000)).append("</p>\n");
      }
      return page.substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain);
      }
      return packed.toByteArray();
    }
  }

  /** One fetch. */
  private interface Fetch {
    void once() throws Exception;
  }

  /** CPU of one, in nanoseconds of the thread that fetches. */
  private static double cost(Fetch fetch) throws Exception {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < FETCHES; i++) {
      fetch.once();
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return (double) nanos / FETCHES;
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void must(FetchResult result, Class<? extends FetchResult> kind) {
    if (!kind.isInstance(result)) {
      throw new AssertionError(result);
    }
  }

  private static void answer(Page page, ScriptedWeb.Request request, OutputStream out)
      throws IOException {
    if (!request.header("if-none-match").isEmpty()) {
      ScriptedWeb.raw(out, "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n");
      return;
    }
    out.write(page.answer); // at once: two writes would wait for each other's acknowledgement
  }

  @ParameterizedTest
  @EnumSource
  void fetchesPerCpuSecond_besideABareLoop(Page page) throws Exception {
    try (ScriptedWeb web = ScriptedWeb.keepingAlive((request, out) -> answer(page, request, out));
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
      Fetch bareWhole = () -> bareFetch(bare, new HttpGet(direct));
      Fetch bareUnchanged =
          () -> {
            HttpGet get = new HttpGet(direct);
            get.setHeader("If-None-Match", "\"1\"");
            bareFetch(bare, get);
          };
      Fetch ours = () -> must(fetcher.fetch(whole), FetchResult.Fetched.class);
      Fetch unchanged = () -> must(fetcher.fetch(conditional), FetchResult.NotModified.class);
      List<Fetch> all = List.of(bareWhole, bareUnchanged, ours, unchanged);
      double[][] costs = new double[all.size()][ROUNDS];
      for (int round = -WARM_UPS; round < ROUNDS; round++) {
        for (int i = 0; i < all.size(); i++) {
          costs[i][Math.max(0, round)] = cost(all.get(i));
        }
      }
      double[] medians = Arrays.stream(costs).mapToDouble(FetchCostTest::median).toArray();
      System.out.printf(
          Locale.ROOT,
          "a page of %,d bytes: %.2f times the CPU of a bare HttpClient loop; a 304: %.2f of a 200"
              + " (%.2f in the bare loop), %.2f times a bare one; medians of %d, in µs: %.1f, %.1f"
              + " and %.1f, %.1f%n",
          page.bytes,
          medians[2] / medians[0],
          medians[3] / medians[2],
          medians[1] / medians[0],
          medians[3] / medians[1],
          ROUNDS,
          medians[0] / 1e3,
          medians[1] / 1e3,
          medians[2] / 1e3,
          medians[3] / 1e3);
      assertThat(medians[2] / medians[0]).as("times a bare loop's CPU").isLessThan(2.5);
    }
  }

  private static void bareFetch(CloseableHttpClient client, HttpGet get) throws IOException {
    client.execute(
        get,
        response ->
            response.getEntity() == null
                ? 0
                : EntityUtils.toByteArray(response.getEntity()).length);
  }
}
