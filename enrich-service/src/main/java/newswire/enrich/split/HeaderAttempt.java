package newswire.enrich.split;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import newswire.enrich.attribution.BylineText;
import newswire.enrich.attribution.NameKey;
import newswire.enrich.attribution.SourceLine;
import org.jspecify.annotations.Nullable;

/** One order of headline, source and time, tried around one line that states a time. */
final class HeaderAttempt {

  private static final int NOT = -1000;

  /**
   * Which lines are looked for, from the time upwards and downwards.
   *
   * @param headsAbove how many times the headline stands above, 0 to 2
   * @param headsBelow how many times it stands below, 0 to 2
   */
  record Order(boolean sourceAbove, int headsAbove, boolean sourceBelow, int headsBelow) {}

  private final List<TextLine> lines;
  private final Set<String> sources;
  private final int at;
  private final int floor;
  private final @Nullable Boolean above;
  private final boolean sourceAbove;
  private final int headsAbove;
  private final boolean sourceBelow;
  private final int headsBelow;
  private @Nullable String source;
  private @Nullable String section;
  private int score;
  private int up;
  private int down;

  HeaderAttempt(
      LineReader.Reading reading, int at, int floor, @Nullable Boolean above, Order order) {
    this.lines = reading.lines();
    this.sources = reading.sources();
    this.at = at;
    this.floor = floor;
    this.above = above;
    this.sourceAbove = order.sourceAbove();
    this.headsAbove = order.headsAbove();
    this.sourceBelow = order.sourceBelow();
    this.headsBelow = order.headsBelow();
  }

  /** The head in this order; null when the lines do not bear it out. */
  @Nullable Header read() {
    SourceLine stamp = Objects.requireNonNull(lines.get(at).stamp());
    source = stamp.source();
    up = at - 1;
    down = at + 1;
    boolean glued = source != null;
    score = glued ? 14 : 0;
    skipUp();
    if (sourceAbove && !takeSource(up--)) {
      return null;
    }
    skipUp();
    TextLine first = heads(headsAbove, up - headsAbove + 1);
    if (headsAbove > 0 && first == null) {
      return null;
    }
    int start = up - headsAbove + 1;
    skipDown(first);
    if (sourceBelow && (down >= lines.size() || !takeSource(down++))) {
      return null;
    }
    skipDown(first);
    TextLine second = heads(headsBelow, down);
    if (headsBelow > 0 && second == null) {
      return null;
    }
    down += headsBelow;
    skipDown(null);
    judge(first, second, start);
    String headline =
        first == null
            ? second == null ? "" : second.text()
            : second == null ? first.text() : Headlines.better(first, second);
    String rule =
        "text:"
            + (score >= Header.STRONG
                ? "repeated-headline"
                : first != null ? "line-above-source" : "line-below-source");
    return score < 18 || headline.isEmpty()
        ? null
        : new Header(
            Math.min(start, at),
            down,
            headline,
            source,
            stamp.time(),
            section,
            glued,
            first != null,
            score,
            rule);
  }

  private void judge(@Nullable TextLine first, @Nullable TextLine second, int start) {
    if (first == null && second == null) {
      score = NOT;
      return;
    }
    if (first != null && second != null && !Headlines.same(first, second)) {
      score = NOT;
      return;
    }
    boolean repeated = headsAbove == 2 || headsBelow == 2 || (first != null && second != null);
    TextLine head = first == null ? Objects.requireNonNull(second) : first;
    boolean named =
        sources.contains(head.key()) || (source != null && head.key().equals(NameKey.of(source)));
    score += repeated ? 50 + 10 * (headsAbove + headsBelow) : Headlines.likeness(head);
    score -= named ? 45 : 0;
    score += source == null ? 0 : 6;
    boolean textFollows = down < lines.size() && lines.get(down).isPlain();
    if (!repeated) {
      score += textFollows && Headlines.paragraph(lines.get(down)) ? 6 : -10;
      boolean fresh = start == 0 || lines.get(start - 1).ends();
      boolean freshBelow =
          first == null && (start == 0 || lines.get(Math.min(start, at) - 1).ends());
      score += first != null && fresh ? 10 : freshBelow ? 10 : 0;
      score += above != null && above == (first != null) ? 12 : 0;
      score -= first != null && !head.gap() && start > 0 && !fresh ? 8 : 0;
    }
  }

