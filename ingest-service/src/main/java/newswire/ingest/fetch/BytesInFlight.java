package newswire.ingest.fetch;

import java.util.concurrent.Semaphore;
import newswire.events.PageFetched;

/**
 * Bounds the bytes of all bodies that are being read or published. Whoever is about to fetch waits
 * until the largest body there can be has room, and gives back what the actual one does not need;
 * so nobody who holds some ever waits for more.
 */
public final class BytesInFlight {

  private static final int UNIT = 1024;
  private static final int MOST = PageFetched.MAX_BODY_BYTES / UNIT;

  private final Semaphore free;
  private final int all;

  /** Bounds them by {@code bytes}, at least one largest body. */
  public BytesInFlight(long bytes) {
    this.all = Math.toIntExact(Math.max(bytes / UNIT, MOST));
    this.free = new Semaphore(all, true);
  }

  /** Room for one body. */
  public final class Room implements AutoCloseable {

    private int held = MOST;

    private Room() {}

    /** The body is had, and so long: the rest of the room is given back. */
    public void shrinkTo(int bytes) {
      int needed = Math.min(held, (bytes + UNIT - 1) / UNIT);
      free.release(held - needed);
      held = needed;
    }

    @Override
    public void close() {
      free.release(held);
      held = 0;
    }
  }

  /** Waits for room. */
  public Room await() throws InterruptedException {
    free.acquire(MOST);
    return new Room();
  }

  /** Bytes that are held now. */
  public long held() {
    return (long) (all - free.availablePermits()) * UNIT;
  }
}
