package newswire.store.article;

import org.jspecify.annotations.Nullable;

/**
 * An article on one visit of one page: what was read, and how that was judged.
 *
 * @param own whether the page is the article's own: a fact of the visit that no extractor changes
 * @param sighting null while only the verdict came
 * @param ruling null while store knows no verdict on the visit
 */
public record Appearance(boolean own, @Nullable Sighting sighting, @Nullable Ruling ruling) {

  Appearance merge(Appearance other) {
    return new Appearance(
        own || other.own,
        Sighting.replacing(sighting, other.sighting),
        Ruling.holding(ruling, other.ruling));
  }

  /**
   * The sighting, if it counts: a greater (or the same) extractor's verdict on the visit that does
   * not name the article takes it back. A lesser extractor's verdict has no say.
   */
  @Nullable Sighting counting() {
    if (sighting == null || ruling == null) {
      return sighting;
    }
    return ruling.named() || ruling.extractor() < sighting.extractor() ? sighting : null;
  }
}
