package newswire.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads a Retry-After header. */
final class RetryAfter {

  private static final Duration MOST = Duration.ofHours(24);

  private RetryAfter() {}

  /**
   * How long to wait from {@code now}: not negative, at most 24 h; null when the header is missing
   * or says nothing that can be understood.
   */
  // spec: RFC 9110 10.2.3, delay-seconds or an HTTP-date.
  static @Nullable Duration read(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return value.length() > 9 ? MOST : clamp(Duration.ofSeconds(Integer.parseInt(value)));
    }
    Instant date = DateUtils.parseStandardDate(value);
    return date == null ? null : clamp(Duration.between(now, date));
  }

  private static Duration clamp(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(MOST) > 0 ? MOST : wait;
  }
}
