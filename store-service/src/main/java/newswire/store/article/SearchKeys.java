package newswire.store.article;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import newswire.events.article.Source;
import org.jspecify.annotations.Nullable;

/** What an article is found by: the same normal form for what is stored and what is asked for. */
public final class SearchKeys {

  /** More of a headline's words are not indexed. */
  static final int MOST_WORDS = 64;

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private SearchKeys() {}

  /**
   * The words of a text: NFKC, lower case, letters, marks and digits only; in scripts that put no
   * spaces, every two neighbouring characters are a word. Sorted, each once, at most 64.
   */
  public static List<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String run : runs(normal(text))) {
      int[] characters = run.codePoints().toArray();
      if (!withoutSpaces(characters[0]) || characters.length == 1) {
        words.add(run);
      } else {
        for (int i = 0; i + 1 < characters.length; i++) {
          words.add(new String(characters, i, 2));
        }
      }
    }
    return words.stream().limit(MOST_WORDS).toList();
  }

  /** A source's name and domain. */
  static List<String> sources(@Nullable Source source) {
    return source == null
        ? List.of()
        : Stream.of(source.name(), source.domain())
            .filter(Objects::nonNull)
            .map(SearchKeys::source)
            .distinct()
            .toList();
  }

  /** A source's name or domain as it is compared: NFKC, lower case, single spaces. */
  public static String source(String nameOrDomain) {
    return normal(nameOrDomain).strip().replaceAll("\\s+", " ");
  }

  /**
   * A language and what it is a variety of: {@code pt-BR} is found as {@code pt-br} and {@code pt}.
   */
  static List<String> languages(@Nullable String language) {
    if (language == null) {
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    String tag = language(language);
    for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
      tags.add(tag.substring(0, end));
    }
    return tags;
  }

  /** A language as it is compared. */
  public static String language(String tag) {
    return tag.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Stretches of letters, marks and digits, parted also where a script without spaces begins. */
  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean spaceless = false;
    for (int character : text.codePoints().toArray()) {
      boolean mark = isMark(character);
      if (!Character.isLetterOrDigit(character) && !mark) {
        flush(run, runs);
        continue;
      }
      boolean now = mark ? spaceless : withoutSpaces(character);
      if (now != spaceless) {
        flush(run, runs);
        spaceless = now;
      }
      run.appendCodePoint(character);
    }
    flush(run, runs);
    return runs;
  }

  private static void flush(StringBuilder run, List<String> runs) {
    if (!run.isEmpty()) {
      runs.add(run.toString());
      run.setLength(0);
    }
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean withoutSpaces(int character) {
    return WITHOUT_SPACES.contains(UnicodeScript.of(character));
  }
}
