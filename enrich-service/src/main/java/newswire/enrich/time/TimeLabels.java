package newswire.enrich.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What stands before a time and is none of it: labels ("Published on") and the names of icons. */
final class TimeLabels {

  private final List<String> labels = new ArrayList<>();
  private final List<String> icons = new ArrayList<>();
  private final BitSet firsts = new BitSet();

  /** Takes note of a folded label. */
  void label(String word) {
    labels.add(word);
    firsts.set(word.charAt(0));
  }

  /** Takes note of an icon's name, as fonts spell it. */
  void icon(String name) {
    icons.add(name);
    firsts.set(name.charAt(0));
  }

  /** Whether one of them starts with the character, its case aside. */
  boolean mayStartWith(char first) {
    return firsts.get(Character.toLowerCase(first));
  }

  List<String> labels() {
    return labels;
  }

  List<String> icons() {
    return icons;
  }
}
