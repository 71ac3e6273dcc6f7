package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses, within and just before the container, the blocks that are the article. */
final class BlockChoice {

  /** A part named as furniture is believed to be, unless it holds this share of the prose. */
  private static final double TOO_MUCH_FOR_FURNITURE = 0.5;

  private final List<Block> blocks;
  private final Region container;
  private final @Nullable Witness witness;
  private final String headline;

  BlockChoice(
      List<Block> blocks, Region container, @Nullable Witness witness, @Nullable String headline) {
    this.blocks = blocks;
    this.container = container;
    this.witness = witness;
    this.headline = headline == null ? "" : HeadlineBlock.key(headline);
  }

  List<Block> chosen() {
    boolean[] keep = new boolean[blocks.size()];
    for (int i = container.firstBlock; i < container.endBlock; i++) {
      keep[i] = belongs(blocks.get(i));
    }
    lead(keep);
    tails(keep);
    trimEdges(keep);
    headings(keep);
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        out.add(blocks.get(i));
      }
    }
    return out;
  }

  private boolean belongs(Block block) {
    if (block.kind() == Block.Kind.HEADING) {
      return !isFurnished(block)
          && !HeadlineBlock.key(block.text()).equals(headline)
          && block.linkDensity() < 0.9;
    }
    if (witness != null && block.reading() >= 60 && witness.covers(block.text()) > 0.8) {
      return true;
    }
    if (block.kind() == Block.Kind.CAPTION || isFurnished(block) || Phrases.isFurniture(block)) {
      return false;
    }
    double links = block.linkDensity();
    if (block.isProse()) {
      return true;
    }
    if (links > 0.5) {
      return false;
    }
    return switch (block.kind()) {
      case ITEM, CELL -> listOf(block).linkDensity() < 0.4;
      default -> block.reading() > 1 && standsInProse(block);
    };
  }

  /** A short line counts when its element stands among prose. */
  private static boolean standsInProse(Block block) {
    Region parent = block.region().parent;
    return parent == null || parent.prose > 0 || block.region().prose > 0;
  }

  private static Region listOf(Block block) {
    Region at = block.region();
    while (at.parent != null && !isList(at)) {
      at = at.parent;
    }
    return at;
  }

  private static boolean isList(Region region) {
    return switch (region.element.normalName()) {
      case "ul", "ol", "dl", "table" -> true;
      default -> false;
    };
  }

  private boolean isFurnished(Block block) {
    for (@Nullable Region r = block.region(); r != null && r != container; r = r.parent) {
      if (r.hint == Hints.Hint.BODY) {
        return false;
      }
      if (r.hint == Hints.Hint.NEVER
          || r.hint == Hints.Hint.FURNITURE && share(r) < TOO_MUCH_FOR_FURNITURE) {
        return true;
      }
    }
    return false;
  }

  private double share(Region region) {
    int all = Math.max(1, container.reading);
    return (double) region.reading * (1 - region.linkDensity()) / all;
  }

  /** The standfirst: prose between the headline and the container. */
  private void lead(boolean[] keep) {
    int h1 = -1;
    for (int i = container.firstBlock - 1; i >= 0 && h1 < 0; i--) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.HEADING
          && (block.region().element.normalName().equals("h1")
              || HeadlineBlock.key(block.text()).equals(headline))) {
        h1 = i;
      }
    }
    for (int i = h1 + 1; h1 >= 0 && i < container.firstBlock; i++) {
      Block block = blocks.get(i);
      keep[i] =
          block.isProse()
              && block.linkDensity() < 0.2
              && !isFurnished(block)
              && !Phrases.isFurniture(block);
    }
  }

  /** Drops what stands under a heading that opens a tail, to the next heading of its rank. */
  private void tails(boolean[] keep) {
    for (int i = 0; i < keep.length; i++) {
      Block block = blocks.get(i);
      if (block.kind() != Block.Kind.HEADING) {
        continue;
      }
      if (Phrases.opensTail(block) && proseBefore(keep, i)) {
        String rank = block.region().element.normalName();
        keep[i] = false;
        for (int j = i + 1; j < keep.length && !isHeadingUpTo(blocks.get(j), rank); j++) {
          keep[j] = false;
        }
      }
    }
  }

  private static boolean isHeadingUpTo(Block block, String rank) {
    return block.kind() == Block.Kind.HEADING
        && block.region().element.normalName().compareTo(rank) <= 0;
  }

  /** Whether most of what is kept stands before {@code index}. */
  private boolean proseBefore(boolean[] keep, int index) {
    int before = 0;
    int after = 0;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        before += i < index ? blocks.get(i).reading() : 0;
        after += i < index ? 0 : blocks.get(i).reading();
      }
    }
    return before > after;
  }

  /** Drops short lines before the first prose and after the last: credits, dates, tags. */
  private void trimEdges(boolean[] keep) {
    int first = 0;
    while (first < keep.length && !(keep[first] && isAnchor(blocks.get(first)))) {
      first++;
    }
    int last = keep.length - 1;
    while (last >= 0 && !(keep[last] && isAnchor(blocks.get(last)))) {
      last--;
    }
    if (first > last) {
      return;
    }
    for (int i = 0; i < first; i++) {
      keep[i] &= blocks.get(i).endsAsSentence() || blocks.get(i).kind() == Block.Kind.HEADING;
    }
    Block end = blocks.get(last);
    for (int i = last + 1; i < keep.length; i++) {
      Block block = blocks.get(i);
      keep[i] &= block.endsAsSentence() && block.region().parent == end.region().parent;
    }
  }

  private boolean isAnchor(Block block) {
    return block.isProse() || block.kind() == Block.Kind.ITEM;
  }

  /** A heading counts only when kept text follows before the next heading of its rank. */
  private void headings(boolean[] keep) {
    boolean followed = false;
    int gap = 0;
    for (int i = keep.length - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.HEADING) {
        keep[i] &= followed && gap < 12;
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
}
