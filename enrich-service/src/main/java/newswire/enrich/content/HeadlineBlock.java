package newswire.enrich.content;

import java.util.List;
import java.util.Locale;
import newswire.enrich.content.Block.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the block that is the page's headline, and compares blocks with it. */
final class HeadlineBlock {

  private static final int LEAST = 4;

  private HeadlineBlock() {}

  /**
   * The top heading that says the headline, else the one that the title repeats, else a lesser
   * heading that says the headline, else the only top heading.
   */
  static @Nullable Block of(List<Block> blocks, @Nullable String headline, String title) {
    String wanted = headline == null ? "" : key(headline);
    String inTitle = key(title);
    @Nullable Block titled = null;
    @Nullable Block lesser = null;
    @Nullable Block only = null;
    int tops = 0;
    for (Block block : blocks) {
      if (block.kind() != Kind.HEADING) {
        continue;
      }
      String key = key(block.text());
      boolean top = block.region().element.normalName().equals("h1");
      if (key.length() < LEAST) {
        continue;
      }
      if (top) {
        tops++;
        only = block;
        if (key.equals(wanted)) {
          return block;
        }
        titled = titled == null && inTitle.contains(key) ? block : titled;
      } else if (lesser == null && key.equals(wanted)) {
        lesser = block;
      }
    }
    return titled != null ? titled : lesser != null ? lesser : tops == 1 ? only : null;
  }

  /** Letters and digits alone, lower case. */
  static String key(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
