package newswire.enrich.page;

import newswire.events.OutcomeReason;

/** What a page's bytes turned out to be. */
public sealed interface Decoded {

  /** Markup, not yet parsed. */
  record Markup(EncodedText text) implements Decoded {}

  /** Plain text, as a text rendering or a text file gives it. */
  record Plain(String text) implements Decoded {}

  /** Nothing that can be read as an article. */
  record Undecodable(OutcomeReason reason) implements Decoded {}
}
