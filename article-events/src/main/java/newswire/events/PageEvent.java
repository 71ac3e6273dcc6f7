package newswire.events;

import java.time.Instant;
import java.util.List;
import newswire.events.identity.PageId;

/**
 * What travels on {@code newswire.pages.v1}: a page as fetched, or news of a page that could not be
 * had.
 */
public sealed interface PageEvent permits PageFetched, PageAnnounced {

  /** The record's key: the page of the canonical requested URL. */
  PageId pageId();

  /** The requested URL, by its first-seen spelling. */
  String url();

  /**
   * The visit: the lease's time in milliseconds of the frontier's clock, at least the task's last +
   * 1, never used again; 0 for a file run.
   */
  long visit();

  /** When the page was fetched, or found not to be had; cut to milliseconds. */
  Instant observed();

  /**
   * What feeds said of this page: the best 3 items, 16 KiB of JSON at most; empty when none listed
   * it.
   */
  List<FeedItem> feedItems();
}
