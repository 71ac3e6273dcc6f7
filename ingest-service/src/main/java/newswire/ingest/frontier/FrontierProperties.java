package newswire.ingest.frontier;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How ingest keeps its memory and shares its work.
 *
 * @param database where it is kept
 * @param lease how long a host stays ours after the last sign of life; a killed process's hosts
 *     wait that long
 * @param workers hosts that this process works at once
 * @param idlePoll how often the frontier is asked for work while there is none
 * @param tasksPerLease visits after which a host is given back, so that all hosts get their turn
 * @param soleProcess this process is the only one on the database: leases that a dead one left are
 *     broken at start
 */
@ConfigurationProperties("newswire.ingest.frontier")
public record FrontierProperties(
    @DefaultValue("newswire_ingest") String database,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("16") int workers,
    @DefaultValue("200ms") Duration idlePoll,
    @DefaultValue("32") int tasksPerLease,
    @DefaultValue("false") boolean soleProcess) {}
