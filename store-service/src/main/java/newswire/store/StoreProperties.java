package newswire.store;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the store works.
 *
 * @param consumers threads that take article versions in; more than partitions idle
 * @param verdictConsumers threads that take verdicts in
 * @param sweepEvery how often unpublished changes are looked for
 * @param sweepAfter how long a change is left to the batch that made it before the sweep publishes
 *     it
 */
@Validated
@ConfigurationProperties("newswire.store")
public record StoreProperties(
    @Min(1) @DefaultValue("1") int consumers,
    @Min(1) @DefaultValue("1") int verdictConsumers,
    @DefaultValue("2s") Duration sweepEvery,
    @DefaultValue("5s") Duration sweepAfter) {}
