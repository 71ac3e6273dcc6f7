package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses, within and just before the container, the blocks that are the article. */
final class BlockChoice {

  /** A part named as furniture is believed to be, unless it holds this share of the prose. */
  private static final double TOO_MUCH_FOR_FURNITURE = 0.5;

  private static final int LONGEST_STAMP = 160;
  private static final int LONGEST_TIME = 50;

  private final List<Block> blocks;
  private final Region container;
  private final @Nullable Witness witness;
  private final Standfirst standfirst;
  private final AuthorLines authors;
  private final boolean trustsNames;

  /**
   * A choice among the blocks of a page.
   *
   * @param container the region that holds the article
   * @param witness the text as structured data gives it; null when it gives none
   * @param trustsNames whether what layouts call furniture is left out
   */
  BlockChoice(
      List<Block> blocks,
      Region container,
      @Nullable Witness witness,
      Clues clues,
      boolean trustsNames) {
    this.blocks = blocks;
    this.container = container;
    this.witness = witness;
    this.standfirst = new Standfirst(clues);
    this.authors = new AuthorLines(clues.authors());
    this.trustsNames = trustsNames;
  }

  List<Block> chosen() {
    boolean[] keep = new boolean[blocks.size()];
    for (int i = container.firstBlock; i < container.endBlock; i++) {
      keep[i] = belongs(blocks.get(i));
    }
    kicked(keep);
    announced(keep);
    boolean[] belongs = keep.clone();
    lead(keep);
    Repetitions.drop(blocks, keep);
    Tails.drop(blocks, keep);
    new Edges(blocks, container, authors).trim(keep, belongs);
    summary(keep);
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        out.add(blocks.get(i));
      }
    }
    return out;
  }

  /** Above the text, the headline once more. */
  private void kicked(boolean[] keep) {
    for (int i = container.firstBlock; i < container.endBlock; i++) {
      if (keep[i] && blocks.get(i).isProse()) {
        return;
      }
      keep[i] &= !standfirst.isKicked(blocks.get(i));
    }
  }

  private boolean belongs(Block block) {
    if (FurnitureLines.hold(block)) {
      return false;
    }
    if (block.kind() == Block.Kind.HEADING) {
      return !isFurnished(block) && !standfirst.repeatsHeadline(block) && block.linkDensity() < 0.9;
    }
    if (witness != null && block.reading() >= 60 && witness.covers(block.text()) > 0.8) {
      return true;
    }
    if (isCaption(block)
        || isFurnished(block)
        || authors.isByline(block)
        || block.reading() < LONGEST_TIME && holdsTime(block) && isInHeader(block)) {
      return false;
    }
    if (block.isProse()) {
      return true;
    }
    return switch (block.kind()) {
      case ITEM, CELL -> isListed(block);
      case PREFORMATTED -> block.reading() > 1 && container.prose > 0;
      default -> block.linkDensity() < 0.4 ? standsInProse(block) : linksInProse(block);
    };
  }

  /** What is said of a picture: by its markup, or in a small part that is named for the picture. */
  private static boolean isCaption(Block block) {
    if (block.kind() == Block.Kind.CAPTION) {
      return true;
    }
    for (@Nullable Region r = block.region(); r != null && isSmall(r); r = r.parent) {
      if (r.pictured && Hints.speaksOfPicture(r.element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(Region region) {
    return region.endBlock - region.firstBlock <= 3 && region.reading <= 400;
  }

  /** An item with words of its own, or of a list that has them. */
  private static boolean isListed(Block block) {
    double inList = listOf(block).linkDensity();
    return inList < 0.4 || inList < 0.8 && block.linkDensity() < 0.9;
  }

  /** A paragraph of links that prose runs through, or that goes on where prose stood. */
  private static boolean linksInProse(Block block) {
    Region around = block.region().parent == null ? block.region() : block.region().parent;
    boolean own = block.linkDensity() < 0.9;
    boolean sentence = block.endsAsSentence();
    if (around.firstProse > block.index()) {
      return false;
    }
    return around.lastProse > block.index()
        ? own || sentence && block.reading() >= 45
        : own && (sentence && block.reading() >= 45 || block.reading() >= 100);
  }

  /** A short line counts when its element stands among prose. */
  private static boolean standsInProse(Block block) {
    Region parent = block.region().parent;
    return block.reading() > 1 && (parent == null || parent.prose > 0 || block.region().prose > 0);
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
      if (r.hint() == Hints.Hint.BODY) {
        return false;
      }
      if (r.hint() == Hints.Hint.NEVER
          || trustsNames && r.hint() == Hints.Hint.FURNITURE && share(r) < TOO_MUCH_FOR_FURNITURE) {
        return true;
      }
    }
    return false;
  }

  private double share(Region region) {
    int all = Math.max(1, container.reading);
    return (double) region.reading * (1 - region.linkDensity()) / all;
  }

  /** The line that a paragraph ends in a colon for, amid the prose: an address, a title. */
  private void announced(boolean[] keep) {
    for (int i = container.firstBlock + 1; i < container.endBlock; i++) {
      Block block = blocks.get(i);
      Block before = blocks.get(i - 1);
      keep[i] |=
          keep[i - 1]
              && before.text().endsWith(":")
              && before.kind() == Block.Kind.PARAGRAPH
              && before.isProse()
              && block.kind() == Block.Kind.PARAGRAPH
              && block.reading() > 1
              && isAmidProse(block, before)
              && !isFurnished(block)
              && !FurnitureLines.hold(block);
    }
  }

  private static boolean isAmidProse(Block block, Block before) {
    Region around = block.region().parent;
    return around != null && around == before.region().parent && around.lastProse > block.index();
  }

  /** Prose between the headline and the container. */
  private void lead(boolean[] keep) {
    int h1 = standfirst.headlineBefore(blocks, container.firstBlock);
    for (int i = h1 + 1; h1 >= 0 && i < container.firstBlock; i++) {
      Block block = blocks.get(i);
      keep[i] =
          block.isProse()
              && block.linkDensity() < 0.2
              && !holdsTime(block)
              && !isFurnished(block)
              && !FurnitureLines.hold(block);
    }
  }

  private static boolean isInHeader(Block block) {
    @Nullable Region at = block.region();
    while (at != null && !at.element.nameIs("header")) {
      at = at.parent;
    }
    return at != null;
  }

  /** A line with a time in it says when, and who. */
  private static boolean holdsTime(Block block) {
    return block.reading() < LONGEST_STAMP
        && block.text().chars().anyMatch(Character::isDigit)
        && block.region().isOneBlockWithTime();
  }

  /** What the page says of itself in a line or two, between the headline and the text. */
  private void summary(boolean[] keep) {
    int first = container.firstBlock;
    while (first < keep.length && !(keep[first] && blocks.get(first).isProse())) {
      first++;
    }
    int h1 = standfirst.headlineBefore(blocks, first);
    boolean named = false;
    for (int i = h1 + 1; h1 >= 0 && i < first; i++) {
      Block block = blocks.get(i);
      boolean isNamed =
          !named && Standfirst.isNamedSo(block) && !authors.isByline(block) && !isFurnished(block);
      named |= isNamed;
      boolean says =
          standfirst.isSummary(block) || standfirst.isSubtitle(block, blocks.get(h1)) || isNamed;
      keep[i] |= says && !FurnitureLines.hold(block);
    }
  }
}
