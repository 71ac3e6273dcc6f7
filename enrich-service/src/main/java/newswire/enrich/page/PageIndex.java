package newswire.enrich.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may be evidence, found in one walk, each with its place in document
 * order.
 */
public final class PageIndex {

  private static final int MAX_EACH = 400;
  private static final int MAX_LINES = 4_000;

  /** An element and its place in document order, counted in elements. */
  public record Placed(Element element, int order) {}

  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> jsonLd = new ArrayList<>();
  private final List<Placed> headings = new ArrayList<>();
  private final List<Placed> times = new ArrayList<>();
  private final List<Placed> bylines = new ArrayList<>();
  private final List<Placed> properties = new ArrayList<>();
  private final List<Placed> subheadings = new ArrayList<>();
  private final List<Placed> sources = new ArrayList<>();
  private final List<Element> figures = new ArrayList<>();
  private final List<Element> captions = new ArrayList<>();
  private final List<Element> relations = new ArrayList<>();
  private final List<Placed> lines = new ArrayList<>();

  /** Of the element whose children are at a depth of the walk, whether it is among the lines. */
  private final BitSet listed = new BitSet();

  private final Mentions mentions = new Mentions();
  private @Nullable Element homeLink;
  private String home = "/";
  private @Nullable Element title;
  private int order;

  private PageIndex() {}

  static PageIndex of(Document dom) {
    PageIndex index = new PageIndex();
    index.home = Addresses.frontPage(dom.baseUri());
    @Nullable Node at = dom.firstChild();
    int depth = 0;
    while (at != null) {
      if (at instanceof Element element) {
        index.order++;
        index.note(element);
      } else if (at instanceof TextNode text && at.parent() instanceof Element around) {
        index.noteText(text, around, depth);
      }
      @Nullable Node next = at.firstChild();
      if (next != null) {
        index.listed.clear(++depth);
      }
      while (next == null && at != null) {
        next = at.nextSibling();
        if (next == null) {
          at = at.parent();
          depth--;
        }
      }
      at = next;
    }
    return index;
  }

  private void note(Element element) {
    switch (element.normalName()) {
      case "meta" -> {
        add(metas, element);
        if (Attr.of(element, "name").equals("script:ld+json")) { // as a framework leaves it
          add(jsonLd, element);
        }
        if (!Attr.has(element, "itemprop")) {
          return;
        }
      }
      case "link" -> {
        add(links, element);
        if (Attr.has(element, "itemprop")) {
          add(properties, new Placed(element, order));
        }
        return;
      }
      case "script" -> {
        if (Attr.of(element, "type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
          add(jsonLd, element);
        }
        return;
      }
      case "title" -> title = title == null ? element : title;
      case "h2", "h3", "h4" -> add(subheadings, new Placed(element, order));
      case "figure" -> add(figures, element);
      case "h1" -> add(headings, new Placed(element, order));
      case "time" -> add(times, new Placed(element, order));
      case "a", "address" -> {
        String href = Attr.of(element, "href");
        if (homeLink == null && (href.equals("/") || href.equals(home))) {
          homeLink = element;
        }
        String relation = Attr.of(element, "rel");
        if (relation.contains("license") || relation.contains("category")) {
          add(relations, element);
        }
        if (relation.contains("author")
            || element.normalName().equals("address")
            || Mentions.leadToAuthor(href)) {
          add(bylines, new Placed(element, order));
          return;
        }
      }
      case "img" -> {
        if (Attr.has(element, "itemprop")) {
          add(properties, new Placed(element, order));
        }
        return;
      }
      case "html", "body", "svg", "path", "br", "style", "noscript" -> {
        return;
      }
      default -> {}
    }
    if (element.attributesSize() > 0) {
      noteAttributes(element, element.attributes());
    }
  }

  /** An element with text of its own, once for each. */
  private void noteText(TextNode text, Element around, int depth) {
    if (lines.size() < MAX_LINES && !listed.get(depth) && !text.isBlank()) {
      listed.set(depth);
      lines.add(new Placed(around, order));
    }
  }

  private void noteAttributes(Element element, Attributes attributes) {
    if (attributes.hasKey("itemprop") || attributes.hasKey("property")) {
      add(properties, new Placed(element, order));
    }
    int mentioned = mentions.of(attributes);
    if ((mentioned & Mentions.AUTHOR) != 0) {
      add(bylines, new Placed(element, order));
    } else if ((mentioned & Mentions.TIME) != 0 && !element.normalName().equals("time")) {
      add(times, new Placed(element, order));
    }
    if ((mentioned & Mentions.SOURCE) != 0) {
      add(sources, new Placed(element, order));
    }
    if ((mentioned & Mentions.CAPTION) != 0) {
      add(captions, element);
    }
  }

  private static <T> void add(List<T> list, T item) {
    if (list.size() < MAX_EACH) {
      list.add(item);
    }
  }

  public List<Element> metas() {
    return metas;
  }

  public List<Element> links() {
    return links;
  }

  /** Scripts of linked data, not yet read. */
  public List<Element> jsonLd() {
    return jsonLd;
  }

  /** Top headings. */
  public List<Placed> headings() {
    return headings;
  }

  /** {@code time} elements, and elements whose names speak of a date. */
  public List<Placed> times() {
    return times;
  }

  /** Elements whose names or relation speak of an author. */
  public List<Placed> bylines() {
    return bylines;
  }

  /** Elements with {@code itemprop} or {@code property}. */
  public List<Placed> properties() {
    return properties;
  }

  public @Nullable Element title() {
    return title;
  }

  /** Headings below the top one. */
  public List<Placed> subheadings() {
    return subheadings;
  }

  /** Elements whose names speak of a source or publisher. */
  public List<Placed> sources() {
    return sources;
  }

  public List<Element> figures() {
    return figures;
  }

  /** Elements whose names speak of a caption or credit. */
  public List<Element> captions() {
    return captions;
  }

  /** Visible links that say what they are: to a licence, to a category. */
  public List<Element> relations() {
    return relations;
  }

  /** Elements with text of their own, in document order. */
  public List<Placed> lines() {
    return lines;
  }

  /** The first link to the site's front page. */
  public @Nullable Element homeLink() {
    return homeLink;
  }
}
