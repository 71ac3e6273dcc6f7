package newswire.ingest.frontier;

import java.time.Instant;
import newswire.ingest.politeness.Pace;
import newswire.ingest.politeness.RevisitBudget;
import newswire.ingest.politeness.Vanishing;
import newswire.support.clock.FrontierClock;
import org.bson.Document;

/** Hosts as documents: {@link HostBook} says what each field is for. */
final class HostDocuments {

  /** Hosts are spread over so many. */
  static final int BUCKETS = 64;

  private HostDocuments() {}

  /** A host that nobody has asked yet, but for its id and when it is due. */
  static Document fresh(String host) {
    return new Document("bucket", bucket(host))
        .append("token", 0L)
        .append("leasedUntil", 0L)
        .append("notBefore", 0L)
        .append("throttles", 0)
        .append("failures", 0);
  }

  /** The same for one host always, on any machine. */
  private static int bucket(String host) {
    return Math.floorMod(host.hashCode(), BUCKETS);
  }

  /** A lease of the host, with what is remembered of its pace and budgets. */
  static HostLease lease(Document host, Pace pace, FrontierClock clock, long liveUntilNanos) {
    return new HostLease(
        host.getString("_id"),
        number(host, "token", 0),
        pace,
        clock,
        liveUntilNanos,
        Instant.ofEpochMilli(number(host, "notBefore", 0)),
        (int) number(host, "throttles", 0),
        (int) number(host, "failures", 0),
        new Vanishing(
            Instant.ofEpochMilli(number(host, "lookedSince", 0)),
            (int) number(host, "looked", 0),
            (int) number(host, "gone", 0)),
        new RevisitBudget(
            Instant.ofEpochMilli(number(host, "revisitsSince", 0)),
            (int) number(host, "revisits", 0)));
  }

  /** What is to be remembered of the host's pace and budgets. */
  static Document pace(HostLease held) {
    return new Document("notBefore", held.notBefore().toEpochMilli())
        .append("throttles", held.throttles())
        .append("failures", held.failures())
        .append("lookedSince", held.vanishing().since().toEpochMilli())
        .append("looked", held.vanishing().visits())
        .append("gone", held.vanishing().gone())
        .append("revisitsSince", held.revisits().since().toEpochMilli())
        .append("revisits", held.revisits().promised());
  }

  static long number(Document document, String field, long otherwise) {
    return TaskDocuments.number(document, field, otherwise);
  }
}
