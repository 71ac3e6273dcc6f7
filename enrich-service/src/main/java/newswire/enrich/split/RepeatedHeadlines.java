package newswire.enrich.split;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.attribution.SourceLine;

/**
 * Lines that stand twice in a row above a source or a time: headlines, whatever they read as by
 * themselves ("Comments", "Gold Rates Today, July 4", "Watch: Trams collide").
 */
final class RepeatedHeadlines {

  private static final int STAMP_WITHIN = 3;
  private static final int AGAIN_WITHIN = 9;

  private final BitSet lines = new BitSet();

  private RepeatedHeadlines() {}

  static RepeatedHeadlines of(List<TextLine> lines) {
    RepeatedHeadlines found = new RepeatedHeadlines();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String key = lines.get(i).key();
      if (key.length() > 1 && key.equals(lines.get(i + 1).key()) && !found.at(i)) {
        boolean stampAlone =
            SourceLine.read(lines.get(i).text(), Set.of())
                .filter(stamp -> stamp.source() == null)
                .isPresent();
        if (!stampAlone && stampBelow(lines, i + 2, key)) {
          found.mark(lines, i, key);
        }
      }
    }
    return found;
  }

  boolean at(int line) {
    return lines.get(line);
  }

  private static boolean stampBelow(List<TextLine> lines, int from, String key) {
    for (int i = from; i < Math.min(lines.size(), from + STAMP_WITHIN); i++) {
      TextLine line = lines.get(i);
      if (!line.key().equals(key) && SourceLine.read(line.text(), Set.of()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void mark(List<TextLine> all, int from, String key) {
    for (int i = from; i < Math.min(all.size(), from + AGAIN_WITHIN); i++) {
      if (all.get(i).key().equals(key)) {
        lines.set(i);
      }
    }
  }
}
