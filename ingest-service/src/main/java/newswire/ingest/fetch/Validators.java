package newswire.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask it again conditionally, as received.
 *
 * @param etag null when it gave none
 * @param lastModified null when it gave none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  public static final Validators NONE = new Validators(null, null);

  /** Whether there is nothing to ask conditionally with. */
  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }
}
