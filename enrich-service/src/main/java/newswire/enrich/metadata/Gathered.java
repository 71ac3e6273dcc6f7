package newswire.enrich.metadata;

import newswire.enrich.page.HtmlPage;
import newswire.enrich.time.TimeReader;

/** A page and all that it offers for its article's fields, not yet voted on. */
public final class Gathered {

  private final HtmlPage page;
  private final Surroundings surroundings;
  private final Evidence evidence;
  private final TimeReader times;

  Gathered(HtmlPage page, Surroundings surroundings, Evidence evidence, TimeReader times) {
    this.page = page;
    this.surroundings = surroundings;
    this.evidence = evidence;
    this.times = times;
  }

  /** All candidates, for those who want to know why. */
  public Evidence evidence() {
    return evidence;
  }

  /** What the page says of its article. */
  public Metadata metadata() {
    return new FieldVote(page, surroundings, evidence, times).metadata();
  }
}
