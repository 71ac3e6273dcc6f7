package newswire.enrich.roundup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one piece.
 *
 * @param opening the line that opens it
 * @param lines all others of it, in order
 */
record Entry(PageLine opening, List<PageLine> lines) {

  private static final int LEAST_TEXT = 40;

  /** Cuts the lines where pieces open, or where the element ends that holds a piece alone. */
  static List<Entry> of(List<PageLine> lines, Openings.Found openings) {
    Map<Element, Integer> within = new HashMap<>();
    for (int at : openings.at()) {
      for (@Nullable Element e = lines.get(at).block(); e != null; e = e.parent()) {
        within.merge(e, 1, Integer::sum);
      }
    }
    List<Entry> carded = new ArrayList<>();
    for (int at : openings.at()) {
      Entry entry = inCard(lines, at, within);
      if (entry.reading() >= LEAST_TEXT) {
        carded.add(entry);
      }
    }
    return carded.size() * 2 > openings.at().size() ? carded : flat(lines, openings, within);
  }

  /** Reading length of what follows the opening. */
  int reading() {
    return lines.stream().mapToInt(PageLine::reading).sum();
  }

  private static Entry inCard(List<PageLine> lines, int at, Map<Element, Integer> within) {
    Element card = lines.get(at).block();
    if (within.getOrDefault(card, 0) > 1) {
      return new Entry(lines.get(at), List.of());
    }
    for (@Nullable Element up = card;
        up != null && within.getOrDefault(up, 0) == 1;
        up = up.parent()) {
      card = up;
    }
    int from = at;
    while (from > 0 && isIn(lines.get(from - 1).block(), card)) {
      from--;
    }
    int to = at + 1;
    while (to < lines.size() && isIn(lines.get(to).block(), card)) {
      to++;
    }
    List<PageLine> others = new ArrayList<>(lines.subList(from, at));
    others.addAll(lines.subList(at + 1, to));
    return new Entry(lines.get(at), others);
  }

  private static List<Entry> flat(
      List<PageLine> lines, Openings.Found openings, Map<Element, Integer> within) {
    List<Integer> at = openings.at();
    Element around = lines.get(at.getFirst()).block();
    while (around.parent() != null && within.getOrDefault(around, 0) < at.size()) {
      around = around.parent();
    }
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n < at.size(); n++) {
      int end = n + 1 < at.size() ? at.get(n + 1) : lines.size();
      int to = at.get(n) + 1;
      while (to < end
          && isIn(lines.get(to).block(), around)
          && !closes(lines.get(to), openings.kind())) {
        to++;
      }
      entries.add(new Entry(lines.get(at.get(n)), List.copyOf(lines.subList(at.get(n) + 1, to))));
    }
    return entries;
  }

  /** A heading above the pieces' rank begins something else, as do the words of a newsletter. */
  private static boolean closes(PageLine line, String kind) {
    return line.heading().startsWith("h")
            && !line.heading().equals(kind)
            && (!kind.startsWith("h") || line.heading().compareTo(kind) < 0)
        || Farewell.is(line.text());
  }

  private static boolean isIn(Element element, Element card) {
    for (@Nullable Element at = element; at != null; at = at.parent()) {
      if (at == card) {
        return true;
      }
    }
    return false;
  }
}
