package newswire.enrich.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.page.Addresses;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes chosen blocks as HTML of a closed vocabulary: p, h2, h3, ul, li, blockquote, pre and, in a
 * line, a (http and https only), em, strong, sub, sup, code, br. Nothing of the page's own
 * attributes survives, so nothing of it can run.
 */
final class BodyHtml {

  private final StringBuilder out = new StringBuilder();
  private final int limit;
  private final Map<Element, String> links = new IdentityHashMap<>();
  private boolean inList;

  private BodyHtml(int limit) {
    this.limit = limit;
  }

  static String of(List<Block> blocks, int limit) {
    BodyHtml html = new BodyHtml(limit);
    for (Block block : blocks) {
      if (html.out.length() > limit) {
        break;
      }
      html.block(block);
    }
    html.list(false);
    return html.out.toString();
  }

  private void block(Block block) {
    list(block.kind() == Block.Kind.ITEM);
    String tag =
        switch (block.kind()) {
          case HEADING -> block.region().element.normalName().compareTo("h2") <= 0 ? "h2" : "h3";
          case ITEM -> "li";
          case QUOTE -> "blockquote";
          case PREFORMATTED -> "pre";
          case PARAGRAPH, CAPTION, CELL -> "p";
        };
    out.append('<').append(tag).append('>');
    inline(block);
    out.append("</").append(tag).append(">\n");
  }

  private void list(boolean wanted) {
    if (wanted != inList) {
      out.append(wanted ? "<ul>\n" : "</ul>\n");
      inList = wanted;
    }
  }

  private void inline(Block block) {
    Deque<Element> open = new ArrayDeque<>();
    boolean gap = false;
    int start = out.length();
    for (TextNode node : block.nodes()) {
      List<Element> wanted = inlineAround(node, block.region().element);
      closeTo(open, wanted);
      String line = Text.line(node.getWholeText());
      boolean before = gap || startsBlank(node.getWholeText());
      if (before && out.length() > start && !line.isEmpty()) {
        out.append(' ');
      }
      gap = line.isEmpty() ? before : endsBlank(node.getWholeText());
      for (int i = open.size(); i < wanted.size(); i++) {
        out.append(opening(wanted.get(i)));
        open.addLast(wanted.get(i));
      }
      out.append(isPlain(line) ? line : Entities.escape(line));
      if (out.length() > limit) {
        break;
      }
      if (breaksAfter(node)) {
        out.append("<br>");
        gap = false;
      }
    }
    closeTo(open, List.of());
  }

  private void closeTo(Deque<Element> open, List<Element> wanted) {
    int same = 0;
    for (Element element : open) {
      if (same < wanted.size() && wanted.get(same) == element) {
        same++;
      } else {
        break;
      }
    }
    while (open.size() > same) {
      out.append("</").append(tag(open.removeLast())).append('>');
    }
  }

  private List<Element> inlineAround(TextNode node, Element block) {
    List<Element> around = new ArrayList<>(2);
    for (@Nullable Node at = node.parent();
        at instanceof Element e && e != block;
        at = e.parent()) {
      if (!tag(e).isEmpty()) {
        around.addFirst(e);
      }
    }
    return around;
  }

  private String tag(Element element) {
    return switch (element.normalName()) {
      case "a" -> link(element).isEmpty() ? "" : "a";
      case "em", "i", "cite" -> "em";
      case "strong", "b" -> "strong";
      case "sub", "sup", "code" -> element.normalName();
      default -> "";
    };
  }

  private String opening(Element element) {
    String tag = tag(element);
    return tag.equals("a")
        ? "<a href=\"" + Entities.escape(link(element)) + "\" rel=\"nofollow noopener\">"
        : "<" + tag + ">";
  }

  /** Where a link leads; empty when that is not on the web. */
  private String link(Element a) {
    return links.computeIfAbsent(
        a,
        _ -> {
          String url = Addresses.absolute(a, "href");
          return isWeb(url) ? url : "";
        });
  }

  private static boolean isWeb(String url) {
    return (url.startsWith("https://") || url.startsWith("http://")) && url.length() <= 2000;
  }

  /** Whether nothing in a line is to be escaped. */
  private static boolean isPlain(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c == 0xa0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean breaksAfter(TextNode node) {
    return node.nextSibling() instanceof Element next
        && next.normalName().equals("br")
        && next.nextSibling() != null;
  }

  private static boolean startsBlank(String raw) {
    return !raw.isEmpty() && Text.isSpace(raw.charAt(0));
  }

  private static boolean endsBlank(String raw) {
    return !raw.isEmpty() && Text.isSpace(raw.charAt(raw.length() - 1));
  }
}
