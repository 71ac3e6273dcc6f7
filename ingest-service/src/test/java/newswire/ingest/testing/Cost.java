package newswire.ingest.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What some work costs the thread that does it.
 *
 * @param cpu of this thread, so not what others of the machine do
 * @param allocated bytes, garbage included: more than was ever live at once
 */
public record Cost(Duration cpu, long allocated) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Of doing {@code work} once. */
  public static Cost of(Runnable work) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    work.run();
    return new Cost(
        Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu),
        THREADS.getCurrentThreadAllocatedBytes() - allocated);
  }

  /** The least of doing it three times: what the work needs, whatever the JVM and machine add. */
  public static Cost leastOfThree(Runnable work) {
    return Stream.generate(() -> of(work)).limit(3).reduce(Cost::least).orElseThrow();
  }

  /** The least of both, each on its own. */
  public Cost least(Cost other) {
    return new Cost(
        cpu.compareTo(other.cpu) < 0 ? cpu : other.cpu, Math.min(allocated, other.allocated));
  }

  /** The most of both, each on its own. */
  public Cost most(Cost other) {
    return new Cost(
        cpu.compareTo(other.cpu) > 0 ? cpu : other.cpu, Math.max(allocated, other.allocated));
  }

  /** Whether either is more than {@code bound}'s. */
  public boolean exceeds(Cost bound) {
    return cpu.compareTo(bound.cpu) > 0 || allocated > bound.allocated;
  }

  /** For a report. */
  @Override
  public String toString() {
    return "%.3f s of CPU, %.1f MB".formatted(cpu.toNanos() / 1e9, allocated / 1e6);
  }
}
