package newswire.enrich.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands before what in dates: small words before the day, the month before the day. */
final class WordOrder {

  private static final Set<String> LEADING =
      Set.of(
          "on", "at", "am", "le", "el", "il", "den", "ngày", "lúc", "kl", "na", "em", "op", "vào",
          "יום", "ថ្ងៃទី", "thứ", "chủ", "năm", "hai", "ba", "tư", "sáu", "bảy");

  private static final Set<String> MONTH_FIRST = Set.of("ja", "zh", "ko");

  private WordOrder() {}

  /** Whether a word may stand before a date that nothing was read of yet. */
  static boolean isLeading(String word) {
    return LEADING.contains(word);
  }

  /** Whether "11/3" without a year is the third of November, whoever writes it. */
  static boolean putsMonthFirst(@Nullable String language) {
    return language != null && MONTH_FIRST.contains(TimeWords.base(language));
  }
}
