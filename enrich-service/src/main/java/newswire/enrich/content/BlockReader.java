package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswire.enrich.page.Attr;
import newswire.enrich.page.NoProse;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a DOM into blocks and regions in one walk. The DOM's depth is bounded by the parser, so the
 * walk may recurse.
 */
final class BlockReader {

  private static final int MAX_BLOCKS = 40_000;

  private final Hints hints = new Hints();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<TextNode> nodes = new ArrayList<>();
  private int linkReading;
  private boolean gap;
  private int linkDepth;

  private final Set<Element> others;

  private BlockReader(Set<Element> others) {
    this.others = others;
  }

  /** The blocks of a page and the elements around them, in document order. */
  record Reading(List<Block> blocks, List<Region> regions) {}

  static Reading read(Element body, Set<Element> others) {
    BlockReader reader = new BlockReader(others);
    Region root = new Region(body, reader.hints);
    reader.regions.add(root);
    reader.children(body, root, Block.Kind.PARAGRAPH);
    reader.flush(root, Block.Kind.PARAGRAPH);
    root.endBlock = reader.blocks.size();
    return new Reading(reader.blocks, reader.regions);
  }

  private void children(Element element, Region region, Block.Kind kind) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode textNode) {
        append(textNode);
      } else if (child instanceof Element inner) {
        element(inner, region, kind);
      }
    }
  }

  private void element(Element element, Region region, Block.Kind kind) {
    String name = element.normalName();
    if (NoProse.is(name)
        || blocks.size() >= MAX_BLOCKS
        || !others.isEmpty() && others.contains(element)) {
      return;
    }
    if (name.equals("img")) {
      notePicture(region);
      return;
    }
    if (name.equals("br")) {
      lineBreak(element, region, kind);
      return;
    }
    if (name.equals("a")
        && !Attr.of(element, "href").startsWith("#")
        && Attr.has(element, "href")) {
      linkDepth++;
      children(element, region, kind);
      linkDepth--;
      return;
    }
    if (!element.isBlock() && !isBlockLike(name)) {
      children(element, region, kind);
      return;
    }
    flush(region, kind);
    Region inner = new Region(element, region, hints, blocks.size());
    regions.add(inner);
    Block.Kind innerKind = kindOf(name, kind);
    children(element, inner, innerKind);
    flush(inner, innerKind);
    inner.endBlock = blocks.size();
  }

  private static void notePicture(Region region) {
    for (@Nullable Region r = region; r != null && !r.pictured; r = r.parent) {
      r.pictured = true;
    }
  }

  private static boolean isBlockLike(String name) {
    // Custom elements are inline to the parser, but publishers use them as containers.
    return name.indexOf('-') > 0 || name.equals("picture") || name.equals("summary");
  }

  private static Block.Kind kindOf(String name, Block.Kind around) {
    return switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "li", "dd", "dt" -> Block.Kind.ITEM;
      case "blockquote" -> Block.Kind.QUOTE;
      case "figcaption", "figure", "picture", "caption" -> Block.Kind.CAPTION;
      case "td", "th" -> Block.Kind.CELL;
      case "pre" -> Block.Kind.PREFORMATTED;
      case "article", "section", "main", "table", "ul", "ol" ->
          around == Block.Kind.CAPTION ? around : Block.Kind.PARAGRAPH;
      default -> around;
    };
  }

  private void lineBreak(Element br, Region region, Block.Kind kind) {
    Node next = br.nextSibling();
    while (next instanceof TextNode blank && blank.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element second && second.normalName().equals("br")) {
      flush(region, kind);
    } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
      gap = false;
    }
  }

  private void append(TextNode node) {
    String raw = node.getWholeText();
    int start = text.length();
    for (int i = 0; i < raw.length(); ) {
      int end = i + 1;
      if (Text.isSpace(raw.charAt(i))) {
        gap = true;
      } else if (Text.isKept(raw, i)) {
        if (gap && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
        gap = false;
        end = Text.endOfPlain(raw, i);
        text.append(raw, i, end);
      }
      i = end;
    }
    if (text.length() > start) {
      nodes.add(node);
      if (linkDepth > 0) {
        for (int i = start; i < text.length(); i++) {
          linkReading += Text.isDense(text.charAt(i)) ? 3 : 1;
        }
      }
    } else if (!raw.isEmpty() && !text.isEmpty()) {
      nodes.add(node);
    }
  }

  private void flush(Region region, Block.Kind kind) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > 0) {
      String line = Text.normal(text.substring(0, end));
      int reading = Text.reading(line);
      Block block = new Block(blocks.size(), region, kind, line, linkReading, reading, nodes);
      blocks.add(block);
    }
    text.setLength(0);
    nodes = new ArrayList<>();
    linkReading = 0;
    gap = false;
  }
}
