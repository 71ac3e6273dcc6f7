package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the main text of a page. */
public final class MainTextFinder {

  private static final int MAX_CHARS = 300_000;
  private static final int MAX_HTML_CHARS = 330_000;

  /**
   * The article's text, or {@link MainText#NONE}.
   *
   * @param articleBody the text as the page's structured data gives it; null when it gives none
   * @param headline the page's headline, which is no part of the text; null when unknown
   * @param others elements that are other articles, by identity
   */
  public MainText find(
      HtmlPage page, @Nullable String articleBody, @Nullable String headline, Set<Element> others) {
    Document dom = page.dom();
    @Nullable Element told = page.overrides().bodyIn(dom);
    if (told != null) {
      List<Block> all = bounded(BlockReader.read(told, others).blocks());
      return all.isEmpty() ? MainText.NONE : textOf(all, told, "override:body");
    }
    BlockReader.Reading reading = BlockReader.read(dom.body(), others);
    Weighing.weigh(reading, HeadlineBlock.of(reading.blocks(), headline, dom.title()));
    Region container = Container.of(reading);
    Witness witness = Witness.of(articleBody);
    List<Block> chosen =
        bounded(new BlockChoice(reading.blocks(), container, witness, headline).chosen());
    int read = chosen.stream().mapToInt(Block::reading).sum();
    if (witness != null && read < witness.reading() * 0.4) {
      return fromWitness(articleBody);
    }
    if (chosen.isEmpty()) {
      return MainText.NONE;
    }
    String rule = witness == null ? "blocks" : "blocks+json-ld:articleBody";
    return textOf(chosen, container.element, rule);
  }

  private static MainText textOf(List<Block> chosen, Element container, String rule) {
    List<String> paragraphs = chosen.stream().map(Block::text).toList();
    return new MainText(paragraphs, BodyHtml.of(chosen, MAX_HTML_CHARS), container, rule);
  }

  private static MainText fromWitness(@Nullable String articleBody) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    String body = articleBody == null ? "" : Text.cut(articleBody, MAX_CHARS);
    for (String line : body.lines().toList()) {
      String paragraph = Text.line(line);
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
        html.append("<p>").append(org.jsoup.nodes.Entities.escape(paragraph)).append("</p>\n");
      }
    }
    return new MainText(List.copyOf(paragraphs), html.toString(), null, "json-ld:articleBody");
  }

  private static List<Block> bounded(List<Block> blocks) {
    int chars = 0;
    int n = 0;
    for (Block block : blocks) {
      chars += block.text().length() + 2;
      if (chars > MAX_CHARS) {
        break;
      }
      n++;
    }
    return blocks.subList(0, n);
  }
}
