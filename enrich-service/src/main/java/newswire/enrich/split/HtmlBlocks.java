package newswire.enrich.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.content.BodyNames;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Text;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pieces that a page with markup shows beside, or instead of, an article of its own: a
 * heading with words of its own, and either the name of its source and a time, or a link to where
 * the rest is. A list of links is none.
 */
public final class HtmlBlocks {

  private static final int LEAST_HEADLINE = 12;
  private static final int LEAST_SIBLINGS = 2;

  /** A longer heading says something of its own. */
  private static final int MOST_WORDS = 4;

  private static final Boilerplate BOILERPLATE = Boilerplate.load();

  private final BlockReading reading;

  public HtmlBlocks(TimeReader times) {
    this.reading = new BlockReading(times);
  }

  /**
   * What was found.
   *
   * @param pieces at most {@link PageSplit#MAX_PIECES}
   * @param elements those that the pieces stand in, by identity: no part of the page's own article
   * @param truncated whether the page holds more pieces
   */
  public record Found(List<Piece> pieces, Set<Element> elements, boolean truncated) {}

  /** The pieces, in the order of the page. */
  public Found find(HtmlPage page, Carrier carrier, Metadata said) {
    List<Placed> heads = page.index().subheadings();
    if (heads.isEmpty()) {
      return new Found(List.of(), Set.of(), false);
    }
    TimeContext context =
        new TimeContext(carrier.observed(), said.language(), page.overrides().zone());
    BodyNames names = new BodyNames();
    Map<Element, Integer> headsWithin = headsWithin(page);
    List<BlockReading.Read> read = new ArrayList<>();
    Map<Element, Integer> teasersBeside = new IdentityHashMap<>();
    for (Placed head : heads) {
      @Nullable Element card = card(head.element(), headsWithin);
      if (card == null
          || Text.reading(head.element().text()) < LEAST_HEADLINE
          || isOwn(card, head.element(), said, names)) {
        continue;
      }
      BlockReading.@Nullable Read block = reading.read(card, head.element(), carrier, context);
      if (block != null && !isOverOthers(head.element())) {
        read.add(block);
        Element around = card.parent();
        if (around != null && (block.teases() || block.isAttributed())) {
          teasersBeside.merge(around, 1, Integer::sum);
        }
      }
    }
    return chosen(read, teasersBeside);
  }

  /** What says the page's own headline, or what is named the article's body, is no other piece. */
  private static boolean isOwn(Element card, Element head, Metadata said, BodyNames names) {
    return names.isBody(card)
        || said.headline() != null && Text.line(head.text()).equalsIgnoreCase(said.headline());
  }

  /** "Related content", "12 comments": what stands below is of other pieces, or of readers. */
  private static boolean isOverOthers(Element head) {
    String text = Text.line(head.text());
    if (text.split(" ", MOST_WORDS + 2).length > MOST_WORDS) {
      return false; // "Most popular dog breeds of 2026"
    }
    return switch (BOILERPLATE.kindOf(text)) {
      case RELATED, STOP, MORE -> true;
      case NONE, NOISE, TAG -> false;
    };
  }

  private static Found chosen(List<BlockReading.Read> read, Map<Element, Integer> beside) {
    List<Piece> pieces = new ArrayList<>();
    Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean truncated = false;
    for (BlockReading.Read block : read) {
      Element around = block.card().parent();
      boolean several = around != null && beside.getOrDefault(around, 0) >= LEAST_SIBLINGS;
      if (block.isAttributed() || block.teases() && several) {
        elements.add(block.card());
        if (pieces.size() < PageSplit.MAX_PIECES) {
          pieces.add(block.piece());
        } else {
          truncated = true;
        }
      }
    }
    return new Found(pieces, elements, truncated);
  }

  /** How many headings each element holds; a top heading counts as many. */
  private static Map<Element, Integer> headsWithin(HtmlPage page) {
    Map<Element, Integer> counts = new IdentityHashMap<>();
    page.index().subheadings().forEach(head -> count(head.element(), 1, counts));
    page.index().headings().forEach(head -> count(head.element(), 2, counts));
    return counts;
  }

  /** Once more for what is around a heading, up to what holds several anyway. */
  private static void count(Element head, int weight, Map<Element, Integer> counts) {
    int before = 0;
    for (@Nullable Element at = head; at != null && before < 2; at = at.parent()) {
      before = counts.getOrDefault(at, 0);
      counts.put(at, before + weight);
    }
  }

  /** The greatest element that holds this heading and no other; null when it holds nothing else. */
  private static @Nullable Element card(Element head, Map<Element, Integer> headsWithin) {
    Element at = head;
    while (true) {
      Element up = at.parent();
      if (up == null
          || up.normalName().equals("body")
          || up.normalName().equals("main")
          || headsWithin.getOrDefault(up, 0) > 1) {
        return at == head ? null : at;
      }
      switch (up.normalName()) {
        case "nav", "footer", "form" -> {
          return null;
        }
        default -> at = up;
      }
    }
  }
}
