package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element and what its blocks amount to. Filled by {@link BlockReader}. */
final class Region {

  final Element element;
  final @Nullable Region parent;
  final int depth;
  Hints.Hint hint;
  final List<Region> children = new ArrayList<>(4);
  int firstBlock;
  int endBlock;

  /** Whether a picture stands in it. */
  boolean pictured;

  /** Reading length of good paragraphs below, whatever they stand in. */
  double allMass;

  /** The same, where text in furniture weighs little above it. */
  double mass;

  /** Reading length below, of whatever kind. */
  int reading;

  /** Reading length of links below. */
  int linkReading;

  /** Paragraphs of prose below. */
  int prose;

  /** The first and the last block of prose that stands in it or in a child that is a paragraph. */
  int firstProse = Integer.MAX_VALUE;

  int lastProse = -1;

  Region(Element element, @Nullable Region parent, Hints.Hint hint, int firstBlock) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.hint = hint;
    this.firstBlock = firstBlock;
    this.endBlock = firstBlock;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean contains(Region other) {
    return firstBlock <= other.firstBlock && other.endBlock <= endBlock && depth <= other.depth;
  }

  double linkDensity() {
    return reading == 0 ? 0 : (double) linkReading / reading;
  }
}
