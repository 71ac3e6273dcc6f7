package newswire.ingest.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from an answer's headers how long it may be reused. */
public final class HttpFreshness {

  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEVER_REUSED =
      Pattern.compile("(?:^|[,\\s])no-(?:store|cache)\\b", Pattern.CASE_INSENSITIVE);

  private HttpFreshness() {}

  /**
   * How long an answer may be reused; positive; null when it does not say, or says not at all.
   *
   * @param cacheControl as received; null when there was none
   * @param expires as received; null when there was none
   * @param now when it was received
   */
  // spec: RFC 9111 5.2.2.1 and 5.3: max-age beats Expires; a date that cannot be read is past.
  public static @Nullable Duration of(
      @Nullable String cacheControl, @Nullable String expires, Instant now) {
    if (cacheControl != null) {
      if (NEVER_REUSED.matcher(cacheControl).find()) {
        return null;
      }
      Matcher age = MAX_AGE.matcher(cacheControl);
      if (age.find()) {
        long seconds = Long.parseLong(age.group(1));
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
      }
    }
    return expires == null ? null : until(expires.strip(), now);
  }

  private static @Nullable Duration until(String date, Instant now) {
    try {
      Instant moment =
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.localizedBy(Locale.ROOT))
              .toInstant();
      return moment.isAfter(now) ? Duration.between(now, moment) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
