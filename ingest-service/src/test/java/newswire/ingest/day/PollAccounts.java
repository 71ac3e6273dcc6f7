package newswire.ingest.day;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;

/** Of the polls that found a feed as it was at the poll before, how many cost next to nothing. */
final class PollAccounts {

  private final Wire wire;
  private final Sites sites;
  private int polls;
  private int unchanged;
  private int notModified;
  private int sameBody;

  PollAccounts(Wire wire, Sites sites) {
    this.wire = wire;
    this.sites = sites;
  }

  void add(Feed feed, List<Request> ofHost) {
    List<Outcome> ends =
        Stream.of(feed.path(), feed.newPath())
            .flatMap(path -> wire.of(ItemAccounts.id(sites.url(feed.host(), path))))
            .filter(outcome -> outcome.kind().scope() == OutcomeKind.Scope.VISIT)
            .sorted(Comparator.comparingLong(Outcome::visit))
            .toList();
    int before = -1;
    for (Request request : ofHost) {
      boolean poll = request.path.equals(feed.path()) || request.path.equals(feed.newPath());
      int status = request.reply.status();
      if (!poll || request.isOpen() || (status != 200 && status != 304)) {
        continue;
      }
      polls++;
      int listed = feed.countAt(request.arrived);
      if (listed == before) {
        unchanged++;
        notModified += status == 304 ? 1 : 0;
        sameBody += status == 200 && endedUnchanged(ends, request.arrived) ? 1 : 0;
      }
      before = listed;
    }
  }

  private static boolean endedUnchanged(List<Outcome> ends, long arrived) {
    long moment = SharedClock.MIDNIGHT.toEpochMilli() + arrived;
    return ends.stream()
        .filter(end -> end.visit() <= moment)
        .reduce((_, later) -> later)
        .filter(end -> end.kind() == OutcomeKind.UNCHANGED)
        .isPresent();
  }

  double share() {
    return unchanged == 0 ? 1 : (double) (notModified + sameBody) / unchanged;
  }

  int unchanged() {
    return unchanged;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d polls, %d of an unchanged feed: %d ended as 304, %d as equal body (%.1f %%)",
        polls,
        unchanged,
        notModified,
        sameBody,
        100 * share());
  }
}
