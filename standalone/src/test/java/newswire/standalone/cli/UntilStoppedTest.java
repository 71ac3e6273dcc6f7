package newswire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import newswire.standalone.ChildJvm;
import newswire.standalone.installation.UserError;
import org.junit.jupiter.api.Test;

/** What a command does when a signal ends it. */
class UntilStoppedTest {

  @Test
  void whatFailsForWantOfWhatASignalCloses_isNotTold() throws Exception {
    Process process = ChildJvm.start(FailsWhileStopped.class);
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("up");
      process.toHandle().destroy(); // unlike its own destroy(), leaves its output to be read
      assertThat(out.lines()).containsExactly("closed");
      assertThat(process.waitFor()).isEqualTo(7);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Fails as soon as a signal begins to close what it works with. */
  static final class FailsWhileStopped {
    private FailsWhileStopped() {}

    public static void main(String[] arguments) throws InterruptedException {
      CountDownLatch closing = new CountDownLatch(1);
      AtomicBoolean failed = new AtomicBoolean();
      Thread command = Thread.currentThread();
      try (UntilStopped stop = new UntilStopped(7)) {
        stop.closing(
            () -> {
              closing.countDown();
              while (!failed.get() || isAtWork(command)) {
                Thread.onSpinWait();
              }
              System.out.println("closed");
            });
        System.out.println("up");
        closing.await();
        failed.set(true);
        throw new UserError("Nobody answers.");
      } catch (UserError e) {
        System.out.println(e.getMessage());
      }
    }

    private static boolean isAtWork(Thread thread) {
      return thread.getState() == Thread.State.RUNNABLE;
    }
  }
}
