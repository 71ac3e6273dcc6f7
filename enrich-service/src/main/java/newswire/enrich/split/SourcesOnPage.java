package newswire.enrich.split;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.attribution.NameKey;
import newswire.enrich.attribution.SourceLine;
import newswire.enrich.attribution.SourceName;
import newswire.enrich.time.TimeForm;
import newswire.enrich.time.TimeReader;

/** The names that stand beside times and behind bullets, where the page leaves little doubt. */
final class SourcesOnPage {

  private static final int MOST_OFTEN = 60;
  private static final int WORDS_OF_A_NAME = 4;

  private final List<TextLine> lines;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> sure = new HashSet<>();
  private final Set<String> split = new HashSet<>();

  /**
   * A page's lines.
   *
   * @param read the lines before any was taken for a source and a time
   * @param stamped the same lines, read without any name known
   */
  SourcesOnPage(List<TextLine> read, List<TextLine> stamped) {
    this.lines = stamped;
    read.stream()
        .filter(line -> line.bullet() == null)
        .forEach(line -> seen.merge(line.key(), 1, Integer::sum));
  }

  /** Keys, see {@link NameKey}. */
  Set<String> find() {
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      SourceLine stamp = line.stamp();
      String bullet = line.bullet();
      if (stamp != null && stamp.source() == null) {
        besideTime(i);
        namedLikeATime(i);
      } else if (stamp != null && stamp.source() != null) {
        beforeTime(stamp.source(), stamp.time());
      } else if (bullet != null && SourceName.plausible(bullet)) {
        String key = NameKey.of(bullet);
        if (seen.containsKey(key)) {
          sure.add(key);
        }
      }
    }
    Set<String> sources = new HashSet<>(sure);
    split.stream().filter(name -> !cutShort(name)).forEach(sources::add);
    sources.remove("");
    return sources;
  }

  private void besideTime(int at) {
    for (int beside : new int[] {at - 1, at + 1}) {
      if (beside < 0 || beside >= lines.size()) {
        continue;
      }
      TextLine other = lines.get(beside);
      boolean above = beside == at - 1;
      boolean headline = above && at >= 2 && lines.get(at - 2).key().equals(other.key());
      if (headline || !other.isPlain() || seen.getOrDefault(other.key(), 0) > MOST_OFTEN) {
        continue;
      }
      boolean bulleted = bulleted(at, other.key());
      boolean again = above && at + 1 < lines.size() && lines.get(at + 1).key().equals(other.key());
      boolean few = other.text().split(" ").length <= WORDS_OF_A_NAME;
      if (bulleted && few
          || LineReader.isName(other.text()) && (bulleted || again || few && above)) {
        sure.add(other.key());
      }
    }
  }

  /** "60 Minutes" above "5 hours ago": of two times in a row the first names a source. */
  private void namedLikeATime(int at) {
    TextLine line = lines.get(at);
    if (at + 1 >= lines.size()
        || !lines.get(at + 1).isTimeAlone()
        || lines.get(at + 1).key().equals(line.key())) {
      return;
    }
    boolean again = false;
    for (int i = at + 2; i < Math.min(lines.size(), at + 4); i++) {
      again |= lines.get(i).key().equals(line.key());
    }
    boolean bare =
        line.stamp() != null
            && TimeReader.standard().recognize(line.stamp().time(), null).orElse(null)
                instanceof TimeForm.Ago ago
            && ago.bare();
    if (again || bare) {
      sure.add(line.key());
    }
  }

  /** "N17 hours ago" was split where it could be; a surer "N1" elsewhere on the page is right. */
  private void beforeTime(String source, String time) {
    if (!Character.isDigit(source.charAt(source.length() - 1))) {
      (Character.isDigit(time.charAt(0)) ? split : sure).add(NameKey.of(source));
    }
  }

  private boolean cutShort(String name) {
    return sure.stream()
        .anyMatch(
            other ->
                other.length() > name.length()
                    && other.startsWith(name)
                    && other.substring(name.length()).chars().allMatch(Character::isDigit));
  }

  private boolean bulleted(int from, String key) {
    for (int i = from; i < Math.min(lines.size(), from + 5); i++) {
      String bullet = lines.get(i).bullet();
      if (bullet != null && NameKey.of(bullet).equals(key)) {
        return true;
      }
    }
    return false;
  }
}
