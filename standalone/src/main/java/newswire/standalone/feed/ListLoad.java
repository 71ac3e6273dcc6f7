package newswire.standalone.feed;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.standalone.installation.UserError;
import newswire.support.address.AllowedAddress;
import tools.jackson.databind.node.StringNode;

/** Gets the bytes of a list of subscriptions. */
public final class ListLoad {

  private ListLoad() {}

  /**
   * The bytes of a file or of what is at an address; at most 5 MiB.
   *
   * @param allow addresses that may be asked though they are not public
   * @throws UserError when it cannot be had
   */
  public static byte[] bytes(String list, List<AllowedAddress> allow, InstantSource clock) {
    String start = list.toLowerCase(Locale.ROOT);
    StringNode name = StringNode.valueOf(list);
    FeedInput input;
    try {
      input =
          start.startsWith("http://") || start.startsWith("https://")
              ? new FeedInput.Remote(name, list, null)
              : new FeedInput.Saved(name, java.nio.file.Path.of(list), null, Map.of());
    } catch (java.nio.file.InvalidPathException e) {
      throw new UserError(list + " is no file name.", e);
    }
    try (FeedLoad load = new FeedLoad(allow, clock)) {
      return switch (load.load(input)) {
        case FeedLoad.Loaded.Body(byte[] bytes, var _) -> bytes;
        case FeedLoad.Loaded.Failed(var sentence) -> throw new UserError(list + ": " + sentence);
      };
    }
  }
}
