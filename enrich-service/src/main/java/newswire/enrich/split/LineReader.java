package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;
import newswire.enrich.attribution.NameKey;
import newswire.enrich.attribution.SourceLine;
import newswire.enrich.attribution.SourceName;
import newswire.enrich.page.TextPage;
import newswire.enrich.time.TimeForm;
import newswire.enrich.time.TimeReader;
import org.jspecify.annotations.Nullable;

/** Reads a page's lines twice: first for the names of its sources, then with them. */
final class LineReader {

  private static final int LONGEST_KEYED = 400;
  private static final int MOST_STAMPS = 4_000;
  private static final Pattern BULLET =
      Pattern.compile("^(?:[•·‣▪●◦∙⋅►▸■□➤✦*»]\\s*|[-–—>]\\s+)(\\S.{0,79})$");

  private static final Boilerplate BOILERPLATE = Boilerplate.load();

  /** What a page's lines are, and the keys of the sources that they name. */
  record Reading(List<TextLine> lines, Set<String> sources) {}

  Reading read(TextPage page) {
    List<TextLine> all = new ArrayList<>();
    boolean gap = true;
    for (String text : page.lines()) {
      if (!text.isEmpty()) {
        Boilerplate.Kind kind = BOILERPLATE.kindOf(text);
        String key = text.length() > LONGEST_KEYED ? "" : NameKey.of(text);
        all.add(new TextLine(text, key, gap, kind, null, bullet(text, kind), false));
      }
      gap = text.isEmpty();
    }
    RepeatedHeadlines repeated = RepeatedHeadlines.of(all);
    List<TextLine> lines = new ArrayList<>(all.size());
    List<Boolean> headlines = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      TextLine line = all.get(i);
      boolean headline = repeated.at(i);
      if (headline) {
        lines.add(line.asText());
        headlines.add(true);
      } else if (line.kind() == Boilerplate.Kind.MORE) {
        if (!lines.isEmpty()) {
          lines.add(lines.removeLast().followedByMore());
        }
      } else if (line.kind() != Boilerplate.Kind.NOISE) {
        lines.add(line);
        headlines.add(false);
      }
    }
    labels(lines);
    Set<String> sources = new SourcesOnPage(lines, stamped(lines, headlines, Set.of())).find();
    return new Reading(stamped(lines, headlines, sources), sources);
  }

  /** "Source: The Herald" below a repeated headline or beside a time is the name alone. */
  private static void labels(List<TextLine> lines) {
    for (int i = 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      Optional<String> name = SourceName.labelled(line.text());
      if (name.isPresent() && AgencyCredit.named(line.text()).isEmpty()) {
        boolean underHeadline = i >= 2 && Headlines.same(lines.get(i - 1), lines.get(i - 2));
        if (underHeadline || timeAlone(lines, i - 1) || timeAlone(lines, i + 1)) {
          lines.set(i, line.named(name.get()));
        }
      }
    }
  }

  private static boolean timeAlone(List<TextLine> lines, int at) {
    return at < lines.size()
        && SourceLine.read(lines.get(at).text(), Set.of())
            .filter(stamp -> stamp.source() == null)
            .isPresent();
  }

  private static @Nullable String bullet(String text, Boilerplate.Kind kind) {
    if (kind != Boilerplate.Kind.NONE) {
      return null;
    }
    Matcher m = BULLET.matcher(text);
    return m.matches() ? m.group(1).strip() : null;
  }

  private static List<TextLine> stamped(
      List<TextLine> lines, List<Boolean> headlines, Set<String> sources) {
    List<TextLine> stamped = new ArrayList<>(lines.size());
    int tries = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      Optional<SourceLine> stamp =
          line.kind() == Boilerplate.Kind.NONE && !headlines.get(i) && tries < MOST_STAMPS
              ? SourceLine.read(line.bullet() == null ? line.text() : line.bullet(), sources)
              : Optional.empty();
      tries += stamp.isPresent() ? 1 : 0;
      stamped.add(stamp.isEmpty() ? line : line.stamped(stamp.get()));
    }
    for (int i = 0; i < lines.size(); i++) {
      if (headlineAboveStamp(stamped, i)) {
        stamped.set(i, lines.get(i));
      }
    }
    return stamped;
  }

  /**
   * "Gold Rates Today, July 4" reads as a source with its date; above a line that names another
   * source with a time it is a headline.
   */
  private static boolean headlineAboveStamp(List<TextLine> lines, int at) {
    TextLine line = lines.get(at);
    SourceLine stamp = line.stamp();
    if (stamp == null || stamp.source() == null || at + 1 >= lines.size()) {
      return false;
    }
    boolean loose =
        line.text().startsWith(stamp.source() + " ")
            || line.text().startsWith(stamp.source() + ",");
    if (!loose
        || TimeReader.standard().recognize(stamp.time(), null).orElse(null)
            instanceof TimeForm.Ago) {
      return false;
    }
    TextLine next = lines.get(at + 1);
    return next.stamp() != null
        ? next.stamp().source() != null
        : next.isPlain()
            && isName(next.text())
            && at + 2 < lines.size()
            && lines.get(at + 2).isTimeAlone();
  }

  static boolean isName(String text) {
    return text.length() <= 50
        && text.split(" ").length <= 6
        && SourceName.plausible(text)
        && !text.endsWith("!") | text.length() < 15;
  }
}
