package newswire.enrich.observe;

import java.util.BitSet;

/**
 * How often one publisher's pages show one sign: of late, and before. It drifts when the latest
 * {@value #WINDOW} pages show it more often than {@value #DEVIATIONS} standard deviations of their
 * own history, and by at least {@value #LEAST} of all pages. History begins to be believed at
 * {@value #BELIEVED} pages, and what lies more than some {@value #REMEMBERED} pages back weighs
 * less and less, so that a change that stays becomes the habit. Not thread-safe.
 */
final class Drift {

  static final int WINDOW = 50;
  static final int BELIEVED = 150;
  private static final int REMEMBERED = 2_000;
  private static final int DEVIATIONS = 4;
  private static final double LEAST = 0.2;

  private final BitSet window = new BitSet(WINDOW);
  private long seen;
  private double pagesBefore;
  private double shownBefore;

  /** One more page, which shows the sign or not. */
  void add(boolean shows) {
    int slot = (int) (seen % WINDOW);
    if (seen >= WINDOW) {
      pagesBefore++;
      shownBefore += window.get(slot) ? 1 : 0;
      if (pagesBefore > REMEMBERED) {
        pagesBefore /= 2;
        shownBefore /= 2;
      }
    }
    window.set(slot, shows);
    seen++;
  }

  /** The share of the latest pages that show it, 0 to 1; 0 without pages. */
  double recent() {
    return seen == 0 ? 0 : window.cardinality() / (double) Math.min(seen, WINDOW);
  }

  /** The share of the pages before them, 0 to 1, as if one had shown it and one had not. */
  double before() {
    return (shownBefore + 1) / (pagesBefore + 2);
  }

  /** Whether the latest pages leave the history of those before. */
  boolean drifts() {
    double habit = before();
    double deviation = Math.sqrt(habit * (1 - habit) / WINDOW);
    return pagesBefore >= BELIEVED && recent() - habit >= Math.max(LEAST, DEVIATIONS * deviation);
  }
}
