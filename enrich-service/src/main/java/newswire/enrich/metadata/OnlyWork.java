package newswire.enrich.metadata;

import static newswire.enrich.jsonld.JsonLdText.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.jsonld.JsonLdNodes;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Letters;
import newswire.enrich.page.PageIndex.Placed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The recipe, instruction or episode that a page without an article of its own is. */
final class OnlyWork {

  private static final Set<String> TYPES =
      Set.of("Recipe", "HowTo", "PodcastEpisode", "RadioEpisode", "TVEpisode", "Episode");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int LEAST_WORD = 4;

  private OnlyWork() {}

  /** The single one in linked data that the page's title or headings speak of; else null. */
  static @Nullable JsonNode of(JsonLdNodes nodes, HtmlPage page) {
    List<JsonNode> works =
        nodes.typed().stream().filter(n -> JsonLdNodes.hasType(n, TYPES::contains)).toList();
    return works.size() == 1 && isShown(works.getFirst(), page) ? works.getFirst() : null;
  }

  /** What a player in a column plays has a name of other words. */
  private static boolean isShown(JsonNode work, HtmlPage page) {
    StringBuilder shown = new StringBuilder(Letters.of(page.title()));
    for (Placed heading : page.index().headings()) {
      shown.append(' ').append(Letters.of(heading.element().text()));
    }
    String letters = shown.toString();
    String name = text(work.path("name"), work.path("headline"));
    String whole = Letters.of(name);
    return whole.isEmpty()
        || letters.contains(whole)
        || BLANKS
            .splitAsStream(name)
            .map(Letters::of)
            .anyMatch(word -> word.length() >= LEAST_WORD && letters.contains(word));
  }
}
