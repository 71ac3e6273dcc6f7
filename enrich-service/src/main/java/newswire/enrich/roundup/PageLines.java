package newswire.enrich.roundup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.page.Attr;
import newswire.enrich.page.NoProse;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads a page's lines in one walk, without what stands around its pieces. */
final class PageLines {

  private static final int MOST = 3_000;
  private static final int LONGEST_NAMES = 200;

  /** Elements that stand around pieces, beside those without prose. */
  private static final Set<String> BESIDE =
      Set.of("form", "nav", "footer", "aside", "dialog", "menu", "figcaption");

  private static final Set<String> AROUND =
      Set.of(
          "comment",
          "comments",
          "respond",
          "related",
          "recirc",
          "cookie",
          "cookies",
          "consent",
          "sidebar",
          "share",
          "sharing",
          "social",
          "breadcrumb",
          "breadcrumbs",
          "navigation",
          "menu",
          "footer",
          "pagination",
          "pager",
          "advertisement",
          "ad",
          "subscribe");
  private static final Set<String> TITLES =
      Set.of("title", "headline", "heading", "hed", "titre", "titel", "titulo", "titolo");

  private final List<PageLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int lead;
  private boolean leadOpen = true;
  private int bold;
  private @Nullable Element around;
  private @Nullable Element link;
  private @Nullable Element time;
  private int linked;
  private boolean ruled;

  private PageLines() {}

  static List<PageLine> of(Element body) {
    PageLines reader = new PageLines();
    reader.children(body, body);
    reader.flush(body);
    return reader.lines;
  }

  private void children(Element element, Element block) {
    for (@Nullable Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (lines.size() > MOST) {
        return;
      }
      if (child instanceof TextNode node) {
        append(node);
      } else if (child instanceof Element inner) {
        element(inner, block);
      }
    }
  }

  private void element(Element element, Element block) {
    String name = element.normalName();
    if (NoProse.is(name) || BESIDE.contains(name) || isNamed(element, AROUND)) {
      return;
    }
    switch (name) {
      case "br" -> lineBreak(block);
      case "hr" -> {
        flush(block);
        ruled = true;
      }
      case "a" -> {
        @Nullable Element outer = around;
        around = Attr.has(element, "href") ? element : outer;
        inline(element, block);
        around = outer;
      }
      case "b", "strong" -> {
        bold++;
        inline(element, block);
        bold--;
      }
      case "time" -> {
        time = time == null ? element : time;
        inline(element, block);
      }
      default -> inline(element, block);
    }
  }

  private void inline(Element element, Element block) {
    if (element.isBlock() || element.normalName().indexOf('-') > 0) {
      flush(block);
      children(element, element);
      flush(element);
    } else {
      children(element, block);
    }
  }

  /** A bold line ends where it breaks; two breaks end any line. */
  private void lineBreak(Element block) {
    int end = text.length();
    if (leadOpen && end > 0 || end > 0 && text.charAt(end - 1) == '\n') {
      flush(block);
    } else if (end > 0) {
      text.append('\n');
    }
  }

  private void append(TextNode node) {
    String raw = node.getWholeText();
    if (node.isBlank()) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      return;
    }
    text.append(raw);
    if (leadOpen && bold > 0) {
      lead = text.length();
    } else {
      leadOpen = false;
    }
    if (around != null) {
      link = link == null ? around : link;
      linked += Text.reading(raw.strip());
    }
  }

  private void flush(Element block) {
    String line = Text.line(text.toString());
    if (!line.isEmpty()) {
      String opening = lead == 0 ? "" : Text.line(text.substring(0, lead));
      boolean whole =
          link != null && !link.equals(block) && link.stream().anyMatch(Element::isBlock);
      lines.add(
          new PageLine(
              block, heading(block), line, opening, link, whole ? 0 : linked, time, ruled));
      ruled = false;
    }
    text.setLength(0);
    lead = 0;
    leadOpen = true;
    link = null;
    time = null;
    linked = 0;
  }

  private static String heading(Element block) {
    @Nullable Element at = block;
    for (int up = 0; at != null && up < 3; up++, at = at.parent()) {
      switch (at.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6", "dt" -> {
          return at.normalName();
        }
        default -> {}
      }
    }
    return isNamed(block, TITLES) ? "title" : "";
  }

  private static boolean isNamed(Element element, Set<String> words) {
    String names = Attr.of(element, "class") + " " + Attr.of(element, "id");
    if (names.length() <= 1 || names.length() > LONGEST_NAMES) {
      return false;
    }
    for (String word : names.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
