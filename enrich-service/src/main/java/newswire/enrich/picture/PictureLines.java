package newswire.enrich.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.NoProse;
import newswire.enrich.page.PageNames;
import newswire.enrich.page.Text;
import newswire.events.article.Image;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The captions of a gallery whose site has names of its own for them: the first line behind each
 * picture, or before each where the last has none behind it, on a page that names itself a gallery
 * and has little prose beside these lines.
 */
public final class PictureLines {

  private static final int LEAST = 3;
  private static final int MOST = 40;
  private static final int MOST_NODES = 6_000;
  private static final int LEAST_LINE = 12;
  private static final int LONGEST_LINE = 500;
  private static final double MOST_OF_THEM = 0.6;

  private static final Set<String> PASSED_OVER =
      Set.of("nav", "header", "footer", "aside", "form", "h1", "h2", "h3");

  /** Addresses of pictures, to the line behind each. */
  private final Map<String, String> behind = new LinkedHashMap<>();

  /** And to the line before it. */
  private final Map<String, String> before = new LinkedHashMap<>();

  private @Nullable String picture;
  private String last = "";
  private int all;
  private int nodes;

  private PictureLines() {}

  /** Empty when the page is no such gallery. */
  public static List<Image> of(HtmlPage page) {
    String name =
        page.index().headings().isEmpty()
            ? page.title()
            : page.index().headings().getFirst().element().text();
    if (!PageNames.isGallery(name)) {
      return List.of();
    }
    PictureLines reader = new PictureLines();
    reader.within(page.dom().body());
    boolean none = reader.picture == null || "".equals(reader.behind.get(reader.picture));
    return reader.images(none ? reader.before : reader.behind);
  }

  private List<Image> images(Map<String, String> lines) {
    List<Image> images = new ArrayList<>();
    int within = 0;
    for (Map.Entry<String, String> line : lines.entrySet()) {
      if (!line.getValue().isEmpty()) {
        PictureCredit said = PictureCredit.of(line.getValue());
        images.add(new Image(line.getKey(), said.caption(), said.credit()));
        within += Text.reading(line.getValue());
      }
    }
    boolean enough = images.size() >= LEAST && images.size() >= MOST_OF_THEM * lines.size();
    return enough && within > all - within ? images : List.of();
  }

  private void within(Element element) {
    for (@Nullable Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (nodes++ > MOST_NODES || behind.size() > MOST) {
        return;
      }
      if (child instanceof Element inner) {
        element(inner);
      } else if (child instanceof TextNode text && !text.isBlank()) {
        line(Text.line(text.text()));
      }
    }
  }

  private void element(Element element) {
    if (NoProse.is(element.normalName()) || PASSED_OVER.contains(element.normalName())) {
      return;
    }
    if (element.nameIs("img")) {
      @Nullable String address = PictureAddress.of(element);
      if (address != null) {
        picture = address;
        before.putIfAbsent(address, last);
        behind.putIfAbsent(address, "");
        last = "";
      }
    } else if (isLine(element)) {
      line(Text.line(Text.cut(element.text(), LONGEST_LINE + 1)));
    } else {
      within(element);
    }
  }

  /** An element that holds text of its own, and so all of a line. */
  private static boolean isLine(Element element) {
    for (@Nullable Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private void line(String line) {
    if (line.length() < LEAST_LINE || PageNames.isCounter(line)) {
      return;
    }
    all += Text.reading(line);
    last = line.length() <= LONGEST_LINE ? line : "";
    String of = picture;
    if (of != null && "".equals(behind.get(of))) {
      behind.put(of, last);
    }
  }
}
