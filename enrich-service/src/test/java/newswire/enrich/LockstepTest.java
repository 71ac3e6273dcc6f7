package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import newswire.events.PageFetched;
import org.junit.jupiter.api.Test;

/** Work that goes through its steps together ends as it would alone. */
class LockstepTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration ENOUGH = Duration.ofMinutes(10);
  private static final Work.Step<String> NO_MEMORY =
      () -> {
        throw new OutOfMemoryError("none left");
      };

  private final List<String> taken = new ArrayList<>();

  @Test
  void stepsAreTakenByAll_beforeTheNextIsByAny() {
    List<Work.Ended<String>> ended = lockstep(work("a", 2), work("b", 0), work("c", 1)).run();

    assertThat(taken).containsExactly("a2", "b0", "c1", "a1", "c0", "a0");
    assertThat(ended)
        .containsExactly(new Work.Done<>("a"), new Work.Done<>("b"), new Work.Done<>("c"));
  }

  @Test
  void pieceThatThrows_endsAlone_andWhatWouldHaveFollowedIsNotDone() {
    RuntimeException broken = new IllegalStateException("cannot be");
    Work.Step<String> breaking =
        () -> {
          throw broken;
        };

    List<Work.Ended<String>> ended =
        lockstep(work("a", 1), breaking.then(String::trim), tooDeep()).run();

    assertThat(ended.get(0)).isEqualTo(new Work.Done<>("a"));
    assertThat(ended.get(1)).isEqualTo(new Work.Failed<>(broken));
    assertThat(ended.get(2))
        .isInstanceOfSatisfying(
            Work.Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(StackOverflowError.class));
  }

  @Test
  void lackOfMemory_isNotOnePiecesOwn() {
    Lockstep<String> work = lockstep(NO_MEMORY, work("b", 0), work("c", 0));

    assertThatThrownBy(work::run).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void positionTellsWhoIsAtWork_inEveryRound() {
    List<Lockstep<String>> self = new ArrayList<>();
    List<Integer> atWork = new ArrayList<>();
    Runnable look = () -> atWork.add(self.getFirst().pieceAt(self.getFirst().position()));
    self.add(lockstep(looking(look, 1), work("b", 3), looking(look, 3)));

    self.getFirst().run();

    assertThat(atWork).containsExactly(0, 2, 0, 2, 2, 2);
  }

  @Test
  void pieceWhoseStepsBurnTooMuchTogether_endsAlone() {
    Duration most = Duration.ofMillis(40);

    List<Work.Ended<String>> ended =
        new Lockstep<>(List.of(work("a", 3), burning(most.dividedBy(2), 3)), most).run();

    assertThat(ended.get(0)).isEqualTo(new Work.Done<>("a"));
    assertThat(ended.get(1))
        .isInstanceOfSatisfying(
            Work.Failed.class,
            failed ->
                assertThat(failed.failure()).isInstanceOf(Lockstep.OverBudgetException.class));
  }

  @Test
  void workThatNobodyWaitsFor_ends() {
    Work.Step<String> interrupted =
        () -> {
          Thread.currentThread().interrupt();
          return new Work.Done<>("first");
        };

    assertThatThrownBy(() -> lockstep(interrupted, work("b", 0), work("c", 0)).run())
        .isInstanceOf(CancellationException.class);
    assertThat(taken).isEmpty();
  }

  @Test
  void groups_keepTheOrder_andNeitherManyNorLargePagesGoTogether() {
    List<Long> small = Collections.nCopies(Lockstep.MOST_PIECES + 3, 1L);
    assertThat(sizes(small)).containsExactly(Lockstep.MOST_PIECES, 3);

    long half = Lockstep.MOST_BYTES / 2;
    assertThat(Lockstep.groups(List.of(half, half, 1L, Lockstep.MOST_BYTES + 1, 2L), n -> n))
        .containsExactly(
            List.of(half, half), List.of(1L), List.of(Lockstep.MOST_BYTES + 1), List.of(2L));
    assertThat(sizes(List.of())).isEmpty();
  }

  @Test
  void pagesInLockstep_areReadAsTheyAreAlone() {
    EnrichPipeline pipeline = EnrichPipeline.standard();
    List<PageFetched> pages = PageCorpus.fixtures();
    List<EnrichOutcome> alone = pages.stream().map(pipeline::enrich).toList();

    List<Work.Ended<EnrichOutcome>> together =
        new Lockstep<>(pages.stream().map(pipeline::begin).toList(), ENOUGH).run();

    assertThat(together)
        .hasSameSizeAs(alone)
        .isEqualTo(alone.stream().map(Work.Done<EnrichOutcome>::new).toList());
  }

  private static List<Integer> sizes(List<Long> pages) {
    return Lockstep.groups(pages, n -> n).stream().map(List::size).toList();
  }

  private Work<String> work(String name, int stepsAfter) {
    return (Work.Step<String>)
        () -> {
          taken.add(name + stepsAfter);
          return stepsAfter == 0 ? new Work.Done<>(name) : work(name, stepsAfter - 1);
        };
  }

  private Work<String> looking(Runnable look, int stepsAfter) {
    return (Work.Step<String>)
        () -> {
          look.run();
          return stepsAfter == 0 ? new Work.Done<>("looked") : looking(look, stepsAfter - 1);
        };
  }

  private static Work<String> burning(Duration each, int stepsAfter) {
    return (Work.Step<String>)
        () -> {
          long end = THREADS.getCurrentThreadCpuTime() + each.toNanos();
          while (THREADS.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
          }
          return stepsAfter == 0 ? new Work.Done<>("burned") : burning(each, stepsAfter - 1);
        };
  }

  private static Lockstep<String> lockstep(Work<String> a, Work<String> b, Work<String> c) {
    return new Lockstep<>(List.of(a, b, c), ENOUGH);
  }

  private static Work.Step<String> tooDeep() {
    return () -> new Work.Done<>(String.valueOf(depth(0)));
  }

  private static int depth(int at) {
    return at < 0 ? at : depth(at + 1) + 1;
  }
}
