package newswire.ingest.day;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ingest processes of a day, one of which is killed and replaced now and then. */
final class IngestProcesses implements AutoCloseable {

  /** So many live at once. */
  static final int COUNT = 2;

  private final SharedClock clock;
  private final Path folder;
  private final Map<String, String> settings;
  private final @Nullable IngestProcess[] slots = new IngestProcess[COUNT];
  private int started;

  IngestProcesses(SharedClock clock, Path folder, Map<String, String> settings) {
    this.clock = clock;
    this.folder = folder;
    this.settings = settings;
  }

  void startAll() {
    IntStream.range(0, COUNT).forEach(this::start);
  }

  private void start(int slot) {
    started++;
    slots[slot] =
        IngestProcess.start(
            started,
            slot,
            folder.resolve("clock"),
            folder.resolve("process-" + started + ".log"),
            settings);
  }

  /** Whether all have begun to work. */
  boolean areThere() {
    return IntStream.range(0, COUNT).allMatch(clock::isThere);
  }

  boolean oneHasEndedByItself() {
    return living().anyMatch(process -> !process.isAlive());
  }

  /** The number of the one that is killed next. */
  int first() {
    return Objects.requireNonNull(slots[0]).number();
  }

  void killAndReplaceFirst() throws InterruptedException {
    Objects.requireNonNull(slots[0]).kill();
    clock.isGone(0);
    start(0);
  }

  void killAll() throws InterruptedException {
    for (int slot = 0; slot < COUNT; slot++) {
      IngestProcess process = slots[slot];
      slots[slot] = null;
      if (process != null) {
        process.kill();
      }
    }
  }

  /** How many there have ever been. */
  int started() {
    return started;
  }

  private Stream<IngestProcess> living() {
    return Stream.of(slots).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  @Override
  public void close() {
    try {
      killAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
