package newswire.enrich.time;

import java.util.HashSet;
import java.util.Set;

/** How relative phrases begin and end, so that most lines are told at a glance to hold none. */
final class PhraseEdges {

  private static final int LONGEST = 14;

  private final Set<String> starts = new HashSet<>();
  private final Set<String> ends = new HashSet<>();

  /** Phrases without a number, in ASCII. */
  private final Set<String> unnumbered = new HashSet<>();

  /** Takes note of a phrase key, see {@link TimeFold#phraseKey}. */
  void add(String phrase) {
    if (phrase.indexOf('{') < 0 && TimeFold.isAscii(phrase) && !phrase.isEmpty()) {
      unnumbered.add(phrase);
    }
    if (!phrase.startsWith("{0}")) {
      int blank = phrase.indexOf(' ');
      int brace = phrase.indexOf('{');
      int to = blank > 0 ? blank : brace > 0 ? brace : phrase.length();
      if (to > 0) {
        starts.add(phrase.substring(0, to));
      }
    }
    if (!phrase.endsWith("{0}")) {
      int from = Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('}')) + 1;
      if (from < phrase.length()) {
        ends.add(phrase.substring(from));
      }
    }
  }

  /** All phrases of ASCII that hold no number: "yesterday". */
  Set<String> unnumbered() {
    return unnumbered;
  }

  /** Whether a folded text ends as a relative phrase can end. */
  boolean end(String folded) {
    boolean latin = !folded.isEmpty() && folded.charAt(folded.length() - 1) < 0x250;
    for (int length = latin ? 2 : 1; length <= Math.min(LONGEST, folded.length()); length++) {
      if (ends.contains(folded.substring(folded.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folded text starts as a relative phrase can start. */
  boolean start(String folded) {
    for (int length = 1; length <= Math.min(LONGEST, folded.length()); length++) {
      if (starts.contains(folded.substring(0, length))) {
        return true;
      }
    }
    return false;
  }
}
