package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Finds the main text of a page. */
public final class MainTextFinder {

  private static final int MAX_CHARS = 300_000;
  private static final int MAX_HTML_CHARS = 330_000;

  /** Pages that show less are asked for what their scripts would show. */
  private static final int SHORT = 300;

  /** This many times what names leave is an article that they hid. */
  private static final int LONG = 4;

  /**
   * The article's text, or {@link MainText#NONE}.
   *
   * @param others elements that are other articles, by identity
   */
  public MainText find(HtmlPage page, Clues clues, Set<Element> others) {
    Document dom = page.dom();
    @Nullable Element told = page.overrides().bodyIn(dom);
    if (told != null) {
      List<Block> all = bounded(BlockReader.read(told, others).blocks());
      return all.isEmpty() ? MainText.NONE : textOf(all, told, "override:body");
    }
    MainText shown = find(dom.body(), dom.title(), clues, others);
    return shown.reading() < SHORT ? orBuiltByScript(shown, page, clues) : shown;
  }

  private static MainText orBuiltByScript(MainText shown, HtmlPage page, Clues clues) {
    Document dom = page.dom();
    String markup = ScriptText.of(page, clues);
    if (markup.isEmpty()) {
      return shown;
    }
    Element built = Jsoup.parseBodyFragment(markup, dom.baseUri()).body();
    MainText told = find(built, dom.title(), clues, Set.of());
    return told.reading() < 2 * shown.reading()
        ? shown
        : new MainText(told.paragraphs(), told.html(), null, "script");
  }

  private static MainText find(Element body, String title, Clues clues, Set<Element> others) {
    BlockReader.Reading reading = BlockReader.read(body, others);
    @Nullable Block headline = HeadlineBlock.of(reading.blocks(), clues.headline(), title);
    Weighing.weigh(reading, headline);
    Region container = Container.of(reading, headline);
    Witness witness = Witness.of(clues.articleBody());
    List<Block> chosen = chosen(reading, container, witness, clues);
    int read = reading(chosen);
    if (witness != null && read < witness.reading() * 0.4) {
      return fromWitness(clues.articleBody());
    }
    if (chosen.isEmpty()) {
      return MainText.NONE;
    }
    String rule = witness == null ? "blocks" : "blocks+json-ld:articleBody";
    return textOf(chosen, container.element, rule);
  }

  /** What is chosen by the names of its parts; by none where they leave next to nothing. */
  private static List<Block> chosen(
      BlockReader.Reading reading, Region container, @Nullable Witness witness, Clues clues) {
    List<Block> blocks = reading.blocks();
    List<Block> named = new BlockChoice(blocks, container, witness, clues, true).chosen();
    if (reading(named) >= SHORT) {
      return bounded(named);
    }
    List<Block> all = new BlockChoice(blocks, container, witness, clues, false).chosen();
    int hidden = reading(all);
    return bounded(hidden >= SHORT && hidden > LONG * reading(named) ? all : named);
  }

  private static int reading(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::reading).sum();
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
        html.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
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
