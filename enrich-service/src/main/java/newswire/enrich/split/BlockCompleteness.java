package newswire.enrich.split;

import java.util.regex.Pattern;
import newswire.enrich.page.Text;
import newswire.events.article.Standing.Completeness;
import org.jspecify.annotations.Nullable;

/** How much of an article a feed's item, or a block on a page, shows. */
final class BlockCompleteness {

  private static final int FEW_SENTENCES = 900;
  private static final Pattern CUT_OFF =
      Pattern.compile("(…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])\\s*$");

  private BlockCompleteness() {}

  /**
   * Judges by the text alone.
   *
   * @param link where the rest is; null when the block claims to be all there is
   */
  static Completeness of(String text, @Nullable String link) {
    int reading = Text.reading(text);
    if (CUT_OFF.matcher(text).find()) {
      return reading < FEW_SENTENCES * 2 ? Completeness.TEASER : Completeness.PARTIAL;
    }
    if (reading < FEW_SENTENCES) {
      return link != null ? Completeness.TEASER : Completeness.PARTIAL;
    }
    return Completeness.FULL;
  }
}
