package newswire.enrich.metadata;

import java.util.regex.Pattern;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A time of day in an element of its own, next to the one that has the day. */
final class ClockBeside {

  /** Icons, links and list items: so many elements may hold nothing but the day. */
  private static final int MOST_AROUND = 4;

  private static final int LONGEST = 16;

  private static final Pattern CLOCK_ALONE =
      Pattern.compile(
          "(?iu)\\p{Nd}{1,2}[:.h]\\p{Nd}{2}(?:\\s*(?:[ap]\\.?m\\.?|uhr|h|\\p{Lu}{2,5}))?");

  private ClockBeside() {}

  /** The clock's words; null when something else stands there, or nothing. */
  static @Nullable String of(Element day) {
    @Nullable Element at = day;
    for (int i = 0; i <= MOST_AROUND && at != null; i++) {
      @Nullable Element next = at.nextElementSibling();
      if (next != null) {
        String text = Text.line(next.text());
        return text.length() <= LONGEST && CLOCK_ALONE.matcher(text).matches() ? text : null;
      }
      at = at.previousElementSibling() == null ? at.parent() : null;
    }
    return null;
  }
}
