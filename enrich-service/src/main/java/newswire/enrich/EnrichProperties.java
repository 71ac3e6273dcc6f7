package newswire.enrich;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages are worked.
 *
 * @param concurrency how many batches are worked at once in this process
 * @param watchdog how much CPU time one page may burn before it is dead-lettered
 * @param overrides what an operator knows better of some sites, a YAML file; null for none
 */
@Validated
@ConfigurationProperties("newswire.enrich")
public record EnrichProperties(
    @Min(1) @Max(64) @DefaultValue("2") int concurrency,
    @DefaultValue("10s") Duration watchdog,
    @Nullable Path overrides) {}
