package newswire.enrich.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says once what a page says again and again between the paragraphs: its appeals to subscribe or to
 * give, one for each kind of reader or screen. Labels and items may well be repeated.
 */
final class Repetitions {

  private static final int LEAST_CHARS = 40;
  private static final int LEAST_TIMES = 3;

  private Repetitions() {}

  /** Clears in {@code keep} all but the first of the same sentences. */
  static void drop(List<Block> blocks, boolean[] keep) {
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i] && mayBe(blocks.get(i))) {
        times.merge(blocks.get(i).text(), 1, Integer::sum);
      }
    }
    times.values().removeIf(n -> n < LEAST_TIMES);
    for (int i = 0; i < keep.length && !times.isEmpty(); i++) {
      if (keep[i] && mayBe(blocks.get(i))) {
        String text = blocks.get(i).text();
        keep[i] = !times.containsKey(text) || times.put(text, 0) != 0;
      }
    }
  }

  private static boolean mayBe(Block block) {
    String text = block.text();
    return block.kind() == Block.Kind.PARAGRAPH
        && text.length() >= LEAST_CHARS
        && block.endsAsSentence()
        && ":;：".indexOf(text.charAt(text.length() - 1)) < 0;
  }
}
