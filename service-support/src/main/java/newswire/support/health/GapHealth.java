package newswire.support.health;

import newswire.support.topic.OffsetGapWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Degraded once records were lost unread: the service works, but an operator has to act. */
public record GapHealth(OffsetGapWatch watch) implements HealthIndicator {

  /** Works, but not as it should; answers 200. */
  public static final Status DEGRADED = new Status("DEGRADED");

  @Override
  public Health health() {
    long lost = watch.lost();
    return (lost == 0 ? Health.up() : Health.status(DEGRADED)).withDetail("lost", lost).build();
  }
}
