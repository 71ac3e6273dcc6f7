package newswire.ingest.watchlist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A URL a line; {@code #} at the start of a line or after a blank begins a comment. */
final class LineSources {

  private LineSources() {}

  static List<WatchedSource> read(Path file, String text) {
    List<WatchedSource> sources = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String url = withoutComment(line).strip();
      if (!url.isEmpty()) {
        String address = SourceValues.url(new Place(file, number), url);
        sources.add(new WatchedSource(address, null, null, null));
      }
    }
    return sources;
  }

  /** The same of a list that is not ours: nothing is checked. */
  static List<ListedSource> listed(String text) {
    List<ListedSource> sources = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String url = withoutComment(line).strip();
      if (!url.isEmpty() && sources.size() < SubscriptionList.MOST_ENTRIES) {
        sources.add(new ListedSource("line " + number, url, null, null, List.of()));
      }
    }
    return sources;
  }

  // A "#" within a URL begins its fragment, which is no comment.
  private static String withoutComment(String line) {
    String stripped = line.strip();
    if (stripped.startsWith("#")) {
      return "";
    }
    for (int i = 1; i < stripped.length(); i++) {
      if (stripped.charAt(i) == '#' && Character.isWhitespace(stripped.charAt(i - 1))) {
        return stripped.substring(0, i);
      }
    }
    return stripped;
  }
}
