package newswire.enrich.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words mean, by language where languages disagree. */
final class Meanings<T> {

  private record Meaning<T>(String language, T value, boolean chance) {}

  private final Map<String, List<Meaning<T>>> byWord = new HashMap<>();

  /**
   * Takes note of a meaning.
   *
   * @param chance whether the word meets too much else to be read so in any other language
   */
  void add(String word, String language, T value, boolean chance) {
    if (!word.isEmpty()) {
      byWord
          .computeIfAbsent(word, _ -> new ArrayList<>())
          .add(new Meaning<>(language, value, chance));
    }
  }

  /** All words that have a meaning. */
  Set<String> words() {
    return byWord.keySet();
  }

  /** The meaning in the language, else in English, else in any; null when there is none. */
  @Nullable T of(String word, @Nullable String language) {
    List<Meaning<T>> meanings = byWord.get(word);
    if (meanings == null) {
      return null;
    }
    String base = language == null ? "en" : TimeWords.base(language);
    @Nullable Meaning<T> other = null;
    for (Meaning<T> meaning : meanings) {
      if (TimeWords.base(meaning.language()).equals(base)) {
        return meaning.value();
      }
      if (!meaning.chance() && (other == null || meaning.language().equals("en"))) {
        other = meaning;
      }
    }
    return other == null ? null : other.value();
  }
}
