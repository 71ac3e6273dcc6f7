package newswire.ingest.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Comma-, semicolon- or tab-separated values: columns by their heading (url, name, category, kind),
 * else the address, then a name, then a category. spec: RFC 4180
 */
final class CsvSources {

  private static final List<String> URLS =
      List.of("url", "xmlurl", "feed", "feed url", "feed_url", "link", "rss", "address");
  private static final List<String> NAMES = List.of("name", "title", "text");
  private static final List<String> CATEGORIES =
      List.of("category", "categories", "folder", "tag", "group");

  private CsvSources() {}

  /** Whether a text is one: by its name, its heading, or a second cell. */
  static boolean looksLike(String text, String name) {
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return true;
    }
    Optional<String> first =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst();
    if (first.isEmpty()) {
      return false;
    }
    List<String> cells = rows(first.get(), delimiter(first.get())).getFirst();
    return cells.size() > 1 && (column(cells, URLS) >= 0 || isUrl(cells.getFirst()));
  }

  static List<ListedSource> read(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    List<List<String>> rows = rows(text, delimiter(first));
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> heading = rows.getFirst();
    boolean headed = column(heading, URLS) >= 0;
    int url = headed ? column(heading, URLS) : 0;
    int name = headed ? column(heading, NAMES) : 1;
    int category = headed ? column(heading, CATEGORIES) : 2;
    int kind = headed ? column(heading, List.of("kind", "type")) : -1;
    List<ListedSource> sources = new ArrayList<>();
    for (int i = headed ? 1 : 0; i < rows.size(); i++) {
      String address = cell(rows.get(i), url);
      if (address != null && sources.size() < SubscriptionList.MOST_ENTRIES) {
        String folder = cell(rows.get(i), category);
        sources.add(
            new ListedSource(
                "row " + (i + 1),
                address,
                kind(cell(rows.get(i), kind)),
                cell(rows.get(i), name),
                folder == null ? List.of() : List.of(folder)));
      }
    }
    return sources;
  }

  private static WatchedSource.@Nullable Kind kind(@Nullable String text) {
    return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
      case "feed", "rss", "atom" -> WatchedSource.Kind.FEED;
      case "sitemap" -> WatchedSource.Kind.SITEMAP;
      case "page" -> WatchedSource.Kind.PAGE;
      default -> null;
    };
  }

  private static boolean isUrl(String cell) {
    String start = cell.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  private static int column(List<String> heading, List<String> names) {
    for (String name : names) {
      for (int i = 0; i < heading.size(); i++) {
        if (heading.get(i).strip().equalsIgnoreCase(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static @Nullable String cell(List<String> row, int column) {
    String cell = column < 0 || column >= row.size() ? "" : row.get(column).strip();
    return cell.isEmpty() ? null : cell;
  }

  private static char delimiter(String line) {
    return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
  }

  private static List<List<String>> rows(String text, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(text.charAt(i++));
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        quoted = true;
        cell.setLength(0);
      } else if (c == delimiter) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        end(rows, row, cell);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    end(rows, row, cell);
    return rows;
  }

  private static void end(List<List<String>> rows, List<String> row, StringBuilder cell) {
    row.add(cell.toString());
    cell.setLength(0);
    if (row.stream().anyMatch(value -> !value.isBlank()) && !row.getFirst().startsWith("#")) {
      rows.add(row);
    }
  }
}
