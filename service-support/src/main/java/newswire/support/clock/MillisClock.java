package newswire.support.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Cuts another clock to milliseconds: the finest time that Newswire stores or sends. */
public record MillisClock(InstantSource precise) implements InstantSource {

  /** The machine's own clock. The only place that reads it. */
  public static InstantSource system() {
    return new MillisClock(InstantSource.system());
  }

  @Override
  public Instant instant() {
    return precise.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public long millis() {
    return precise.millis();
  }
}
