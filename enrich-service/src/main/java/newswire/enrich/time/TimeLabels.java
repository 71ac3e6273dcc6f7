package newswire.enrich.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands before a time and is none of it: labels ("Published on") and the names of icons. */
final class TimeLabels {

  private final Map<Character, List<String>> labels = new HashMap<>();
  private final List<String> icons = new ArrayList<>();
  private final BitSet firsts = new BitSet();

  /** Takes note of a folded label. */
  void label(String word) {
    labels.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word);
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

  /** Those that a folded text may start with, in the order in which they were noted. */
  List<String> labelsOf(String folded) {
    return folded.isEmpty() ? List.of() : labels.getOrDefault(folded.charAt(0), List.of());
  }

  List<String> icons() {
    return icons;
  }
}
