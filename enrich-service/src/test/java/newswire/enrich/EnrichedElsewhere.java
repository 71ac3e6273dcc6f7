package newswire.enrich;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newswire.events.PageFetched;
import newswire.events.kafka.EventJson;

/**
 * A program that prints a digest of what each of many pages gives: to be run by JVMs that differ.
 */
final class EnrichedElsewhere {

  private EnrichedElsewhere() {}

  /**
   * Runs it.
   *
   * @param args how many pages, the seed that varies them, how many threads
   */
  public static void main(String[] args) throws Exception {
    List<PageFetched> pages = pages(Integer.parseInt(args[0]), Long.parseLong(args[1]));
    EnrichPipeline pipeline = EnrichPipeline.standard();
    List<Future<String>> digests = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(args[2]))) {
      pages.forEach(page -> digests.add(threads.submit(() -> digest(pipeline.enrich(page)))));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < digests.size(); i++) {
      out.println("page " + i + " " + digests.get(i).get());
    }
  }

  /** The corpus' pages, and then the same again, each spoiled as the seed decides. */
  private static List<PageFetched> pages(int count, long seed) {
    List<PageFetched> originals = PageCorpus.pages();
    List<PageFetched> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PageFetched page = originals.get(i % originals.size());
      pages.add(
          i < originals.size()
              ? page
              : MutatedInputTest.with(page, Mutations.of(page.body(), new Random(seed + i))));
    }
    return pages;
  }

  private static String digest(EnrichOutcome outcome) throws Exception {
    byte[] bytes =
        switch (outcome) {
          case EnrichOutcome.Rejected rejected ->
              rejected.reason().wireName().getBytes(StandardCharsets.UTF_8);
          case EnrichOutcome.Enriched(var articles, _) -> EventJson.write(articles);
        };
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
  }
}
