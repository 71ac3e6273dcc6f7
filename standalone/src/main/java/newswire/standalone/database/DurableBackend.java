package newswire.standalone.database;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Replies to a command only when everything the reply can tell of is committed to the file.
 *
 * <p>A document and its index entries are separate puts, so a commit must not run in the middle of
 * a write: writes share {@link #writing}'s read lock, a commit takes its write lock. Whoever waits
 * for a commit while one runs is served by the next, so many waiters cost one commit.
 *
 * <p>mongo-java-server changes documents in place, and encodes replies outside its own locks: so
 * commands on one collection run one at a time, and a reply is copied before the lock is given
 * back.
 */
final class DurableBackend extends H2Backend {

  /** Commits between two looks at how much of the file is dead. */
  private static final int COMMITS_PER_COMPACTION = 256;

  private static final int LIVE_PERCENT = 60;
  private static final int COMPACTION_BYTES = 4 << 20;

  private enum Access {
    NONE,
    READ,
    WRITE,
    WHOLE
  }

  private static final Map<String, Access> ACCESS =
      Map.ofEntries(
          Map.entry("ismaster", Access.NONE),
          Map.entry("hello", Access.NONE),
          Map.entry("ping", Access.NONE),
          Map.entry("buildinfo", Access.NONE),
          Map.entry("endsessions", Access.NONE),
          Map.entry("getlasterror", Access.NONE),
          Map.entry("whatsmyuri", Access.NONE),
          Map.entry("find", Access.READ),
          Map.entry("getmore", Access.READ),
          Map.entry("count", Access.READ),
          Map.entry("distinct", Access.READ),
          Map.entry("insert", Access.WRITE),
          Map.entry("update", Access.WRITE),
          Map.entry("delete", Access.WRITE),
          Map.entry("findandmodify", Access.WRITE));

  private final MVStore store;
  private final CommitFailure failure;
  private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();
  private final ConcurrentHashMap<String, ReentrantLock> collections = new ConcurrentHashMap<>();
  private final Tickets tickets = new Tickets();
  private final ReentrantLock committing = new ReentrantLock();
  private int commits;

  DurableBackend(MVStore store, CommitFailure failure) {
    super(store);
    this.store = store;
    this.failure = failure;
  }

  /** Told once when the file can no longer be written, for example because the disk is full. */
  interface CommitFailure {
    void happened(RuntimeException cause);
  }

  @Override
  public Document handleCommand(
      Channel channel, String database, String command, Document arguments) {
    Supplier<Document> work = () -> super.handleCommand(channel, database, command, arguments);
    Access access = ACCESS.getOrDefault(command.toLowerCase(Locale.ROOT), Access.WHOLE);
    return switch (access) {
      case NONE -> work.get();
      case READ -> durably(() -> exclusively(collection(database, command, arguments), work));
      case WRITE ->
          durably(
              () ->
                  exclusively(
                      writing.readLock(),
                      () ->
                          applying(
                              () -> exclusively(collection(database, command, arguments), work))));
      case WHOLE -> durably(() -> exclusively(writing.writeLock(), () -> applying(work)));
    };
  }

  private Lock collection(String database, String command, Document arguments) {
    Object name = arguments.get("getMore".equalsIgnoreCase(command) ? "collection" : command);
    return collections.computeIfAbsent(database + "." + name, _ -> new ReentrantLock());
  }

  private static Document exclusively(Lock lock, Supplier<Document> work) {
    lock.lock();
    try {
      return work.get().cloneDeeply();
    } finally {
      lock.unlock();
    }
  }

  private Document applying(Supplier<Document> work) {
    try {
      return work.get();
    } finally {
      tickets.applied(); // also when it failed: a bulk may have done its first half
    }
  }

  private Document durably(Supplier<Document> work) {
    try {
      return work.get();
    } finally {
      awaitCommitOf(tickets.lastApplied());
    }
  }

  private void awaitCommitOf(long ticket) {
    if (tickets.lastCommitted() >= ticket) {
      return;
    }
    committing.lock();
    try {
      if (tickets.lastCommitted() < ticket) {
        commitAll();
      }
    } finally {
      committing.unlock();
    }
  }

  private void commitAll() {
    writing.writeLock().lock();
    try {
      long upTo = tickets.lastApplied();
      store.commit();
      tickets.committed(upTo);
      if (++commits % COMMITS_PER_COMPACTION == 0) {
        // The store's own housekeeping thread would commit in the middle of writes, so it is off.
        store.compact(LIVE_PERCENT, COMPACTION_BYTES);
      }
    } catch (RuntimeException e) {
      failure.happened(e);
      throw e;
    } finally {
      writing.writeLock().unlock();
    }
  }
}
