package newswire.ingest.fetch;

import java.time.Duration;
import newswire.events.OutcomeReason;
import org.jspecify.annotations.Nullable;

/** What came of asking a URL. */
public sealed interface FetchResult {

  /**
   * A 2xx answer.
   *
   * @param body transfer and content coding undone; at most 5 MiB; not copied
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares bodies by this record
  record Fetched(HttpFacts facts, byte[] body) implements FetchResult {}

  /**
   * 304: the copy at hand is current. A 304 to an unconditional request is a {@link Unreachable}
   * with {@code BAD_RESPONSE}.
   *
   * @param facts its validators are those of the answer, each completed by the one that was sent
   */
  record NotModified(HttpFacts facts) implements FetchResult {

    public Validators validators() {
      return facts.validators();
    }
  }

  /**
   * 429 or 503: the whole host asks to be left alone.
   *
   * @param retryAfter for how long, not negative, at most 24 h; null when it does not say
   * @param status 429 or 503
   */
  record Throttled(@Nullable Duration retryAfter, int status) implements FetchResult {

    /** The reason that a visit so ended has. */
    public OutcomeReason reason() {
      return status == 429 || retryAfter != null
          ? OutcomeReason.THROTTLED
          : OutcomeReason.SERVER_ERROR;
    }
  }

  /** 410: the URL is gone for good. */
  record Gone() implements FetchResult {}

  /**
   * Not to be had, and asking again soon would not help.
   *
   * @param status of the answer; null when nothing was asked or nothing answered
   * @param detail one short sentence for operators
   */
  record Refused(OutcomeReason reason, @Nullable Integer status, String detail)
      implements FetchResult {}

  /**
   * A transient miss: worth asking again after a pause.
   *
   * @param status of the answer; null when none came
   * @param detail one short sentence for operators
   */
  record Unreachable(OutcomeReason reason, @Nullable Integer status, String detail)
      implements FetchResult {}
}
