package newswire.events.kafka;

/** The names of all headers: CloudEvents 1.0 in Kafka's binary mode, and Newswire's extensions. */
public final class CloudEventHeaders {

  /** Always {@code 1.0}. */
  public static final String SPEC_VERSION = "ce_specversion";

  /** With {@link #SOURCE} it names the data. */
  public static final String ID = "ce_id";

  /** One of {@link EventTypes}. */
  public static final String TYPE = "ce_type";

  /** {@code newswire/<installation>/<service>}. */
  public static final String SOURCE = "ce_source";

  /** The event's own time, ISO 8601 in UTC; left out when the event does not know it. */
  public static final String TIME = "ce_time";

  /** What the event is about: the record's key. */
  public static final String SUBJECT = "ce_subject";

  /** Of a page it is the page's own, as received, and may be absent. */
  public static final String CONTENT_TYPE = "content-type";

  /** W3C trace context. */
  public static final String TRACEPARENT = "traceparent";

  /** The requested URL, by its first-seen spelling. */
  public static final String URL = "ce_newswireurl";

  /** Where redirects ended. */
  public static final String FINAL_URL = "ce_newswirefinalurl";

  /** The visit's number. */
  public static final String VISIT = "ce_newswirevisit";

  /** The HTTP status. */
  public static final String STATUS = "ce_newswirestatus";

  /** What feeds said of the page: a JSON array of feed items, at most 16 KiB. */
  public static final String FEED_ITEMS = "ce_newswirefeeditems";

  /** Why an announced page could not be had. */
  public static final String REASON = "ce_newswirereason";

  /** The replay run that caused the event; absent when live. */
  public static final String REPLAY = "ce_newswirereplay";

  private CloudEventHeaders() {}
}