  /** The headline at {@code from}, once or twice; null when it is none. */
  private @Nullable TextLine heads(int count, int from) {
    if (count == 0 || from < 0 || from + count > lines.size() || (from < at && from < floor)) {
      return null;
    }
    TextLine a = lines.get(from);
    if (!Headlines.possible(a)) {
      return null;
    }
    if (count == 1) {
      return a;
    }
    TextLine b = lines.get(from + 1);
    return Headlines.possible(b) && Headlines.same(a, b)
        ? a.text().equals(Headlines.better(a, b)) ? a : b
        : null;
  }

  private boolean takeSource(int index) {
    if (index < 0 || index >= lines.size() || (index < at && index < floor)) {
      return false;
    }
    TextLine line = lines.get(index);
    if (!line.isPlain() || !(LineReader.isName(line.text()) || sources.contains(line.key()))) {
      return false;
    }
    boolean again = source != null && line.key().equals(NameKey.of(source));
    if (source != null && !again) {
      return false;
    }
    boolean known = sources.contains(line.key());
    boolean doubled = index > 0 && index < at && lines.get(index - 1).key().equals(line.key());
    boolean headlineBelow =
        index + 1 < lines.size() && index > at && Headlines.same(line, lines.get(index + 1));
    score += again ? 20 : known ? 20 : index < at ? 6 : 2;
    score -= doubled || headlineBelow ? 60 : 0;
    source = source == null ? line.text() : source;
    return true;
  }

  private void skipUp() {
    while (up >= floor && up > at - 6 && lines.get(up).bullet() != null) {
      bullet(lines.get(up).bullet());
      up--;
    }
  }

  /**
   * Bullets, further times, bylines, the source again, and short labels before the headline's
   * return.
   */
  private void skipDown(@Nullable TextLine head) {
    int steps = 0;
    while (down < lines.size() && steps++ < 8) {
      TextLine line = lines.get(down);
      String bullet = line.bullet();
      if (bullet != null && bullet.length() <= 60) {
        bullet(bullet);
      } else if (line.stamp() != null
          && (line.stamp().source() == null || sameSource(line.stamp().source()))) {
        score += 0;
      } else if (source != null && line.key().equals(NameKey.of(source))) {
        score += 10;
      } else if (head != null && label(line) && returns(head)) {
        section = section == null ? line.text() : section;
      } else {
        return;
      }
      down++;
    }
  }

  private boolean sameSource(@Nullable String name) {
    return name != null && source != null && NameKey.of(name).equals(NameKey.of(source));
  }

  private boolean label(TextLine line) {
    return line.isPlain()
        && line.text().length() <= 40
        && !Headlines.ends(line.text())
        && (BylineText.read(line.text()).authors().isEmpty());
  }

  /** Whether the headline stands again within the next lines. */
  private boolean returns(TextLine head) {
    if (Headlines.same(head, lines.get(down))) {
      return false;
    }
    for (int i = down + 1; i < Math.min(lines.size(), down + 4); i++) {
      if (Headlines.same(head, lines.get(i))) {
        return true;
      }
      if (lines.get(i).text().length() > 60) {
        return false;
      }
    }
    return false;
  }

  private void bullet(@Nullable String text) {
    if (text == null) {
      return;
    }
    for (String part : text.split("\\s*[•·|]\\s*")) {
      String key = NameKey.of(part);
      if (source != null && key.equals(NameKey.of(source))) {
        score += 10;
      } else if (source == null && sources.contains(key)) {
        source = part;
        score += 10;
      } else if (section == null && !part.isBlank()) {
        section = part;
      }
    }
  }
}
