package newswire.ingest.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a feed listed when it was last read: its overlap with the next poll tells whether anything
 * can have come and gone between.
 *
 * @param newest items that were first seen at the last poll that showed any new ones
 * @param older the others
 */
public record Listing(List<Long> newest, List<Long> older) {

  /** Nothing was listed yet. */
  public static final Listing NONE = new Listing(List.of(), List.of());

  /** Items that are remembered of one poll. */
  static final int MOST = 1_000;

  /** What may stay of a feed's items for ever, because somebody pinned them. */
  private static final double PINNED = 0.1;

  public Listing {
    newest = List.copyOf(newest);
    older = List.copyOf(older);
  }

  /**
   * A poll beside the one before it.
   *
   * @param items how many it lists
   * @param fresh how many of them the one before did not list
   * @param gap items may have come and gone between the two
   * @param after what to remember
   */
  public record Overlap(int items, int fresh, boolean gap, Listing after) {

    /** Of a list whose entries stay: what is not there any more was not missed. */
    public Overlap withoutGap() {
      return new Overlap(items, fresh, false, after);
    }
  }

  /** How many items are remembered. */
  public int size() {
    return newest.size() + older.size();
  }

  /** Compares this with a later poll, given as numbers that stand for its items, in any order. */
  public Overlap with(List<Long> listed) {
    Set<Long> now = new LinkedHashSet<>(listed);
    List<Long> stillNewest = kept(newest, now);
    List<Long> stillOlder = kept(older, now);
    Set<Long> known = new HashSet<>(newest);
    known.addAll(older);
    List<Long> fresh = now.stream().filter(item -> !known.contains(item)).toList();
    boolean gap = size() > 0 && !fresh.isEmpty() && passedOver(stillNewest, stillOlder);
    return new Overlap(now.size(), fresh.size(), gap, after(fresh, stillNewest, stillOlder));
  }

  /**
   * Whether the window has moved on entirely. A feed drops its oldest items first: when those that
   * were newest last time are all gone, what is left of the others has been pinned, or the newest
   * were taken back. A tenth of the listing or less is taken for pinned.
   */
  private boolean passedOver(List<Long> stillNewest, List<Long> stillOlder) {
    if (!stillNewest.isEmpty()) {
      return false;
    }
    return stillOlder.size() <= Math.floor(PINNED * size());
  }

  private static Listing after(List<Long> fresh, List<Long> newest, List<Long> older) {
    if (fresh.isEmpty()) {
      return newest.isEmpty() ? new Listing(older, List.of()) : new Listing(newest, older);
    }
    List<Long> first = fresh.size() > MOST ? fresh.subList(0, MOST) : fresh;
    List<Long> rest = new ArrayList<>(newest);
    rest.addAll(older);
    return new Listing(first, rest.subList(0, Math.min(rest.size(), MOST - first.size())));
  }

  private static List<Long> kept(List<Long> items, Set<Long> now) {
    return items.stream().filter(now::contains).toList();
  }
}
