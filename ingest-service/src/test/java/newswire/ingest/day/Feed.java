package newswire.ingest.day;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A feed of the fake web, whole in advance: what it lists at any moment follows from the moment.
 *
 * @param number of the feed
 * @param host its name
 * @param proof how it lets others see that it has not changed
 * @param published when each item appears, in simulated milliseconds, ascending; negative: before
 *     the day began
 * @param links of the items, as the feed gives them
 * @param cap how many items it lists; an older one is pushed out
 * @param movesAt from when on it answers from another place; {@link Request#NEVER}: never
 * @param goneAt from when on it answers 410
 * @param interval that the operator wishes; null: none
 */
record Feed(
    int number,
    String host,
    Proof proof,
    long[] published,
    List<String> links,
    int cap,
    long movesAt,
    long goneAt,
    @Nullable Duration interval) {

  /** How a feed shows that it is the same as before. */
  enum Proof {
    ETAG,
    LAST_MODIFIED,
    /** No validators: the same bytes. */
    EQUAL_BODY,
    /** Says so to whoever asks conditionally, true or not. */
    LIES,
    /** Not at all: there is the time of the answer in it. */
    NEVER_THE_SAME
  }

  String path() {
    return "/feed-" + number + ".xml";
  }

  String newPath() {
    return "/moved" + path();
  }

  /** Items that have appeared by {@code moment}. */
  int countAt(long moment) {
    int at = Arrays.binarySearch(published, moment);
    int count = at < 0 ? -at - 1 : at;
    while (count < published.length && published[count] <= moment) {
      count++;
    }
    return count;
  }

  /** When an item is listed no more; {@link Request#NEVER} when it stays. */
  long pushedOut(int item) {
    return item + cap < published.length ? published[item + cap] : Request.NEVER;
  }

  /** The items listed when {@code count} have appeared, newest first. */
  List<Integer> listed(int count) {
    return IntStream.range(Math.max(0, count - cap), count)
        .map(i -> count - 1 - (i - Math.max(0, count - cap)))
        .boxed()
        .toList();
  }

  String rss(int count, String stamp) {
    StringBuilder rss =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Feed ")
            .append(number)
            .append("</title>")
            .append(stamp);
    for (int item : listed(count)) {
      rss.append("<item><title>Item ")
          .append(item)
          .append("</title><link>")
          .append(links.get(item))
          .append("</link><description>What happened.</description></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Feed feed && feed.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
