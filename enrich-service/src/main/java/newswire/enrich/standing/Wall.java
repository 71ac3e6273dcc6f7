package newswire.enrich.standing;

import java.util.List;
import java.util.Set;
import newswire.enrich.content.MainText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Phrases;
import newswire.enrich.page.Text;

/**
 * A wall before the rest of a short text: found by its words, and taken out of the text.
 *
 * @param text what stands before the wall
 * @param stands whether the page speaks of one
 */
public record Wall(MainText text, boolean stands) {

  private static final int SHORT = 900;
  private static final int LONGEST_LINE = 300;
  private static final int MOST_BEHIND = 400;

  /** Looks where little text is shown, unless the page says that it is free. */
  public static Wall of(HtmlPage page, Metadata said, MainText text) {
    boolean free = said.access() != null && Boolean.TRUE.equals(said.access().free());
    if (free || text.reading() >= SHORT) {
      return new Wall(text, false);
    }
    List<String> paragraphs = text.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      int behind = Text.reading(String.join(" ", paragraphs.subList(i + 1, paragraphs.size())));
      if (paragraph.length() <= LONGEST_LINE
          && behind <= MOST_BEHIND
          && !StandIns.walls(paragraph).isEmpty()) {
        return new Wall(text.upTo(i), true);
      }
    }
    String shown = Phrases.folded(page.dom().body().text());
    Set<String> walls = StandIns.walls(shown);
    return new Wall(isBehind(walls, shown, text) ? text.upTo(0) : text, !walls.isEmpty());
  }

  /** Whether all that little text stands behind the wall: it is its offer. */
  private static boolean isBehind(Set<String> walls, String shown, MainText text) {
    if (text.isEmpty() || text.reading() > MOST_BEHIND) {
      return false;
    }
    int start = shown.indexOf(Phrases.folded(text.paragraphs().getFirst()));
    return start >= 0
        && walls.stream().anyMatch(wall -> shown.indexOf(wall) < start)
        && walls.stream().noneMatch(wall -> shown.indexOf(wall, start) >= 0);
  }
}
