package newswire.enrich.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drops what stands under a heading such as "Related" or "About the author". */
final class Tails {

  private final List<Block> blocks;
  private final boolean[] keep;

  /** Reading length kept before the block at hand, and from it on. */
  private int before;

  private int after;
  private int lastKept = -1;

  private Tails(List<Block> blocks, boolean[] keep) {
    this.blocks = blocks;
    this.keep = keep;
    for (int i = 0; i < keep.length; i++) {
      after += keep[i] ? blocks.get(i).reading() : 0;
    }
  }

  /** Clears in {@code keep} what a tail holds. */
  static void drop(List<Block> blocks, boolean[] keep) {
    Tails tails = new Tails(blocks, keep);
    for (int i = 0; i < keep.length; i++) {
      tails.judge(i);
    }
  }

  private void judge(int i) {
    Block block = blocks.get(i);
    if (block.kind() == Block.Kind.HEADING && before > 0 && FurnitureLines.openTail(block)) {
      // Most of the text stands before its tail; a box of links may stand anywhere.
      int end = isInset(i) ? i + 1 : endOfOwnPart(i);
      if (before > after || end < keep.length && keepsNothing(i + 1, end)) {
        dropFrom(i, end);
      }
    }
    if (keep[i]) {
      before += block.reading();
      after -= block.reading();
      lastKept = i;
    }
  }

  /**
   * A heading with a part of its own rules that part; one among the paragraphs rules all up to the
   * next heading of its rank.
   */
  private void dropFrom(int heading, int end) {
    Block block = blocks.get(heading);
    String rank = block.region().element.normalName();
    int i = heading;
    do {
      after -= keep[i] ? blocks.get(i).reading() : 0;
      keep[i] = false;
      i++;
    } while (i < end && !isHeadingUpTo(blocks.get(i), rank));
  }

  private boolean keepsNothing(int from, int end) {
    for (int i = from; i < end; i++) {
      if (keep[i]) {
        return false;
      }
    }
    return true;
  }

  /** A box with nothing but the heading, whose list was to come: the paragraphs around it go on. */
  private boolean isInset(int heading) {
    int next = heading + 1;
    if (lastKept < 0 || next >= keep.length || !keep[next]) {
      return false;
    }
    @Nullable Region paragraphs = blocks.get(lastKept).region().parent;
    @Nullable Region box = blocks.get(heading).region().parent;
    return paragraphs != null
        && box != null
        && box.parent == paragraphs
        && blocks.get(next).region().parent == paragraphs
        && blocks.get(next).isProse()
        && blocks.get(next).linkReading() == 0;
  }

  /** Where the greatest element ends that holds the heading, more, and nothing kept before it. */
  private int endOfOwnPart(int heading) {
    @Nullable Region part = null;
    for (@Nullable Region r = blocks.get(heading).region();
        r != null && r.firstBlock > lastKept;
        r = r.parent) {
      part = r;
    }
    return part == null || part.endBlock == heading + 1 ? keep.length : part.endBlock;
  }

  private static boolean isHeadingUpTo(Block block, String rank) {
    return block.kind() == Block.Kind.HEADING
        && block.region().element.normalName().compareTo(rank) <= 0;
  }
}
