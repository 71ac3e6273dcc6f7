package newswire.enrich.metadata;

import newswire.enrich.page.HtmlPage;
import newswire.enrich.time.TimeReader;

/** Gathers a page's evidence, source by source, for each field to be voted on. */
public final class MetadataReader {

  private final JsonLdEvidence jsonLd = new JsonLdEvidence();
  private final MetaEvidence meta = new MetaEvidence();
  private final MicrodataEvidence microdata = new MicrodataEvidence();
  private final VisibleEvidence visible = new VisibleEvidence();
  private final FeedEvidence feed = new FeedEvidence();
  private final UrlEvidence url = new UrlEvidence();
  private final RightsEvidence rights = new RightsEvidence();
  private final OverrideEvidence overrides = new OverrideEvidence();
  private final TimeReader times;

  public MetadataReader(TimeReader times) {
    this.times = times;
  }

  /** Gathers what a page offers for each field. */
  public Gathered gather(HtmlPage page) {
    Surroundings surroundings = Surroundings.of(page);
    return new Gathered(page, surroundings, evidence(page, surroundings), times);
  }

  private Evidence evidence(HtmlPage page, Surroundings surroundings) {
    Evidence evidence = new Evidence();
    jsonLd.collect(page, evidence);
    meta.collect(page, evidence);
    microdata.collect(page, surroundings, evidence);
    visible.collect(page, surroundings, evidence);
    feed.collect(page.page().feedItems(), evidence);
    url.collect(page, evidence);
    AttributeDates.collect(page, evidence);
    rights.collect(page, evidence);
    overrides.collect(page, evidence);
    return evidence;
  }
}
