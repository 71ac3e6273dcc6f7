package newswire.store.change;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import newswire.events.ArticleChanged;
import org.jspecify.annotations.Nullable;

/**
 * The last change of an article that a reader would notice, and whether it is published: part of
 * the article's own document, so that a write and its change are one.
 *
 * <p>Pure. {@code sequence} rises if and only if what a reader sees differs.
 *
 * @param sequence of the last change; 0 while there was none
 * @param publishedSequence the greatest sequence that the broker has acknowledged; trails {@code
 *     sequence}
 * @param pendingSince since when something is unpublished; null while nothing is
 * @param viewHash what a reader sees, see {@link View#hash}
 * @param last the last change; null while there was none
 */
public record Outbox(
    long sequence,
    long publishedSequence,
    @Nullable Instant pendingSince,
    String viewHash,
    @Nullable Entry last) {

  /** An article of which no reader has seen anything. */
  public static final Outbox NEW = new Outbox(0, 0, null, new View.Hidden().hash(), null);

  /**
   * What is told of a change besides the article: stored, so that a sweep publishes the same bytes
   * as the batch that made the change.
   *
   * @param changed field names of the article, sorted; empty unless the type is UPDATED
   * @param at when it was made, by the store's clock
   * @param cause what travels on from the record that caused it
   */
  public record Entry(ArticleChanged.Type type, List<String> changed, Instant at, Cause cause) {}

  /** The outbox after a write that took a reader's view from one to the other. */
  public Outbox after(View before, View now, Cause cause, Instant at) {
    String hash = now.hash();
    if (hash.equals(viewHash)) {
      return this;
    }
    return new Outbox(
        sequence + 1,
        publishedSequence,
        pendingSince == null ? at : pendingSince,
        hash,
        entry(before, now, cause, at));
  }

  /** The outbox once the broker has acknowledged a change. */
  public Outbox published(long acknowledged) {
    if (acknowledged <= publishedSequence) {
      return this;
    }
    Instant pending = acknowledged >= sequence ? null : pendingSince;
    return new Outbox(sequence, acknowledged, pending, viewHash, last);
  }

  /** Whether the last change may not have reached the broker. */
  public boolean isPending() {
    return sequence > publishedSequence;
  }

  /**
   * While a change is unpublished, the next one tells of both: a reader may never hear of the
   * first.
   */
  private Entry entry(View before, View now, Cause cause, Instant at) {
    Entry unheard = isPending() ? last : null;
    ArticleChanged.Type type =
        switch (now) {
          case View.Hidden _ -> ArticleChanged.Type.WITHDRAWN;
          case View.MergedInto _ -> ArticleChanged.Type.MERGED;
          case View.Shown _ ->
              before instanceof View.Shown
                      && (unheard == null || unheard.type() == ArticleChanged.Type.UPDATED)
                  ? ArticleChanged.Type.UPDATED
                  : ArticleChanged.Type.CREATED;
        };
    TreeSet<String> changed = new TreeSet<>();
    if (type == ArticleChanged.Type.UPDATED) {
      changed.addAll(View.changed(before, now));
      if (unheard != null) {
        changed.addAll(unheard.changed());
      }
    }
    return new Entry(type, List.copyOf(changed), at, cause);
  }
}
