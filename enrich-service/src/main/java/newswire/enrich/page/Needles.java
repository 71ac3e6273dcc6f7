package newswire.enrich.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Tells which groups of words occur in a text, as words of their own or within longer ones, in one
 * pass over it (Aho and Corasick's automaton). The words are lower-case ASCII; case does not count.
 */
public final class Needles {

  private static final int ALPHABET = 128;

  /** By character, which of the words' characters it is; 0 for those of no word. */
  private final byte[] symbols = new byte[ALPHABET];

  private final int used;
  private final char[] next;
  private final int[] groups;

  /** At most 31 groups; a group's bit is its place in the list. */
  public Needles(List<? extends Collection<String>> words) {
    int most = 1 + words.stream().flatMap(Collection::stream).mapToInt(String::length).sum();
    used = symbols(words);
    int[] edges = new int[most * used];
    int[] found = new int[most];
    int nodes = 1;
    for (int group = 0; group < words.size(); group++) {
      for (String word : words.get(group)) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
          int edge = at * used + symbols[word.charAt(i)];
          if (edges[edge] == 0) {
            edges[edge] = nodes++;
          }
          at = edges[edge];
        }
        found[at] |= 1 << group;
      }
    }
    next = new char[nodes * used];
    for (int edge = 0; edge < next.length; edge++) {
      next[edge] = (char) edges[edge];
    }
    groups = Arrays.copyOf(found, nodes);
    link();
  }

  /** Numbers the characters of the words from 1 on, so that the table stays small. */
  private int symbols(List<? extends Collection<String>> words) {
    int numbered = 1;
    for (Collection<String> group : words) {
      for (String word : group) {
        for (int i = 0; i < word.length(); i++) {
          char c = word.charAt(i);
          if (symbols[c] == 0) {
            symbols[c] = (byte) numbered++;
            if (c >= 'a' && c <= 'z') {
              symbols[c - 'a' + 'A'] = symbols[c];
            }
          }
        }
      }
    }
    return numbered;
  }

  /** Makes of each missing edge the edge of the longest suffix that has one. */
  private void link() {
    int[] suffix = new int[groups.length];
    Deque<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int at = queue.remove();
      groups[at] |= groups[suffix[at]];
      for (int c = 1; c < used; c++) {
        int child = next[at * used + c];
        int fallback = at == 0 ? 0 : next[suffix[at] * used + c];
        if (child == 0) {
          next[at * used + c] = (char) fallback;
        } else {
          suffix[child] = fallback;
          queue.add(child);
        }
      }
    }
  }

  /** The bits of the groups that occur in the first {@code most} characters. */
  public int in(String text, int most) {
    int at = 0;
    int found = 0;
    int end = Math.min(text.length(), most);
    for (int i = 0; i < end; i++) {
      at = after(at, text.charAt(i));
      found |= groups[at];
    }
    return found;
  }

  /** The bits of the groups that occur in a text whose letters and digits of ASCII alone count. */
  public int inWordsOf(String text) {
    int at = 0;
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NameWords.isWordChar(c)) {
        at = next[at * used + symbols[c]];
        found |= groups[at];
      }
    }
    return found;
  }

  private int after(int at, char c) {
    return c < ALPHABET ? next[at * used + symbols[c]] : 0;
  }

  /** The bits of the groups that occur in a text. */
  public int in(String text) {
    return in(text, text.length());
  }
}
