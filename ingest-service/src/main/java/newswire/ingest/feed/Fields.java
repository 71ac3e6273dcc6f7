package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.events.identity.WebUrl;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The children of one element by name, and its texts and links. */
final class Fields {

  private final Element element;
  private final @Nullable WebUrl documentUrl;
  private final Map<String, List<Element>> children = new LinkedHashMap<>();

  /**
   * Indexes {@code element}.
   *
   * @param documentUrl where the feed was found; null when that is no web address
   */
  Fields(Element element, @Nullable WebUrl documentUrl) {
    this.element = element;
    this.documentUrl = documentUrl;
    for (Element child : element.children()) {
      children.computeIfAbsent(Names.of(child), _ -> new ArrayList<>()).add(child);
    }
  }

  Element element() {
    return element;
  }

  Fields of(Element other) {
    return new Fields(other, documentUrl);
  }

  /** All children of the given names, at most {@link FeedBounds#MAX_LIST}, in the order named. */
  List<Element> all(String... names) {
    List<Element> found = new ArrayList<>();
    for (String name : names) {
      found.addAll(children.getOrDefault(name, List.of()));
    }
    return found.size() > FeedBounds.MAX_LIST ? found.subList(0, FeedBounds.MAX_LIST) : found;
  }

  Optional<Element> first(String... names) {
    for (String name : names) {
      List<Element> found = children.get(name);
      if (found != null) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /** The first text of the given names that is not blank, as given but for outer blanks. */
  @Nullable String text(String... names) {
    for (Element found : all(names)) {
      String text = raw(found).strip();
      if (!text.isEmpty()) {
        return FeedBounds.cut(text, FeedBounds.MAX_TEXT);
      }
    }
    return null;
  }

  /** The same as one line without markup. */
  @Nullable String plain(String... names) {
    String text = text(names);
    return text == null ? null : blankToNull(PlainText.ofHtml(text));
  }

  /** The first markup of the given names: what was escaped in it, or stands in it as elements. */
  @Nullable String html(String... names) {
    for (Element found : all(names)) {
      String html = markup(found).strip();
      if (!html.isEmpty()) {
        return FeedBounds.cut(html, FeedBounds.MAX_CONTENT);
      }
    }
    return null;
  }

  static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }

  /** All text in an element. */
  static String raw(Element element) {
    return Letters.mended(element.wholeText());
  }

  /** An element's text; with elements in it, its inner markup. */
  static String markup(Element element) {
    if (element.childrenSize() == 0) {
      return raw(element);
    }
    StringBuilder html = new StringBuilder();
    for (Node node : element.childNodes()) {
      html.append(node instanceof TextNode text && text.isBlank() ? " " : node.outerHtml());
    }
    return Letters.mended(html.toString());
  }

  /** An attribute, whatever its case; null when it is missing or blank. */
  static @Nullable String attribute(Element element, String name) {
    String value = element.attributes().getIgnoreCase(name);
    return value.isBlank() ? null : FeedBounds.cut(value.strip(), FeedBounds.MAX_TEXT);
  }

  /**
   * A link found in {@code at}, absolute by its {@code xml:base}; null when it is no web address.
   */
  @Nullable String link(@Nullable String reference, Element at) {
    if (reference == null || reference.isBlank()) {
      return null;
    }
    String trimmed = reference.strip();
    WebUrl base = base(at);
    Optional<WebUrl> url = base == null ? WebUrl.parse(trimmed) : base.resolve(trimmed);
    return url.map(WebUrl::toString).orElse(null);
  }

  // spec: XML Base 4.2: bases build on one another, from the document inwards.
  private @Nullable WebUrl base(Element at) {
    List<String> bases = new ArrayList<>();
    for (Element e = at; e != null; e = e.parent()) {
      String base = attribute(e, "xml:base");
      if (base != null) {
        bases.add(base);
      }
    }
    WebUrl url = documentUrl;
    for (String base : bases.reversed()) {
      Optional<WebUrl> next = url == null ? WebUrl.parse(base) : url.resolve(base);
      url = next.orElse(url);
    }
    return url;
  }

  /** The language that {@code xml:lang} declares on the element or around it; null if none. */
  @Nullable String xmlLanguage() {
    for (Element e = element; e != null; e = e.parent()) {
      String language = language(e);
      if (language != null) {
        return language;
      }
    }
    return null;
  }

  /** The language that {@code xml:lang} declares on the element itself; null if none. */
  @Nullable String ownLanguage() {
    return language(element);
  }

  // spec: RFC 5646 2.1: parts of a language tag are joined by hyphens; some write underscores.
  static @Nullable String language(Element element) {
    String language = attribute(element, "xml:lang");
    return language == null ? null : language.replace('_', '-');
  }
}
