package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Text;
import newswire.events.article.Image;
import newswire.events.identity.WebUrl;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The pictures that a page shows with a caption. */
final class Figures {

  private static final int MOST = 20;
  private static final int MAX_CAPTION = 1_000;
  private static final Evaluator PICTURE = QueryParser.parse("img[src]");
  private static final Evaluator CAPTION = QueryParser.parse("figcaption");
  private static final Evaluator CREDIT =
      QueryParser.parse(
          "small, [class*=credit], [class*=Credit], [class*=copyright], [itemprop=author]");

  private Figures() {}

  static List<Image> of(HtmlPage page) {
    List<Image> images = new ArrayList<>();
    Surroundings surroundings = VisibleEvidence.surroundings(page);
    for (Element figure : page.index().figures()) {
      @Nullable Element img = figure.selectFirst(PICTURE);
      if (img == null || images.size() >= MOST || surroundings.areFurniture(figure)) {
        continue;
      }
      @Nullable Element caption = figure.selectFirst(CAPTION);
      if (caption == null || !isWeb(img.absUrl("src"))) {
        continue;
      }
      @Nullable Element credit = caption.selectFirst(CREDIT);
      String line = Text.line(Text.cut(caption.text(), MAX_CAPTION));
      @Nullable String by =
          credit == null ? null : nullIfEmpty(Text.line(Text.cut(credit.text(), 200)));
      if (by != null && line.endsWith(by)) {
        line = line.substring(0, line.length() - by.length()).strip();
      }
      images.add(new Image(img.absUrl("src"), nullIfEmpty(line), by));
    }
    return images;
  }

  private static boolean isWeb(String url) {
    return (url.startsWith("https://") || url.startsWith("http://"))
        && WebUrl.parse(url).isPresent();
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
