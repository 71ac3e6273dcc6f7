package newswire.ingest.frontier;

import java.time.Instant;
import newswire.ingest.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the copy that was last published.
 *
 * @param validators to ask with for what has changed since
 * @param hash of its body, SHA-256 in hex; null when the next copy is news whatever it is
 * @param had some copy was published once
 * @param lostSince when a visit first did not find what had been there; null: it was there
 */
public record Copy(
    Validators validators, @Nullable String hash, boolean had, @Nullable Instant lostSince) {

  /** Nothing was had yet. */
  public static final Copy NONE = new Copy(Validators.NONE, null, false, null);

  /** A copy was had. */
  public static Copy of(Validators validators, @Nullable String hash) {
    return new Copy(validators, hash, true, null);
  }

  /** What is there now is not what was published last: the next copy is news, even an equal one. */
  public Copy outdated() {
    return new Copy(Validators.NONE, null, had, lostSince);
  }

  /** A visit did not find it. */
  public Copy lost(Instant now) {
    return new Copy(Validators.NONE, null, had, lostSince == null ? now : lostSince);
  }

  /** The same copy with the validators of another answer. */
  public Copy confirmed(Validators validators) {
    return new Copy(validators, hash, had, null);
  }
}
