package newswire.enrich.override;

/** A file of overrides cannot be used; the message is one sentence that says how to mend it. */
public final class OverridesException extends RuntimeException {

  OverridesException(String sentence) {
    super(sentence);
  }
}
