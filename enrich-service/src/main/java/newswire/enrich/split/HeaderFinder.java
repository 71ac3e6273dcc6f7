package newswire.enrich.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import newswire.enrich.attribution.NameKey;
import org.jspecify.annotations.Nullable;

/** Finds where the pieces of a page begin. */
final class HeaderFinder {

  private static final int MOST_ATTEMPTS = 20_000;

  private final List<TextLine> lines;
  private final Set<String> sources;
  private final StampedHeaders stamped;
  private int attempts;

  HeaderFinder(LineReader.Reading reading) {
    this.lines = reading.lines();
    this.sources = reading.sources();
    this.stamped = new StampedHeaders(reading);
  }

  /** The heads of all pieces, in the order of the page, none overlapping. */
  List<Header> find() {
    List<Header> sure = stampedHeaders(null);
    long above = sure.stream().filter(h -> h.score() >= Header.STRONG && h.headlineAbove()).count();
    long below =
        sure.stream().filter(h -> h.score() >= Header.STRONG && !h.headlineAbove()).count();
    List<Header> found = above + below == 0 ? sure : stampedHeaders(above >= below);
    List<Header> all = new ArrayList<>(found);
    all.addAll(repeated(found));
    all.sort(Comparator.comparingInt(Header::start));
    if (all.isEmpty() || firstEnd() < all.getFirst().start()) {
      Header first = single(all.isEmpty() ? lines.size() : all.getFirst().start());
      if (first != null) {
        all.addFirst(first);
      }
    }
    return all;
  }

  private List<Header> stampedHeaders(@Nullable Boolean above) {
    List<Header> found = new ArrayList<>();
    int floor = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).stamp() == null || i < floor || attempts++ > MOST_ATTEMPTS) {
        continue;
      }
      Header header = stamped.around(i, floor, above);
      if (header != null) {
        found.add(header);
        floor = header.end();
      }
    }
    return found;
  }

  /** Index of the first line that ends a text; the number of lines when there is none. */
  private int firstEnd() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).ends() && paragraphBefore(i)) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean paragraphBefore(int end) {
    return lines.subList(0, end).stream().anyMatch(Headlines::paragraph);
  }

  /** Headlines that stand twice, without a time: at the top, or where only pieces can stand. */
  private List<Header> repeated(List<Header> known) {
    List<Header> found = new ArrayList<>();
    int next = 0;
    boolean open = true;
    for (int i = 0; i + 1 < lines.size(); i++) {
      while (next < known.size() && i >= known.get(next).end()) {
        next++;
        open = false;
      }
      if (next < known.size() && i >= known.get(next).start()) {
        i = known.get(next).end() - 1;
        continue;
      }
      if (lines.get(i).ends()) {
        open = true;
      }
      int limit = next < known.size() ? known.get(next).start() : lines.size();
      Header header = repeatedAt(i, limit);
      boolean sectioned = header != null && header.end() - header.start() > 2;
      if (header != null && (open || sectioned || listed(i))) {
        found.add(header);
        i = header.end() - 1;
        open = listed(i);
      }
    }
    return found;
  }

  /** Whether the line stands behind a heading over other pieces. */
  private boolean listed(int at) {
    for (int i = at; i >= 0 && i > at - 400; i--) {
      if (lines.get(i).ends()) {
        return lines.get(i).kind() != Boilerplate.Kind.STOP || i < at;
      }
    }
    return false;
  }

  private @Nullable Header repeatedAt(int at, int limit) {
    TextLine first = lines.get(at);
    if (!Headlines.possible(first)) {
      return null;
    }
    String source = null;
    String section = null;
    int i = at + 1;
    int last = at;
    while (i < limit && i < at + 7) {
      TextLine line = lines.get(i);
      if (Headlines.possible(line) && Headlines.same(first, line)) {
        last = i;
      } else if (line.bullet() != null) {
        String bullet = line.bullet();
        if (source == null && sources.contains(NameKey.of(bullet))) {
          source = bullet;
        } else if (source == null || !NameKey.of(bullet).equals(NameKey.of(source))) {
          section = bullet;
        }
      } else if (line.isPlain() && source == null && sources.contains(line.key())) {
        source = line.text();
      } else if (source == null || !line.key().equals(NameKey.of(source))) {
        break;
      }
      i++;
    }
    if (last == at || i >= limit || !lines.get(i).isPlain()) {
      return null;
    }
    if (source == null
        && last == i - 1
        && i + 1 < limit
        && MediaWords.names(lines.get(i).text())
        && Headlines.paragraph(lines.get(i + 1))) {
      source = lines.get(i++).text();
    }
    boolean cut = first.text().length() < lines.get(last).text().length();
    String headline = cut ? Headlines.better(first, lines.get(last)) : lines.get(last).text();
    headline =
        first.key().equals(lines.get(last).key())
            ? headline
            : Headlines.better(first, lines.get(last));
    return new Header(
        at, i, headline, source, null, section, false, true, 60, "text:repeated-headline");
  }

  /** A headline that stands once and without source and time, above the page's first paragraph. */
  private @Nullable Header single(int limit) {
    int paragraph = -1;
    for (int i = 0; i < limit && paragraph < 0; i++) {
      paragraph = Headlines.paragraph(lines.get(i)) ? i : -1;
    }
    int best = -1;
    for (int i = 0; i < paragraph; i++) {
      TextLine line = lines.get(i);
      if (Headlines.possible(line)
          && Headlines.likeness(line) > 0
          && (best < 0 || lines.get(best).ends())) {
        best = i;
      } else if (line.kind() == Boilerplate.Kind.TAG) {
        return null;
      }
    }
    return best < 0
        ? null
        : new Header(
            best,
            best + 1,
            lines.get(best).text(),
            null,
            null,
            null,
            false,
            true,
            10,
            "text:first-line");
  }
}
