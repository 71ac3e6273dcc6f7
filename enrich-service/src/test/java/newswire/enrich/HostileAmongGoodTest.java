package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import newswire.events.PageFetched;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a thousand hostile pages among ten thousand good ones do to the good ones: CPU of the good
 * pages alone, and again with the hostile ones among them, which muddle the compiler's profile and
 * the caches. What the hostile ones burn themselves is printed beside it. {@code -Pproof
 * -Dtest=HostileAmongGoodTest}.
 */
@Tag("proof")
class HostileAmongGoodTest {

  private static final long SEED = Long.getLong("seed", 20261124);
  private static final int GOOD = Integer.getInteger("good", 10_000);
  private static final int HOSTILE = GOOD / 10;

  private final EnrichPipeline pipeline = EnrichPipeline.standard();

  @Test
  void goodPages_keepFourFifthsOfTheirThroughput() {
    List<PageFetched> good = PageCorpus.pages();
    List<PageFetched> hostile = HostilePages.names().stream().map(HostilePages::named).toList();
    goodAlone(good);
    long alone = goodAlone(good);

    Random random = new Random(SEED);
    long among = 0;
    long burned = 0;
    for (int i = 0; i < GOOD; i++) {
      among += cpuOf(good.get(i % good.size()));
      if (random.nextInt(GOOD) < HOSTILE) {
        burned += cpuOf(hostile.get(random.nextInt(hostile.size())));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d good pages of %s, seed %d: alone %.0f a CPU-second, with %d hostile ones among them %.0f (%.3f); a hostile page burns %.0f ms%n",
        GOOD,
        PageCorpus.name(),
        SEED,
        GOOD * 1e9 / alone,
        HOSTILE,
        GOOD * 1e9 / among,
        (double) alone / among,
        burned / 1e6 / HOSTILE);
    assertThat((double) alone / among).isGreaterThan(0.8);
  }

  private long goodAlone(List<PageFetched> good) {
    long cpu = 0;
    for (int i = 0; i < GOOD; i++) {
      cpu += cpuOf(good.get(i % good.size()));
    }
    return cpu;
  }

  private long cpuOf(PageFetched page) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    pipeline.enrich(page);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }
}
