package newswire.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.attribution.NameKey;
import newswire.enrich.attribution.SourceLine;
import newswire.enrich.attribution.SourceName;
import newswire.enrich.page.TextPage;
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
    List<TextLine> lines = new ArrayList<>();
    boolean gap = true;
    for (String text : page.lines()) {
      if (text.isEmpty()) {
        gap = true;
        continue;
      }
      Boilerplate.Kind kind = BOILERPLATE.kindOf(text);
      if (kind == Boilerplate.Kind.MORE && !lines.isEmpty()) {
        TextLine last = lines.removeLast();
        lines.add(
            new TextLine(
                last.text(), last.key(), last.gap(), last.kind(), null, last.bullet(), true));
      } else if (kind != Boilerplate.Kind.NOISE && kind != Boilerplate.Kind.MORE) {
        String key = text.length() > LONGEST_KEYED ? "" : NameKey.of(text);
        lines.add(new TextLine(text, key, gap, kind, null, bullet(text, kind), false));
      }
      gap = false;
    }
    Set<String> sources = sources(lines);
    return new Reading(stamped(lines, sources), sources);
  }

  private static @Nullable String bullet(String text, Boilerplate.Kind kind) {
    if (kind != Boilerplate.Kind.NONE) {
      return null;
    }
    Matcher m = BULLET.matcher(text);
    return m.matches() ? m.group(1).strip() : null;
  }

  private static List<TextLine> stamped(List<TextLine> lines, Set<String> sources) {
    List<TextLine> stamped = new ArrayList<>(lines.size());
    int tries = 0;
    for (TextLine line : lines) {
      Optional<SourceLine> stamp =
          line.kind() == Boilerplate.Kind.NONE && tries < MOST_STAMPS
              ? SourceLine.read(line.bullet() == null ? line.text() : line.bullet(), sources)
              : Optional.empty();
      tries += stamp.isPresent() ? 1 : 0;
      stamped.add(
          stamp.isEmpty()
              ? line
              : new TextLine(
                  line.text(),
                  line.key(),
                  line.gap(),
                  line.kind(),
                  stamp.get(),
                  null,
                  line.more()));
    }
    return stamped;
  }

  /** Names beside times and behind bullets, when the page says them twice or leaves no doubt. */
  private static Set<String> sources(List<TextLine> lines) {
    Map<String, Integer> seen = new HashMap<>();
    lines.stream()
        .filter(line -> line.bullet() == null)
        .forEach(line -> seen.merge(line.key(), 1, Integer::sum));
    Set<String> sources = new HashSet<>();
    List<TextLine> first = stamped(lines, Set.of());
    for (int i = 0; i < first.size(); i++) {
      TextLine line = first.get(i);
      SourceLine stamp = line.stamp();
      String bullet = line.bullet();
      if (stamp != null && stamp.source() == null) {
        for (int beside : new int[] {i - 1, i + 1}) {
          if (beside >= 0 && beside < first.size()) {
            TextLine other = first.get(beside);
            boolean dup = i >= 2 && beside == i - 1 && first.get(i - 2).key().equals(other.key());
            if (!dup
                && other.isPlain()
                && isName(other.text())
                && seen.getOrDefault(other.key(), 0) <= 60) {
              boolean bulleted = bulleted(first, i, other.key());
              boolean again =
                  beside == i - 1
                      && i + 1 < first.size()
                      && first.get(i + 1).key().equals(other.key());
              boolean short3 = other.text().split(" ").length <= 4;
              if (bulleted || again || (short3 && beside == i - 1)) {
                sources.add(other.key());
              }
            }
          }
        }
      } else if (stamp != null && stamp.source() != null) {
        String name = stamp.source();
        if (!Character.isDigit(name.charAt(name.length() - 1))) {
          sources.add(NameKey.of(name));
        }
      } else if (bullet != null && SourceName.plausible(bullet)) {
        String key = NameKey.of(bullet);
        if (seen.getOrDefault(key, 0) >= 1) {
          sources.add(key);
        }
      }
    }
    sources.remove("");
    return sources;
  }

  private static boolean bulleted(List<TextLine> lines, int from, String key) {
    for (int i = from; i < Math.min(lines.size(), from + 5); i++) {
      String bullet = lines.get(i).bullet();
      if (bullet != null && NameKey.of(bullet).equals(key)) {
        return true;
      }
    }
    return false;
  }

  static boolean isName(String text) {
    return text.length() <= 50
        && text.split(" ").length <= 6
        && SourceName.plausible(text)
        && !text.endsWith("!") | text.length() < 15;
  }
}
