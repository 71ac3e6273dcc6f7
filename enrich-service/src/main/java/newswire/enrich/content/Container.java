package newswire.enrich.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds the article: where most of the page's prose stands together. */
final class Container {

  /** One child with this share of the prose is followed down. */
  private static final double FOLLOWED = 0.86;

  /** An element named as a body needs this share to be believed. */
  private static final double NAMED = 0.45;

  private Container() {}

  static Region of(BlockReader.Reading reading, @Nullable Block headline) {
    Region root = reading.regions().getFirst();
    Region named = named(reading.regions(), root.mass);
    Region around = headline == null ? null : articleAround(headline.region(), root.mass);
    Region at = named != null ? named : around != null ? around : root;
    while (true) {
      Region best = heaviest(at.children);
      if (best == null
          || isParagraph(best)
          || best.mass < FOLLOWED * at.mass
          || best.prose < 2 && at.prose > 1) {
        return at;
      }
      at = best;
    }
  }

  /** A text of one long paragraph has its short ones, its lists and its headings beside that. */
  private static boolean isParagraph(Region region) {
    return region.element.normalName().equals("p") && region.children.isEmpty();
  }

  private static @Nullable Region named(List<Region> regions, double all) {
    @Nullable Region best = null;
    for (Region region : regions) {
      if (region.mass >= NAMED * all
          && region.hint() == Hints.Hint.BODY
          && (best == null || region.mass > best.mass)) {
        best = region;
      }
    }
    return best;
  }

  /** The element that says it is an article, holds the headline and enough of the prose. */
  private static @Nullable Region articleAround(Region headline, double all) {
    for (@Nullable Region r = headline; r != null; r = r.parent) {
      boolean article =
          r.element.normalName().equals("article") || r.element.normalName().equals("main");
      if (article && r.mass >= NAMED * all) {
        return r;
      }
    }
    return null;
  }

  private static @Nullable Region heaviest(List<Region> regions) {
    @Nullable Region best = null;
    for (Region region : regions) {
      if (region.mass > 0 && (best == null || region.mass > best.mass)) {
        best = region;
      }
    }
    return best;
  }
}
