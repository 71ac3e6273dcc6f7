package newswire.ingest.frontier;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How ingest keeps its memory and shares its work.
 *
 * @param database where it is kept
 * @param lease how long a host stays ours after the last sign of life; a killed process's hosts
 *     wait that long
 * @param workers hosts that this process works at once
 * @param idlePoll how often the frontier is asked for work while there is none
 * @param tasksPerLease visits after which a host is given back, so that all hosts get their turn
 * @param revisitsPerHost visits a day that only look whether a known page has changed
 * @param bytesInFlight of bodies that are being read or published, over all workers; each fetch
 *     waits until 5 MiB of them are free, and gives back what its body does not need
 * @param mostLag records that the services behind may trail before pages wait; feeds are polled on
 * @param sweepEvery how often it is looked whether some host has been forgotten
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
    @DefaultValue("2000") int revisitsPerHost,
    @DefaultValue("128MB") DataSize bytesInFlight,
    @DefaultValue("20000") long mostLag,
    @DefaultValue("10m") Duration sweepEvery,
    @DefaultValue("false") boolean soleProcess) {}
