package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswire.enrich.attribution.AgencyCredit;
import org.jspecify.annotations.Nullable;

/** Takes away what stands at both ends of a text: credits, dates, tags, the authors' lives. */
final class Edges {

  private static final int LEAST_PICTURED = 3;
  private static final int LEAST_BEFORE_LIFE = 4;

  private static final int NEAR_END = 3;
  private static final int LEAST_CELLS = 4;

  private final List<Block> blocks;
  private final Region container;
  private final AuthorLines authors;

  Edges(List<Block> blocks, Region container, AuthorLines authors) {
    this.blocks = blocks;
    this.container = container;
    this.authors = authors;
  }

  /**
   * Clears in {@code keep} what is no part of the text.
   *
   * @param candidate the blocks that may belong, by themselves
   */
  void trim(boolean[] keep, boolean[] candidate) {
    shortLines(keep);
    biographies(keep);
    headings(keep);
    picturedHeadings(keep, candidate);
  }

  /** Drops short lines before the first prose and after the last: credits, dates, tags. */
  private void shortLines(boolean[] keep) {
    int first = 0;
    while (first < keep.length && !(keep[first] && isAnchor(blocks.get(first)))) {
      first++;
    }
    int last = keep.length - 1;
    while (last >= 0
        && !(keep[last] && (isAnchor(blocks.get(last)) || isOfTable(blocks.get(last))))) {
      last--;
    }
    if (first > last) {
      return;
    }
    boolean dated = hasDatedPart(keep, first);
    for (int i = 0; i < first; i++) {
      Block block = blocks.get(i);
      keep[i] &=
          block.endsAsSentence()
              || block.kind() == Block.Kind.HEADING && (dated || !Standfirst.isTime(block))
              || Standfirst.isSetBold(block, blocks.get(first));
    }
    Block end = blocks.get(last);
    boolean goesOn = true;
    for (int i = last + 1; i < keep.length; i++) {
      Block block = blocks.get(i);
      keep[i] &=
          i <= last + NEAR_END && AgencyCredit.named(block.text()).isPresent()
              || block.region().parent == end.region().parent
                  && (block.endsAsSentence() || goesOn && isLastLine(block, end));
      goesOn &= keep[i];
    }
  }

  /** Whether more of a text's parts are headed by times, as a chronicle's are. */
  private boolean hasDatedPart(boolean[] keep, int from) {
    for (int i = from; i < keep.length; i++) {
      Block block = blocks.get(i);
      if (keep[i] && block.kind() == Block.Kind.HEADING && Standfirst.isTime(block)) {
        return true;
      }
    }
    return false;
  }

  /** The paragraphs go on: who greets, what is repeated. A credit is no paragraph of the text. */
  private static boolean isLastLine(Block block, Block end) {
    String text = block.text();
    return block.kind() == Block.Kind.PARAGRAPH
        && block.linkReading() == 0
        && block.region().element.nameIs(end.region().element.normalName())
        && (text.indexOf(' ') > 0 || AgencyCredit.named(text).isPresent())
        && text.indexOf('©') < 0
        && text.charAt(0) != '('
        && !Character.isDigit(text.charAt(0))
        && !text.toLowerCase(Locale.ROOT).contains("copyright");
  }

  private boolean isAnchor(Block block) {
    return block.isProse() || block.kind() == Block.Kind.ITEM;
  }

  /** A cell of a table of more than a row or two, which stands among the paragraphs. */
  private boolean isOfTable(Block cell) {
    if (cell.kind() != Block.Kind.CELL) {
      return false;
    }
    Region table = cell.region();
    while (table.parent != null && !table.element.nameIs("table")) {
      table = table.parent;
    }
    Region around = table;
    while (around.parent != null && around != container && isAllOf(around, table)) {
      around = around.parent;
    }
    return table.endBlock - table.firstBlock >= LEAST_CELLS && around.firstProse < table.firstBlock;
  }

  private static boolean isAllOf(Region outer, Region inner) {
    return outer.firstBlock == inner.firstBlock && outer.endBlock == inner.endBlock;
  }

  /** Drops what is said of the authors behind the text. */
  private void biographies(boolean[] keep) {
    int last = keep.length - 1;
    while (last >= 0 && !keep[last]) {
      last--;
    }
    int from = container.firstBlock + (last - container.firstBlock) / 2;
    for (int i = Math.max(0, from); i <= last; i++) {
      keep[i] &= !authors.isBiography(blocks.get(i));
    }
    if (last > container.firstBlock + LEAST_BEFORE_LIFE && keep[last]) {
      keep[last] = !introducesAnother(keep, last);
    }
  }

  /** A text does not end by introducing somebody whom it never spoke of: that is who wrote it. */
  private boolean introducesAnother(boolean[] keep, int last) {
    @Nullable String name = AuthorLines.introduced(blocks.get(last));
    if (name == null) {
      return false;
    }
    // Reports name people in full once, and by their last names from then on.
    String lastName = name.substring(name.lastIndexOf(' ') + 1);
    for (int i = 0; i < last; i++) {
      if (keep[i] && blocks.get(i).text().contains(lastName)) {
        return false;
      }
    }
    return true;
  }

  /** A heading counts only when kept text follows before the next heading of its rank. */
  private void headings(boolean[] keep) {
    boolean followed = false;
    int gap = 0;
    for (int i = keep.length - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.HEADING) {
        keep[i] &= followed && gap < 12 && !isAllOfItsPart(keep, i);
        followed = keep[i];
        gap = 0;
      } else if (keep[i]) {
        followed = true;
        gap = 0;
      } else {
        gap++;
      }
    }
  }

  /** Whether it heads a part of its own of which nothing else is kept: a list of links, a video. */
  private boolean isAllOfItsPart(boolean[] keep, int heading) {
    @Nullable Region part = null;
    for (@Nullable Region r = blocks.get(heading).region();
        r != null && r.firstBlock == heading && r != container;
        r = r.parent) {
      part = r;
    }
    int end = part == null ? heading + 1 : part.endBlock;
    for (int i = heading + 1; i < end; i++) {
      if (keep[i]) {
        return false;
      }
    }
    return end > heading + 1;
  }

  /** Headings that pictures follow: three or more beside the last prose. */
  private void picturedHeadings(boolean[] keep, boolean[] candidate) {
    int last = container.endBlock - 1;
    while (last >= container.firstBlock && !(keep[last] && blocks.get(last).isProse())) {
      last--;
    }
    List<Integer> found = new ArrayList<>();
    for (int i = last + 1; last >= container.firstBlock && i < container.endBlock; i++) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.HEADING
          && block.region().parent == blocks.get(last).region().parent
          && block.reading() >= 30
          && block.linkDensity() == 0
          && candidate[i]) {
        found.add(i);
      }
    }
    if (found.size() >= LEAST_PICTURED) {
      found.forEach(i -> keep[i] = true);
    }
  }
}
