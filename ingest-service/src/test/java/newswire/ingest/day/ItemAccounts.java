package newswire.ingest.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.identity.PageId;
import newswire.ingest.frontier.Discovery;

/**
 * Holds every item that was published against what ingest knows and has told. An item is found, or
 * a poll has said that it may have missed it, or no poll has seen its feed whole since.
 */
final class ItemAccounts {

  private final Set<String> known;
  private final Wire wire;
  private final Sites sites;
  private final List<String> missed = new ArrayList<>();
  private int found;
  private int reported;
  private int pending;
  private int before;

  /**
   * Accounts over nothing yet.
   *
   * @param known ids of the pages that ingest's memory has
   */
  ItemAccounts(Set<String> known, Wire wire, Sites sites) {
    this.known = known;
    this.wire = wire;
    this.sites = sites;
  }

  void add(Feed feed, long until) {
    List<Outcome> told =
        Stream.of(feed.path(), feed.newPath())
            .flatMap(path -> wire.of(id(sites.url(feed.host(), path))))
            .sorted(Comparator.comparingLong(Outcome::visit))
            .toList();
    for (int item = 0; item < feed.countAt(until); item++) {
      if (known.contains(id(feed.links().get(item)))) {
        found++;
      } else {
        judge(feed, item, told);
      }
    }
  }

  private void judge(Feed feed, int item, List<Outcome> told) {
    long published = SharedClock.MIDNIGHT.toEpochMilli() + feed.published()[item];
    long pushedOut =
        feed.pushedOut(item) == Request.NEVER
            ? Request.NEVER
            : SharedClock.MIDNIGHT.toEpochMilli() + feed.pushedOut(item);
    List<Outcome> reads = of(told, OutcomeKind.READ).toList();
    if (!reads.isEmpty() && pushedOut <= observed(reads.getFirst())) {
      before++; // it came and went before the feed was read for the first time
      return;
    }
    Outcome next =
        reads.stream().filter(read -> read.visit() >= published).findFirst().orElse(null);
    if (next == null) {
      if (feed.proof() != Feed.Proof.LIES && wasCalledUnchanged(told, published)) {
        missed.add("hidden by a 304: item " + item + " of feed " + feed.number());
      } else {
        pending++;
      }
    } else if (pushedOut <= observed(next) && isReported(told, pushedOut, next.visit())) {
      reported++;
    } else {
      missed.add(
          "item "
              + item
              + " of feed "
              + feed.number()
              + ", published at "
              + published
              + ", pushed out at "
              + pushedOut
              + ", read in visit "
              + next.visit());
    }
  }

  private static boolean wasCalledUnchanged(List<Outcome> told, long published) {
    return of(told, OutcomeKind.UNCHANGED)
        .filter(outcome -> outcome.reason() == OutcomeReason.NOT_MODIFIED)
        .anyMatch(outcome -> outcome.visit() >= published);
  }

  private static boolean isReported(List<Outcome> told, long pushedOut, long visit) {
    return Stream.concat(of(told, OutcomeKind.GAP), of(told, OutcomeKind.TRUNCATED))
        .anyMatch(event -> event.visit() <= visit && observed(event) >= pushedOut);
  }

  private static Stream<Outcome> of(List<Outcome> told, OutcomeKind kind) {
    return told.stream().filter(outcome -> outcome.kind() == kind);
  }

  private static long observed(Outcome outcome) {
    return outcome.observed() == null ? 0 : outcome.observed().toEpochMilli();
  }

  static String id(String url) {
    return Discovery.idOf(url).map(PageId::value).orElseThrow();
  }

  List<String> missed() {
    return missed;
  }

  int found() {
    return found;
  }

  int reported() {
    return reported;
  }

  @Override
  public String toString() {
    return found
        + " items found, "
        + reported
        + " reported as possibly missed, "
        + pending
        + " not seen yet, "
        + before
        + " gone before their feed was read first, "
        + missed.size()
        + " missed";
  }
}
