package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.page.Attr;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Needles;
import newswire.enrich.page.Text;
import newswire.enrich.page.Within;
import newswire.enrich.picture.PictureAddress;
import newswire.enrich.picture.PictureCredit;
import newswire.enrich.picture.PictureLines;
import newswire.events.article.Image;
import newswire.events.identity.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures that a page shows with a caption or a credit. */
final class Figures {

  private static final int MOST = 20;
  private static final int MOST_CAPTIONS = 60;
  private static final int LEAST_OF_GALLERY = 3;
  private static final int MAX_CAPTION = 1_000;
  private static final int MAX_CREDIT = 200;
  private static final int LEVELS = 2;
  private static final int MOST_BESIDE = 8;

  private static final Needles CREDIT =
      new Needles(List.of(List.of("credit", "copyright", "photographer")));

  private Figures() {}

  static List<Image> of(HtmlPage page, Surroundings surroundings) {
    Map<String, Image> images = new LinkedHashMap<>();
    for (Element figure : page.index().figures()) {
      if (images.size() >= MOST) {
        break;
      }
      @Nullable String address = PictureAddress.within(figure);
      if (address != null && !surroundings.areFurniture(figure)) {
        note(address, figure, first(figure, "figcaption"), images);
      }
    }
    int seen = 0;
    for (Element caption : page.index().captions()) {
      if (images.size() >= MOST || seen++ >= MOST_CAPTIONS) {
        break;
      }
      @Nullable Element around = around(caption);
      @Nullable String address = around == null ? null : PictureAddress.within(around);
      if (around != null && address != null && !surroundings.areFurniture(around)) {
        note(address, around, isCredit(caption) ? null : caption, images);
      }
    }
    if (images.size() < LEAST_OF_GALLERY) {
      PictureLines.of(page).forEach(image -> images.putIfAbsent(image.url(), image));
    }
    return new ArrayList<>(images.values());
  }

  private static void note(
      String address, Element around, @Nullable Element caption, Map<String, Image> into) {
    @Nullable Element credit = credit(around);
    String by = line(credit, MAX_CREDIT);
    String line = line(caption, MAX_CAPTION);
    if (!by.isEmpty() && line.endsWith(by)) {
      line = line.substring(0, line.length() - by.length()).strip();
    } else if (!by.isEmpty() && line.startsWith(by)) {
      line = line.substring(by.length()).strip();
    }
    PictureCredit said = PictureCredit.of(line, by);
    if (WebUrl.parse(address).isPresent() && (said.caption() != null || said.credit() != null)) {
      into.putIfAbsent(address, new Image(address, said.caption(), said.credit()));
    }
  }

  /** What an element says; nothing when that is longer than a caption or credit is. */
  private static String line(@Nullable Element element, int longest) {
    return element == null || Within.isLong(element, longest) ? "" : Text.line(element.text());
  }

  /** What holds a caption that is in no figure, and a picture, and little else. */
  private static @Nullable Element around(Element caption) {
    @Nullable Element at = caption.parent();
    for (int i = 0; i < LEVELS && at != null; i++, at = at.parent()) {
      if (at.nameIs("figure") || at.nameIs("figcaption") || at.childrenSize() > MOST_BESIDE) {
        return null;
      }
      if (first(at, "img") != null) {
        return at;
      }
    }
    return null;
  }

  private static @Nullable Element first(Element within, String tag) {
    for (Element element : Within.of(within)) {
      if (element.nameIs(tag)) {
        return element;
      }
    }
    return null;
  }

  private static @Nullable Element credit(Element around) {
    for (Element element : Within.of(around)) {
      if (element.nameIs("small") || isCredit(element)) {
        return element;
      }
    }
    return null;
  }

  private static boolean isCredit(Element element) {
    return CREDIT.in(Attr.of(element, "class")) != 0
        || Attr.of(element, "itemprop").equals("author")
        || Attr.of(element, "itemprop").equals("creditText");
  }
}
