package newswire.enrich.content;

import java.util.List;
import newswire.enrich.content.Hints.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Says how much prose stands in each region, after doubting those names that would make furniture
 * of the article itself: what holds the headline, or most of the page's prose, is badly named.
 */
final class Weighing {

  private static final double TOO_MUCH_FOR_FURNITURE = 0.5;

  /** Text in furniture weighs this much above it: it may be an article's, badly named. */
  private static final double IN_FURNITURE = 0.1;

  private Weighing() {}

  /**
   * Weighs in place.
   *
   * @param headline the block that is the page's headline; null when none is
   */
  static void weigh(BlockReader.Reading reading, @Nullable Block headline) {
    List<Block> blocks = reading.blocks();
    blocks.forEach(Weighing::sum);
    if (headline != null) {
      for (@Nullable Region r = headline.region(); r != null; r = r.parent) {
        if (r.hint().isFurniture()) {
          r.doubtNames();
        }
      }
    }
    double all = allOutsideNever(blocks);
    for (Region region : reading.regions()) {
      if (region.allMass > TOO_MUCH_FOR_FURNITURE * all && region.hint() == Hint.FURNITURE) {
        region.doubtNames();
      }
    }
    blocks.forEach(Weighing::discounted);
  }

  private static void sum(Block block) {
    boolean prose = block.isProse();
    if (prose || block.isLongList()) {
      noteProse(block, block.region());
      noteProse(block, block.region().parent);
    }
    for (@Nullable Region r = block.region(); r != null; r = r.parent) {
      r.reading += block.reading();
      r.linkReading += block.linkReading();
      if (prose) {
        r.prose++;
        r.allMass += mass(block);
      }
    }
  }

  private static void noteProse(Block block, @Nullable Region region) {
    if (region != null) {
      region.firstProse = Math.min(region.firstProse, block.index());
      region.lastProse = block.index();
    }
  }

  private static double allOutsideNever(List<Block> blocks) {
    double all = 0;
    for (Block block : blocks) {
      if (block.isProse() && !isIn(block, Hint.NEVER)) {
        all += mass(block);
      }
    }
    return all;
  }

  private static boolean isIn(Block block, Hint hint) {
    for (@Nullable Region r = block.region(); r != null; r = r.parent) {
      if (r.hint() == hint) {
        return true;
      }
    }
    return false;
  }

  private static void discounted(Block block) {
    if (!block.isProse()) {
      return;
    }
    double mass = mass(block);
    for (@Nullable Region r = block.region(); r != null; r = r.parent) {
      if (r.hint() == Hint.NEVER) {
        mass = 0;
      } else if (r.hint() == Hint.FURNITURE) {
        mass = Math.min(mass, IN_FURNITURE * mass(block));
      }
      r.mass += mass;
    }
  }

  private static double mass(Block block) {
    return block.reading() * (1 - block.linkDensity());
  }
}
