package newswire.ingest.fetch;

/**
 * One URL to ask.
 *
 * @param url the URL by its first-seen spelling
 * @param validators of the copy at hand; {@link Validators#NONE} asks unconditionally. They are
 *     sent to the first URL and along its redirects on the same host only
 * @param expectation which content types are worth a body
 * @param gate asked before every hop but the first, so that robots and pace of the host redirected
 *     to are obeyed too
 */
public record FetchRequest(
    String url, Validators validators, Expectation expectation, HopGate gate) {

  /** How much of a robots.txt is read. spec: RFC 9309 2.5 asks for at least 500 KiB. */
  public static final int ROBOTS_BYTES = 512 * 1024;

  /** What a body may be; anything else is refused before the body is read. */
  public enum Expectation {
    /** HTML, XHTML, plain text, XML and JSON feeds. */
    PAGE_OR_FEED,
    /** The same, and files of gzip, which sitemaps often are, and lists of feeds. */
    FEED_OR_SITEMAP,
    /**
     * Anything but pictures, sound and video, since robots.txt is often mislabelled; cut off at
     * {@link #ROBOTS_BYTES} instead of refused.
     */
    ROBOTS
  }

  /** An unconditional request for a page or feed that may be redirected anywhere public. */
  public static FetchRequest of(String url) {
    return new FetchRequest(url, Validators.NONE, Expectation.PAGE_OR_FEED, HopGate.OPEN);
  }

  public FetchRequest withValidators(Validators validators) {
    return new FetchRequest(url, validators, expectation, gate);
  }

  public FetchRequest withExpectation(Expectation expectation) {
    return new FetchRequest(url, validators, expectation, gate);
  }

  public FetchRequest withGate(HopGate gate) {
    return new FetchRequest(url, validators, expectation, gate);
  }
}
