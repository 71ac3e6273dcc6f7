package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import newswire.events.PageFetched;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a page costs, one thread, warm, all in one run: decoding and jsoup's parse alone, the whole
 * pipeline with every field and language as the service runs it on a batch and page by page,
 * Readability4J's body alone, and each step of ours. {@code mvn verify -Pproof -pl enrich-service
 * -am -Dtest=SpeedTest -Dsurefire.failIfNoSpecifiedTests=false -Dcorpus=FOLDER}, see {@link
 * PageCorpus}.
 *
 * <p>Warm is what a service is that has run for some minutes: until each contestant's code is
 * compiled for good, which for ours takes a few thousand pages ({@code -Dwarm=} seconds of CPU).
 *
 * <p>Every figure is the median over rounds of the thread's CPU time a page; the contestants take
 * turns within a round, so that a busy machine troubles all of them alike.
 */
@Tag("proof")
class SpeedTest {

  private static final double WARM_SECONDS = Double.parseDouble(System.getProperty("warm", "200"));
  private static final int ROUNDS = Integer.getInteger("rounds", 15);
  private static final Duration ENOUGH = Duration.ofMinutes(10);
  private static final String PARSE = "decode and parse alone";
  private static final String OURS = "ours, every field and language";
  private static final String ALONE = "ours, page by page";
  private static final String PEER = "Readability4J, body alone";

  @Test
  void everyField_costsLittleMoreThanTheParse_andAThirdOfReadability() {
    List<PageFetched> pages =
        PageCorpus.pages().stream().filter(p -> PipelineSteps.markup(p).isPresent()).toList();
    Map<String, List<Runnable>> contestants = contestants(pages);
    warmUp(contestants);
    Map<String, Double> micros = measured(contestants, pages.size());

    double parse = micros.getOrDefault(PARSE, 0.0);
    double ours = micros.getOrDefault(OURS, 0.0);
    double peer = micros.getOrDefault(PEER, 0.0);
    long bytes = pages.stream().mapToLong(p -> p.body().length).sum() / pages.size();
    System.out.printf(
        Locale.ROOT,
        "CPU a page, median of %d rounds, %d pages of %s, %d bytes on average:%n",
        ROUNDS,
        pages.size(),
        PageCorpus.name(),
        bytes);
    micros.forEach(
        (name, cpu) ->
            System.out.printf(
                Locale.ROOT, "  %-32s %9.1f us  %5.2f of the parse%n", name, cpu, cpu / parse));
    System.out.printf(
        Locale.ROOT,
        "ours is %.2f of the parse; pages per CPU-second: ours %.0f, Readability4J %.0f, ratio %.2f%n",
        ours / parse,
        1e6 / ours,
        1e6 / peer,
        peer / ours);
    assertThat(peer / ours).as("pages per CPU-second against Readability4J").isGreaterThan(3);
    assertThat(ours / parse).as("ours against the parse").isLessThan(2.5);
  }

  private static Map<String, List<Runnable>> contestants(List<PageFetched> pages) {
    EnrichPipeline pipeline = EnrichPipeline.standard();
    Map<String, List<Runnable>> all = new LinkedHashMap<>();
    for (List<PageFetched> group : Lockstep.groups(pages, page -> page.body().length)) {
      add(
          all,
          OURS,
          () -> new Lockstep<>(group.stream().map(pipeline::begin).toList(), ENOUGH).run());
    }
    for (PageFetched page : pages) {
      add(all, PARSE, () -> parse(page));
      add(all, ALONE, () -> pipeline.enrich(page));
      add(all, PEER, () -> readability(page));
      PipelineSteps.of(page).forEach((name, step) -> add(all, "  " + name, step));
    }
    return all;
  }

  private static void add(Map<String, List<Runnable>> all, String name, Runnable run) {
    all.computeIfAbsent(name, _ -> new ArrayList<>()).add(run);
  }

  private static void parse(PageFetched page) {
    Parser.htmlParser()
        .parseInput(PipelineSteps.markup(page).orElseThrow().reader(), page.finalUrl());
  }

  private static void readability(PageFetched page) {
    String markup = PipelineSteps.markup(page).orElseThrow().whole();
    new Readability4J(page.finalUrl(), markup).parse().getTextContent();
  }

  private static void warmUp(Map<String, List<Runnable>> contestants) {
    long end = cpu() + (long) (WARM_SECONDS * 1e9);
    int rounds = 0;
    while (rounds++ < 2 || cpu() < end) {
      contestants.values().forEach(runs -> runs.forEach(Runnable::run));
    }
  }

  private static Map<String, Double> measured(Map<String, List<Runnable>> contestants, int pages) {
    Map<String, List<Double>> rounds = new LinkedHashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      contestants.forEach(
          (name, runs) -> {
            long before = cpu();
            runs.forEach(Runnable::run);
            double micros = (cpu() - before) / 1e3 / pages;
            rounds.computeIfAbsent(name, _ -> new ArrayList<>()).add(micros);
          });
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    rounds.forEach(
        (name, all) -> medians.put(name, all.stream().sorted().toList().get(ROUNDS / 2)));
    return medians;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
