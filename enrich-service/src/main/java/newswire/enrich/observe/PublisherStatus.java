package newswire.enrich.observe;

import java.util.Map;

/**
 * One publisher as this process knows it since its start.
 *
 * @param site its registrable domain
 * @param pages its pages that were worked
 * @param rates sign ({@code rejected, noDate, noAuthor, shortText}) → how often its pages show it
 */
record PublisherStatus(String site, long pages, Map<String, Rate> rates) {

  /**
   * How often pages show a sign.
   *
   * @param recent share of the latest 50, 0 to 1
   * @param before share of those before, 0 to 1, smoothed
   * @param drifting whether the latest leave the history of those before
   */
  record Rate(double recent, double before, boolean drifting) {}
}
