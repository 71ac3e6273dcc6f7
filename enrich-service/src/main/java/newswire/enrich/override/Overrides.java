package newswire.enrich.override;

import java.util.Map;
import newswire.events.identity.Site;

/**
 * What is told of sites, and the revision that makes an extractor's number of its own of it.
 *
 * @param revision 0 without a file, else 1 to {@value #MAX_REVISION}; every change raises it
 * @param bySite by registrable domain
 */
public record Overrides(int revision, Map<String, SiteOverrides> bySite) {

  /** As many revisions as an extractor's number has room for. */
  public static final int MAX_REVISION = 999_999;

  /** Nothing is told of any site. */
  public static final Overrides NONE = new Overrides(0, Map.of());

  /** What is told of a site. */
  public SiteOverrides of(Site site) {
    return bySite.getOrDefault(site.value(), SiteOverrides.NONE);
  }
}
