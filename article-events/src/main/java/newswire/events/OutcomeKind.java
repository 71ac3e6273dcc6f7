package newswire.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a visit ended, or what a poll told of its feed. The wire name is lower case with hyphens. */
public enum OutcomeKind {
  /** Nothing was had; without feed items this settles the visit. */
  MISSED(Scope.VISIT),
  /** The same as at the last visit (304, or an equal body). */
  UNCHANGED(Scope.VISIT),
  /** A feed or sitemap was read; its items are tasks of their own now. */
  READ(Scope.VISIT),
  /** The page was fetched, but holds no article. */
  REJECTED(Scope.VISIT),
  /** The page gave the named articles; each is also {@link #STORED}. */
  ENRICHED(Scope.VISIT),
  /** One article version of the page is durable in the article database. */
  STORED(Scope.VISIT),
  /** The record could not be worked and lies in the dead-letter topic. */
  DEAD_LETTERED(Scope.VISIT),
  /** A poll overlapped nothing of the last one: items may have been missed. */
  GAP(Scope.FEED),
  /** A cap was hit: the feed holds more than was read. */
  TRUNCATED(Scope.FEED),
  /** The feed is quiet beyond its habit. */
  SILENT(Scope.FEED),
  /** The feed moved for good. */
  MOVED(Scope.FEED),
  /** The feed is gone for good (410). */
  GONE(Scope.FEED),
  /** The feed's address gives a web page. */
  HTML(Scope.FEED);

  /** What an outcome speaks of. */
  public enum Scope {
    /** A visit, which it ends. */
    VISIT,
    /** A feed; the visit has an outcome of its own. */
    FEED
  }

  private final Scope scope;

  OutcomeKind(Scope scope) {
    this.scope = scope;
  }

  /** What this kind speaks of. */
  public Scope scope() {
    return scope;
  }

  /** Lower case with hyphens, as in JSON and headers. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a wire name.
   *
   * @throws IllegalArgumentException if no value has this name
   */
  @JsonCreator
  public static OutcomeKind ofWireName(String wireName) {
    for (OutcomeKind value : values()) {
      if (value.wireName().equals(wireName)) {
        return value;
      }
    }
    throw new IllegalArgumentException("not a kind of outcome: \"" + wireName + "\"");
  }
}
