package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two polls side by side: what came, and whether something can have been missed. */
class ListingTest {

  /** A feed that lists its 20 newest items, newest first. */
  private static List<Long> window(long newest) {
    return LongStream.iterate(newest, n -> n > Math.max(0, newest - 20), n -> n - 1)
        .boxed()
        .toList();
  }

  private static List<Long> pinned(long pin, List<Long> window) {
    List<Long> items = new ArrayList<>(List.of(pin));
    items.addAll(window);
    return items;
  }

  private static Listing after(List<Long> first, List<Long> second) {
    return Listing.NONE.with(first).after().with(second).after();
  }

  @ParameterizedTest(name = "from item {0} to item {1}: {4}")
  @CsvSource({
    "100, 100, 0, false, nothing came",
    "100, 101, 1, false, one came",
    "100, 119, 19, false, one item is left of the last poll",
    "100, 120, 20, true, none is left: some may have come and gone",
    "100, 400, 20, true, many came",
  })
  void aPoll_thatOverlapsNothingOfTheLastOne_mayHaveMissedItems(
      long before, long now, int fresh, boolean gap, String why) {
    Listing listing = after(window(before - 2), window(before));
    Listing.Overlap overlap = listing.with(window(now));
    assertThat(overlap.fresh()).as(why).isEqualTo(fresh);
    assertThat(overlap.gap()).as(why).isEqualTo(gap);
    assertThat(overlap.items()).isEqualTo(20);
  }

  @Test
  void theFirstPoll_hasMissedNothing() {
    assertThat(Listing.NONE.with(window(100)).gap()).isFalse();
    assertThat(Listing.NONE.with(List.of()).after().with(window(100)).gap())
        .as("nor the first after an empty one")
        .isFalse();
  }

  @Test
  void aPinnedItem_isNoOverlap() {
    Listing listing = after(pinned(1, window(100)), pinned(1, window(103)));
    assertThat(listing.with(pinned(1, window(110))).gap()).isFalse();
    assertThat(listing.with(pinned(1, window(300))).gap()).isTrue();
  }

  @Test
  void theNewestItemTakenBack_isNoGap() {
    Listing listing = after(window(99), window(100));
    List<Long> takenBack = new ArrayList<>(window(101));
    takenBack.remove(100L);
    assertThat(listing.with(takenBack).gap()).isFalse();
  }

  @Test
  void anEmptyPoll_isNoGap_andLeavesNothingToOverlapWith() {
    Listing.Overlap empty = after(window(90), window(100)).with(List.of());
    assertThat(empty.gap()).isFalse();
    assertThat(empty.after().size()).isZero();
  }

  @Test
  void whatIsRemembered_isBounded_theNewestFirst() {
    List<Long> many = LongStream.range(0, 5_000).boxed().toList();
    Listing listing = Listing.NONE.with(many).after();
    assertThat(listing.size()).isEqualTo(Listing.MOST);
    List<Long> more = new ArrayList<>(List.of(-1L, -2L));
    more.addAll(many);
    Listing next = listing.with(more).after();
    assertThat(next.newest()).startsWith(-1L, -2L);
    assertThat(next.size()).isEqualTo(Listing.MOST);
  }

  @Test
  void anyWindowThatMovesOnEntirely_isTold_andNoneThatOverlaps() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("anyWindow: -Dseed=" + seed);
    Random random = new Random(seed);
    Listing listing = Listing.NONE.with(window(1_000)).after();
    long newest = 1_000;
    for (int poll = 0; poll < 5_000; poll++) {
      long step = random.nextInt(40);
      newest += step;
      Listing.Overlap overlap = listing.with(window(newest));
      assertThat(overlap.gap()).as("%s new after %s polls", step, poll).isEqualTo(step >= 20);
      listing = overlap.after();
    }
  }
}
