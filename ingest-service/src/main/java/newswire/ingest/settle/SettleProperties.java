package newswire.ingest.settle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a visit that nothing settles is visited again.
 *
 * @param repeatAfter how long a visit may stay open while the services behind keep up
 * @param every how often open visits are looked at
 * @param mostRepeats how often in a row a URL is repeated before an alarm
 * @param normalLag records that the services behind may trail and still be said to keep up
 */
@ConfigurationProperties("newswire.ingest.settle")
public record SettleProperties(
    @DefaultValue("1h") Duration repeatAfter,
    @DefaultValue("1m") Duration every,
    @DefaultValue("3") int mostRepeats,
    @DefaultValue("1000") long normalLag) {}
