package newswire.ingest.frontier;

import static newswire.ingest.frontier.HostDocuments.number;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.ingest.politeness.Pace;
import newswire.support.clock.FrontierClock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The hosts: whose each is, and when it may be asked next.
 *
 * <p>{@code token} grows with every lease; {@code wake} grows with every task that is added; {@code
 * due} is never later than the first moment at which the host has something to do.
 */
final class HostBook {

  private final MongoCollection<Document> hosts;
  private final Pace pace;
  private final Duration lease;
  private final FrontierClock clock;
  private final AtomicInteger nextBucket;
  private volatile boolean busy;

  /** Hosts whose buckets this process goes round from a place of its own. */
  HostBook(MongoCollection<Document> hosts, Pace pace, Duration lease, FrontierClock clock) {
    this(hosts, pace, lease, clock, ThreadLocalRandom.current().nextInt(HostDocuments.BUCKETS));
  }

  /** The same, from a given place. */
  HostBook(
      MongoCollection<Document> hosts,
      Pace pace,
      Duration lease,
      FrontierClock clock,
      int firstBucket) {
    this.hosts = hosts;
    this.pace = pace;
    this.lease = lease;
    this.clock = clock;
    this.nextBucket = new AtomicInteger(firstBucket);
  }

  /**
   * Leases a host that is due, or none. While there is work, each process goes round the buckets
   * and takes the host of each that has been due longest, so that processes do not all reach for
   * the same one; when a bucket is empty, the one of all that has been due longest.
   */
  Optional<HostLease> lease(Instant now) {
    long nanos = clock.nanos();
    Document due =
        new Document("due", new Document("$lte", now.toEpochMilli()))
            .append("leasedUntil", new Document("$lte", now.toEpochMilli()));
    Document host = null;
    if (busy) {
      int bucket = Math.floorMod(nextBucket.getAndIncrement(), HostDocuments.BUCKETS);
      host = take(new Document("bucket", bucket), due, now);
    }
    if (host == null) {
      host = take(new Document(), due, now);
    }
    busy = host != null;
    return Optional.ofNullable(host).map(leased -> held(leased, nanos));
  }

  private @Nullable Document take(Document first, Document due, Instant now) {
    Document filter = new Document(first);
    filter.putAll(due);
    return hosts.findOneAndUpdate(
        filter,
        new Document("$inc", new Document("token", 1L))
            .append("$set", new Document("leasedUntil", now.plus(lease).toEpochMilli())),
        new FindOneAndUpdateOptions()
            .sort(new Document("due", 1))
            .returnDocument(ReturnDocument.AFTER));
  }

  /** Leases this host, if it is free and may be asked now. */
  Optional<HostLease> lease(String name, Instant now) {
    long nanos = clock.nanos();
    Document known = hosts.find(new Document("_id", name)).first();
    if (known == null) {
      wake(name, FrontierTime.NEVER);
      known = hosts.find(new Document("_id", name)).first();
    }
    if (known == null
        || number(known, "leasedUntil", 0) > now.toEpochMilli()
        || number(known, "notBefore", 0) > now.toEpochMilli()) {
      return Optional.empty();
    }
    Document host =
        hosts.findOneAndUpdate(
            new Document("_id", name).append("token", number(known, "token", 0)),
            new Document("$inc", new Document("token", 1L))
                .append("$set", new Document("leasedUntil", now.plus(lease).toEpochMilli())),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(host).map(leased -> held(leased, nanos));
  }

  private HostLease held(Document host, long nanos) {
    return HostDocuments.lease(host, pace, clock, nanos + lease.toNanos());
  }

  /** Tells of something to do on a host, now or at {@code due}. */
  void wake(String host, long due) {
    Document update =
        new Document("$inc", new Document("wake", 1L))
            .append("$min", new Document("due", due))
            .append("$setOnInsert", HostDocuments.fresh(host));
    try {
      hosts.updateOne(new Document("_id", host), update, new UpdateOptions().upsert(true));
    } catch (DuplicateKeyException | MongoWriteException e) {
      // Two upserts of one new host race on a real server; the loser finds it made.
      if (hosts.updateOne(new Document("_id", host), update).getMatchedCount() == 0) {
        throw e;
      }
    }
  }

  /** Proves that the lease is the current one, and prolongs it. */
  boolean renew(HostLease held, Instant now) {
    return prolong(held, new Document(), now);
  }

  /** Makes the host's pace durable and prolongs the lease; false when it is no longer ours. */
  boolean keepPace(HostLease held, Instant now) {
    return prolong(held, HostDocuments.pace(held), now);
  }

  private boolean prolong(HostLease held, Document set, Instant now) {
    long nanos = clock.nanos();
    set.append("leasedUntil", now.plus(lease).toEpochMilli());
    boolean current =
        hosts.updateOne(fence(held), new Document("$set", set)).getMatchedCount() == 1;
    if (current) {
      held.prolong(nanos + lease.toNanos());
    } else {
      held.lose();
    }
    return current;
  }

  /** The host's wake count, to be read before its tasks are; null when the lease is lost. */
  @Nullable Long wakeOf(HostLease held) {
    Document host = hosts.find(new Document("_id", held.host())).first();
    if (host == null || number(host, "token", -1) != held.token()) {
      held.lose();
      return null;
    }
    return number(host, "wake", 0);
  }

  /** Gives the host back, due at {@code due}, unless something was added since {@code wake}. */
  boolean giveBack(HostLease held, long wake, long due) {
    long notBefore = held.notBefore().toEpochMilli();
    return hosts
            .updateOne(
                fence(held).append("wake", wake),
                new Document(
                    "$set",
                    new Document("leasedUntil", 0L)
                        .append("due", due == FrontierTime.NEVER ? due : Math.max(due, notBefore))))
            .getMatchedCount()
        == 1;
  }

  /** Breaks all leases, for a process that knows itself to be alone. */
  long breakLeases() {
    return hosts
        .updateMany(
            new Document("leasedUntil", new Document("$gt", 0L)),
            new Document("$inc", new Document("token", 1L))
                .append("$set", new Document("leasedUntil", 0L)))
        .getModifiedCount();
  }

  long leased(Instant now) {
    return hosts.countDocuments(
        new Document("leasedUntil", new Document("$gt", now.toEpochMilli())));
  }

  long count() {
    return hosts.estimatedDocumentCount();
  }

  /** Where each is, of those that are known. */
  Map<String, Document> find(List<String> names) {
    Map<String, Document> found = new HashMap<>();
    for (Document host : hosts.find(new Document("_id", new Document("$in", names)))) {
      found.put(host.getString("_id"), host);
    }
    return found;
  }

  private static Document fence(HostLease held) {
    return new Document("_id", held.host()).append("token", held.token());
  }
}
