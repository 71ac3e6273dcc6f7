package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** A block-level element and what its blocks amount to. Filled by {@link BlockReader}. */
final class Region {

  private static final Evaluator TIME = new Evaluator.Tag("time");

  final Element element;
  final @Nullable Region parent;
  final int depth;
  private final Hints hints;
  private Hints.@Nullable Hint hint;
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

  /** The page's body, whose names say nothing. */
  Region(Element body, Hints hints) {
    this(body, null, hints, 0);
    this.hint = Hints.Hint.NONE;
  }

  /** An element within another; the hints are asked when somebody wants to know. */
  Region(Element element, @Nullable Region parent, Hints hints, int firstBlock) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.hints = hints;
    this.firstBlock = firstBlock;
    this.endBlock = firstBlock;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  /** What its names say of it, unless that was doubted. */
  Hints.Hint hint() {
    if (hint == null) {
      hint = hints.of(element);
    }
    return hint;
  }

  /** Its names are not believed. */
  void doubtNames() {
    hint = Hints.Hint.NONE;
  }

  boolean contains(Region other) {
    return firstBlock <= other.firstBlock && other.endBlock <= endBlock && depth <= other.depth;
  }

  /** Whether it holds one block alone, for whose sake it may be searched, and a time in it. */
  boolean isOneBlockWithTime() {
    return endBlock - firstBlock == 1 && element.selectFirst(TIME) != null;
  }

  double linkDensity() {
    return reading == 0 ? 0 : (double) linkReading / reading;
  }
}
