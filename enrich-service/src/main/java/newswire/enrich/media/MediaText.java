package newswire.enrich.media;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.content.MainText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.PageNames;
import newswire.enrich.page.Text;
import newswire.events.article.Image;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page that shows little: of a gallery its captions in order, of a video its
 * description. Of any other page what was found.
 */
public final class MediaText {

  private static final int SHORT = 600;
  private static final int NEARLY_NONE = 100;
  private static final int LEAST_PICTURES = 3;

  private static final String CAPTIONS = "captions";
  private static final String DESCRIPTION = "description";

  private MediaText() {}

  /** Whether a text is a gallery's captions, or a video's description. */
  public static boolean isTold(MainText text) {
    return text.rule().equals(CAPTIONS) || text.rule().equals(DESCRIPTION);
  }

  /** What is to be read of the page, {@code text} being its prose. */
  public static MainText of(HtmlPage page, Metadata said, MainText text) {
    int reading = text.reading();
    if (reading >= SHORT) {
      return text;
    }
    List<String> captions =
        said.images().stream().map(Image::caption).filter(c -> c != null).toList();
    boolean gallery =
        reading < NEARLY_NONE
            || said.kinds().stream().anyMatch(kind -> kind.endsWith("gallery"))
            || PageNames.isGallery(said.headline() == null ? page.title() : said.headline());
    if (gallery && captions.size() >= LEAST_PICTURES) {
      List<String> all = new ArrayList<>(text.isEmpty() ? opening(page) : text.paragraphs());
      all.removeIf(line -> captions.contains(line) || PageNames.isCounter(line));
      if (Text.reading(String.join(" ", captions)) > Text.reading(String.join(" ", all))) {
        all.addAll(captions);
        return text.with(all, CAPTIONS);
      }
    }
    String description = said.summary();
    if (isVideo(said) && description != null && Text.reading(description) > reading) {
      return text.with(List.of(description), DESCRIPTION);
    }
    return text;
  }

  private static boolean isVideo(Metadata said) {
    return !said.declaredArticle()
        && said.kinds().stream().anyMatch(kind -> kind.startsWith("video"));
  }

  /** The sentences between the headline and the first picture. */
  private static List<String> opening(HtmlPage page) {
    List<Placed> headings = page.index().headings();
    List<String> sentences = new ArrayList<>();
    if (headings.isEmpty()) {
      return sentences;
    }
    for (Placed line : page.index().lines()) {
      if (line.order() <= headings.getFirst().order()) {
        continue;
      }
      if (isPicture(line.element())) {
        return sentences;
      }
      String text = Text.line(line.element().text());
      if (line.element().nameIs("p") && text.endsWith(".")) {
        sentences.add(text);
      }
    }
    return List.of();
  }

  private static boolean isPicture(Element element) {
    for (@Nullable Element at = element; at != null; at = at.parent()) {
      if (at.nameIs("figure")) {
        return true;
      }
    }
    return false;
  }
}
