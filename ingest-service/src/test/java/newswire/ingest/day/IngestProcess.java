package newswire.ingest.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An ingest service in a JVM of its own. */
final class IngestProcess {

  private final int number;
  private final int slot;
  private final Process process;

  private IngestProcess(int number, int slot, Process process) {
    this.number = number;
    this.slot = slot;
    this.process = process;
  }

  /**
   * Starts one.
   *
   * @param number never used before; its user agent names it
   * @param slot of the shared clock
   */
  static IngestProcess start(
      int number, int slot, Path clock, Path output, Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Duser.timezone=UTC",
            "-D" + SimulatedIngest.CLOCK + "=" + clock,
            "-D" + SimulatedIngest.SLOT + "=" + slot,
            "-cp",
            System.getProperty("java.class.path"),
            SimulatedIngest.class.getName()));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    command.add("--newswire.ingest.contact-url=https://process-" + number + ".day.test/");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
      return new IngestProcess(number, slot, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int number() {
    return number;
  }

  int slot() {
    return slot;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it with SIGKILL, and returns when it is dead. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a process outlives kill -9");
    }
  }
}
