package newswire.enrich.roundup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newswire.enrich.attribution.Dateline;

/**
 * Finds what the pieces of a page open with: headings of one rank, bold lines, bold words at the
 * start of a paragraph, datelines, rules or times.
 */
final class Openings {

  private static final int LEAST_TEXT = 40;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LEAD = 120;
  private static final double MOST_OF_IT = 0.6;
  private static final Pattern CLOCK = Pattern.compile("^\\p{Nd}{1,2}[:.h]\\p{Nd}{2}(?!\\p{Nd}).*");

  /** From the most telling on. */
  private static final List<String> KINDS =
      List.of(
          "h2",
          "h3",
          "h4",
          "h1",
          "h5",
          "h6",
          "dt",
          "title",
          "bold",
          "lead",
          "dateline",
          "time",
          "rule");

  private static final List<String> HEADINGS = KINDS.subList(0, 8);

  private final List<PageLine> lines;
  private final Map<String, List<Integer>> byKind = new HashMap<>();

  private Openings(List<PageLine> lines) {
    this.lines = lines;
  }

  /**
   * What was found.
   *
   * @param kind one of h1 to h6, dt, title, bold, lead, dateline, time, rule; empty for none
   * @param at the lines that open a piece, ascending
   */
  record Found(String kind, List<Integer> at) {}

  static Found of(List<PageLine> lines) {
    Openings openings = new Openings(lines);
    for (int i = 0; i < lines.size(); i++) {
      openings.note(i);
    }
    return openings.best();
  }

  private void note(int i) {
    PageLine line = lines.get(i);
    if (!line.heading().isEmpty()) {
      if (line.text().length() <= LONGEST_TITLE) {
        add(line.heading(), i);
      }
      return;
    }
    if (line.isBold()) {
      if (line.text().length() <= LONGEST_TITLE) {
        add("bold", i);
      }
    } else if (!line.lead().isEmpty()
        && line.lead().length() <= LONGEST_LEAD
        && line.behindLead().length() >= LEAST_TEXT / 2) {
      add("lead", i);
    }
    if (line.reading() >= LEAST_TEXT && Dateline.takenFrom(line.text()).place() != null) {
      add("dateline", i);
    }
    if (CLOCK.matcher(line.text()).matches()) {
      add("time", i);
    }
    if (line.ruled()) {
      add("rule", i);
    }
  }

  private void add(String kind, int i) {
    byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(i);
  }

  private Found best() {
    int all = lines.stream().filter(PageLine::isProse).mapToInt(PageLine::reading).sum();
    Found best = new Found("", List.of());
    for (String kind : KINDS) {
      boolean heading = HEADINGS.contains(kind);
      if (!heading && HEADINGS.contains(best.kind())) {
        break;
      }
      List<Integer> good = withText(kind);
      // Datelines tell pieces apart where bold words are but places.
      boolean places = kind.equals("dateline") && best.kind().equals("lead");
      if (good.size() >= 2
          && (good.size() > best.at().size() || places && good.size() == best.at().size())
          && covered(good) >= MOST_OF_IT * all) {
        best = new Found(kind, good);
      }
    }
    return best;
  }

  private int covered(List<Integer> openings) {
    int covered = 0;
    for (int i = openings.getFirst(); i < lines.size(); i++) {
      covered += lines.get(i).isProse() ? lines.get(i).reading() : 0;
    }
    return covered;
  }

  /** Those that text follows before the next. */
  private List<Integer> withText(String kind) {
    List<Integer> all = new ArrayList<>(byKind.getOrDefault(kind, List.of()));
    if (kind.equals("rule") && !all.isEmpty()) {
      opening(all);
    }
    List<Integer> good = new ArrayList<>();
    for (int n = 0; n < all.size(); n++) {
      int from = all.get(n);
      int to = n + 1 < all.size() ? all.get(n + 1) : lines.size();
      int reading = 0;
      for (int i = from; i < to; i++) {
        boolean own = i > from || HEADINGS.indexOf(kind) < 0 && !kind.equals("bold");
        reading += own && lines.get(i).heading().isEmpty() ? lines.get(i).reading() : 0;
      }
      if (reading >= LEAST_TEXT) {
        good.add(from);
      }
    }
    return good;
  }

  /** The piece before the first rule opens behind the last heading before it. */
  private void opening(List<Integer> rules) {
    for (int i = rules.getFirst() - 1; i >= 0; i--) {
      if (!lines.get(i).heading().isEmpty()) {
        rules.addFirst(i + 1);
        return;
      }
    }
  }
}
