package newswire.enrich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;
import newswire.enrich.override.Overrides;
import newswire.enrich.override.OverridesException;
import newswire.enrich.override.OverridesFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline of the overrides as they are now: a file of greater revision takes effect with the
 * next batch; one that cannot be used, or has no greater revision, does not, which is said once.
 */
public final class CurrentPipeline implements Supplier<EnrichPipeline> {

  private static final Logger log = LoggerFactory.getLogger(CurrentPipeline.class);

  private final @Nullable Path file;
  private volatile EnrichPipeline pipeline;
  private Overrides overrides;
  private @Nullable FileTime read;

  /**
   * Reads the overrides for the first time.
   *
   * @param file null for none
   * @throws OverridesException when it cannot be used
   */
  public CurrentPipeline(@Nullable Path file) {
    this.file = file;
    this.read = file == null ? null : changed(file);
    this.overrides = file == null ? Overrides.NONE : OverridesFile.read(file);
    this.pipeline = new EnrichPipeline(overrides);
  }

  @Override
  public EnrichPipeline get() {
    return pipeline;
  }

  /** Reads the file again if it was written to since. */
  public synchronized void refresh() {
    if (file == null) {
      return;
    }
    FileTime changed = changed(file);
    if (changed.equals(read)) {
      return;
    }
    read = changed;
    try {
      accept(OverridesFile.read(file));
    } catch (OverridesException e) {
      log.error("{} Revision {} stays in force.", e.getMessage(), overrides.revision());
    }
  }

  private void accept(Overrides next) {
    if (next.revision() > overrides.revision()) {
      pipeline = new EnrichPipeline(next);
      overrides = next;
      log.info("Overrides of revision {} are in force", next.revision());
    } else {
      log.error(
          "{} was written to, but its revision {} is not greater than {}, which stays in force; raise"
              + " it if anything changed",
          file,
          next.revision(),
          overrides.revision());
    }
  }

  /** A file that is away has changed at no time. */
  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
