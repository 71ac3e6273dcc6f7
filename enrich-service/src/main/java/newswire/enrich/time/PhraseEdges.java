package newswire.enrich.time;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** How relative phrases begin and end, so that most lines are told at a glance to hold none. */
final class PhraseEdges {

  private static final int LONGEST = 14;

  private final Set<String> starts = new HashSet<>();
  private final Set<String> ends = new HashSet<>();

  /** Of phrases that start with two letters of ASCII, those, see {@link #pair}. */
  private final BitSet pairs = new BitSet();

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
        startWith(phrase);
      }
    }
    if (!phrase.endsWith("{0}")) {
      int from = Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('}')) + 1;
      if (from < phrase.length()) {
        ends.add(phrase.substring(from));
      }
    }
  }

  /** Takes note that a phrase starts with this word, or may stand behind it ("about", a label). */
  void startWith(String word) {
    if (word.length() > 1 && isLower(word.charAt(0)) && isLower(word.charAt(1))) {
      pairs.set(pair(word.charAt(0), word.charAt(1)));
    }
  }

  /** Whether a phrase can start at a place in a line: only two small letters say that none can. */
  boolean mayStart(String line, int at) {
    return at + 1 >= line.length()
        || !isLower(line.charAt(at))
        || !isLower(line.charAt(at + 1))
        || pairs.get(pair(line.charAt(at), line.charAt(at + 1)));
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int pair(char first, char second) {
    return (first - 'a') * 26 + second - 'a';
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
