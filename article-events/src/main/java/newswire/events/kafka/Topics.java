package newswire.events.kafka;

/** The topics and consumer groups, all part of the contract. */
public final class Topics {

  /** Pages as fetched, and announcements; key: page id. */
  public static final String PAGES = "newswire.pages.v1";

  /** What one page said of one article; key: article id. */
  public static final String ARTICLES = "newswire.articles.v1";

  /** What a reader would notice; key: article id. */
  public static final String CHANGES = "newswire.changes.v1";

  /** How visits ended, and what polls told; key: page id. */
  public static final String OUTCOMES = "newswire.outcomes.v1";

  /** Ends the name of every dead-letter topic. */
  public static final String DEAD_LETTER_SUFFIX = "-dlt";

  /** Enrich's consumer group on {@link #PAGES}. */
  public static final String ENRICH_GROUP = "newswire-enrich";

  /** Store's consumer group on {@link #ARTICLES}. */
  public static final String STORE_GROUP = "newswire-store";

  /** Store's consumer group on {@link #OUTCOMES}: verdicts that take a sighting back. */
  public static final String STORE_VERDICTS_GROUP = "newswire-store-verdicts";

  /** Ingest's consumer group on {@link #OUTCOMES}: settles visits. */
  public static final String SETTLE_GROUP = "newswire-settle";

  private Topics() {}

  /** The dead-letter topic of {@code topic}. */
  public static String deadLetter(String topic) {
    return topic + DEAD_LETTER_SUFFIX;
  }
}
