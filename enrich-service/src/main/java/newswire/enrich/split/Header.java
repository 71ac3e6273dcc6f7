package newswire.enrich.split;

import org.jspecify.annotations.Nullable;

/**
 * The lines at the head of a piece: headline, source, time, section.
 *
 * @param start index of its first line
 * @param end index of the first line of the piece's text
 * @param time raw; null when none is stated
 * @param glued whether source and time stand on one line
 * @param headlineAbove whether a headline stands above source and time
 * @param score how sure it is; {@link #STRONG} when the headline is repeated
 * @param rule names the finding, for provenance
 */
record Header(
    int start,
    int end,
    String headline,
    @Nullable String source,
    @Nullable String time,
    @Nullable String section,
    boolean glued,
    boolean headlineAbove,
    int score,
    String rule) {

  static final int STRONG = 40;
}
