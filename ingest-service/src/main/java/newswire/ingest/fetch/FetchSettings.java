package newswire.ingest.fetch;

import java.time.Duration;
import newswire.events.PageFetched;

/**
 * The bounds of a fetch.
 *
 * @param userAgent sent with every request, with a URL where the operator can be reached
 * @param connectTimeout for each address tried
 * @param readTimeout between two bytes
 * @param deadline for the whole fetch, redirects and body included
 * @param maxBodyBytes after content decoding; at most {@link PageFetched#MAX_BODY_BYTES}
 * @param maxRedirects hops followed
 */
public record FetchSettings(
    String userAgent,
    Duration connectTimeout,
    Duration readTimeout,
    Duration deadline,
    int maxBodyBytes,
    int maxRedirects) {

  /** The longest URL that is asked or followed, in characters. */
  public static final int MAX_URL_LENGTH = 8_000;

  public FetchSettings {
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      throw new IllegalArgumentException("The user agent must be one line of printable ASCII.");
    }
    if (maxBodyBytes < 1 || maxBodyBytes > PageFetched.MAX_BODY_BYTES) {
      throw new IllegalArgumentException(
          "The body limit must be between 1 and " + PageFetched.MAX_BODY_BYTES + " bytes.");
    }
  }

  /**
   * The bounds of the design.
   *
   * @param version of the product
   * @param contactUrl where whoever reads an access log learns who asked
   */
  public static FetchSettings standard(String version, String contactUrl) {
    return new FetchSettings(
        "Newswire/" + version + " (+" + contactUrl + ")",
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        PageFetched.MAX_BODY_BYTES,
        5);
  }

  public FetchSettings withDeadline(Duration deadline) {
    return new FetchSettings(
        userAgent, connectTimeout, readTimeout, deadline, maxBodyBytes, maxRedirects);
  }

  public FetchSettings withTimeouts(Duration connectTimeout, Duration readTimeout) {
    return new FetchSettings(
        userAgent, connectTimeout, readTimeout, deadline, maxBodyBytes, maxRedirects);
  }
}
