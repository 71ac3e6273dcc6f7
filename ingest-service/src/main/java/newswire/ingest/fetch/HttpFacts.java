package newswire.ingest.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer said besides its body.
 *
 * @param finalUrl where redirects ended; equals the request's URL when there were none
 * @param status of the final answer
 * @param contentType as received; null when it sent none
 * @param validators to send the next time
 * @param cacheControl as received, for the schedule's hints; null when it sent none
 * @param expires as received, for the schedule's hints; null when it sent none
 * @param hops the redirects followed, in order
 * @param contentLanguage as received; null when it sent none
 * @param contentLocation as received; null when it sent none
 */
public record HttpFacts(
    String finalUrl,
    int status,
    @Nullable String contentType,
    Validators validators,
    @Nullable String cacheControl,
    @Nullable String expires,
    List<Hop> hops,
    @Nullable String contentLanguage,
    @Nullable String contentLocation) {

  public HttpFacts {
    hops = List.copyOf(hops);
  }

  /** Facts of an answer that tells neither its language nor its location. */
  public HttpFacts(
      String finalUrl,
      int status,
      @Nullable String contentType,
      Validators validators,
      @Nullable String cacheControl,
      @Nullable String expires,
      List<Hop> hops) {
    this(finalUrl, status, contentType, validators, cacheControl, expires, hops, null, null);
  }

  /**
   * One redirect that was followed.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param from the URL that answered
   * @param to where it pointed, absolute
   */
  public record Hop(int status, String from, String to) {

    /** Whether the server says that this is for good. */
    public boolean permanent() {
      return status == 301 || status == 308;
    }

    /** Whether the connection was safe before and is not after. */
    boolean insecure() {
      return from.startsWith("https:") && to.startsWith("http:");
    }
  }

  /**
   * Where the URL moved for good: the end of the unbroken run of permanent redirects that starts at
   * the requested URL; null when the first answer was none. A hop from https to http ends the run:
   * it may be followed once, but whoever sits in between must not have us ask in the clear forever.
   */
  public @Nullable String permanentUrl() {
    String moved = null;
    for (Hop hop : hops) {
      if (!hop.permanent() || hop.insecure()) {
        break;
      }
      moved = hop.to();
    }
    return moved;
  }
}
