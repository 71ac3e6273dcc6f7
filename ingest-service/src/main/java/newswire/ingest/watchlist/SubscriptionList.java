package newswire.ingest.watchlist;

import java.util.List;
import java.util.Locale;

/** Reads what other programs keep their subscriptions in: OPML, CSV, or a URL a line. */
public final class SubscriptionList {

  /** Entries that are read; the list's first ones. */
  public static final int MOST_ENTRIES = 200_000;

  private SubscriptionList() {}

  /**
   * Reads a list, in its order. Never throws: what is no entry is none.
   *
   * @param text decoded
   * @param name of the file or address, whose ending may tell the format
   */
  public static List<ListedSource> read(String text, String name) {
    String start = text.stripLeading();
    if (start.startsWith("<") || start.startsWith("\ufeff<")) {
      return OpmlSources.read(text);
    }
    return CsvSources.looksLike(text, name.toLowerCase(Locale.ROOT))
        ? CsvSources.read(text)
        : LineSources.listed(text);
  }
}
