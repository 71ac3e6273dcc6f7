package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.PageFetched;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Dates, linked data and pages, spoiled as a seed decides: no throwable, none over 2 s of CPU, none
 * that allocates more than 64 MB beyond what its size allows. {@code -Dseed=} gives another seed;
 * {@code -Pproof -Dtest=MutatedInputTest} runs a million of dates and linked data and a hundred
 * thousand of pages.
 */
class MutatedInputTest {

  private static final long SEED = Long.getLong("seed", 20261124);
  private static final long MOST_CPU_NANOS = 2_000_000_000L;
  private static final long MOST_ALLOCATED = 64L << 20;

  /** A DOM and its texts, as often as the steps copy them. */
  private static final long ALLOCATED_A_BYTE = 100;

  /** Inputs that load what is loaded once, as the language model: they count for CPU alone. */
  private static final int WARM_UP = 100;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<String> DATES =
      List.of(
          "2026-11-20T10:00:00Z",
          "2026-11-20T10:00:00.123+01:00",
          "Fri, 20 Nov 2026 10:00:00 GMT",
          "November 20, 2026 at 10:00 a.m. EST",
          "20. November 2026, 10.00 Uhr",
          "vor 12 Stunden",
          "3 hours ago",
          "20/11/2026 10:00",
          "il y a 2 heures",
          "ayer a las 10:00",
          "2026年11月20日 10時00分",
          "٢٠ نوفمبر ٢٠٢٦",
          "20 ноября 2026, 10:00",
          "Published: 2 days ago",
          "1 day, 3 hours ago",
          "yesterday 10:00 PM",
          "20 พฤศจิกายน 2569",
          "tháng 11 20, 2026",
          "11/20/26",
          "20261120T100000Z");

  private static final String LINKED =
      """
      {"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Harbour opens again","datePublished":"2026-11-20T10:00:00Z",
      "author":[{"@type":"Person","name":"Ann Lee","url":"/ann"},{"@id":"#desk"}],"publisher":{"@type":"Organization","name":"Harbour Gazette"},
      "image":["/a.jpg",{"url":"/b.jpg","caption":"A ferry"}],"keywords":"harbour, ferry","isAccessibleForFree":true,"inLanguage":"en",
      "articleBody":"The harbour was opened on Monday, and the first ferry left it before noon."},{"@id":"#desk","@type":"Person","name":"Bo Sand"}]}""";

  private final EnrichPipeline pipeline = EnrichPipeline.standard();

  @Test
  void spoiledInput_breaksNothing() {
    run(8_000, 8_000, 4_000);
  }

  @Test
  @Tag("proof")
  void muchSpoiledInput_breaksNothing() {
    run(500_000, 500_000, 100_000);
  }

  private void run(int dates, int linked, int pages) {
    dates(dates);
    linkedData(linked);
    pages(pages);
  }

  private void dates(int times) {
    TimeReader reader = TimeReader.standard();
    TimeContext context = new TimeContext(Instant.parse("2026-11-20T10:00:00Z"), "en", null);
    measure(
        "dates",
        times,
        random -> Mutations.of(DATES.get(random.nextInt(DATES.size())), random),
        text -> reader.read(text, "test", 50, context),
        String::length);
  }

  private void linkedData(int times) {
    String page =
        "<html lang=en><head><title>Harbour opens again</title><script type='application/ld+json'>%s</script></head>"
            + "<body><h1>Harbour opens again</h1><p>The harbour was opened on Monday, and the first ferry left it.</p>";
    measure(
        "linked data",
        times,
        random -> HostilePages.page(page.formatted(Mutations.of(LINKED, random))),
        pipeline::enrich,
        body -> body.body().length);
  }

  private void pages(int times) {
    List<PageFetched> fixtures = PageCorpus.pages();
    measure(
        "pages of " + PageCorpus.name(),
        times,
        random -> {
          PageFetched page = fixtures.get(random.nextInt(fixtures.size()));
          return with(page, Mutations.of(page.body(), random));
        },
        pipeline::enrich,
        page -> page.body().length);
  }

  private interface Sized<T> {
    int of(T input);
  }

  private <T> void measure(
      String what,
      int times,
      java.util.function.Function<RandomGenerator, T> make,
      java.util.function.Consumer<T> work,
      Sized<T> size) {
    List<String> broken = new ArrayList<>();
    long mostCpu = 0;
    long mostAllocated = 0;
    for (int i = 0; i < times; i++) {
      T input = make.apply(new Random(SEED + i));
      long cpu = THREADS.getCurrentThreadCpuTime();
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      try {
        work.accept(input);
      } catch (Throwable thrown) {
        broken.add("seed " + (SEED + i) + " throws " + thrown);
      }
      cpu = THREADS.getCurrentThreadCpuTime() - cpu;
      allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
      allocated -= ALLOCATED_A_BYTE * size.of(input);
      boolean warm = i >= WARM_UP;
      if (warm) {
        mostCpu = Math.max(mostCpu, cpu);
        mostAllocated = Math.max(mostAllocated, allocated);
      }
      if (cpu > MOST_CPU_NANOS || warm && allocated > MOST_ALLOCATED) {
        broken.add("seed " + (SEED + i) + " costs " + cpu + " ns and " + allocated + " bytes");
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d mutations of %s, seeds from %d: behind the first %d most CPU %d ms, most allocated beyond %d a byte %.1f MB%n",
        times,
        what,
        SEED,
        WARM_UP,
        mostCpu / 1_000_000,
        ALLOCATED_A_BYTE,
        mostAllocated / 1e6);
    assertThat(broken).as("mutations of " + what).isEmpty();
  }

  static PageFetched with(PageFetched page, byte[] body) {
    byte[] some = body.length == 0 ? " ".getBytes(StandardCharsets.UTF_8) : body;
    return new PageFetched(
        page.pageId(),
        page.url(),
        page.finalUrl(),
        page.visit(),
        page.observed(),
        200,
        page.contentType(),
        page.feedItems(),
        some);
  }
}
