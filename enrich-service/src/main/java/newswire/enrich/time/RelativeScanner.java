package newswire.enrich.time;

import org.jspecify.annotations.Nullable;

/** Reads relative phrases: one look-up by the phrase with its number replaced, in any language. */
final class RelativeScanner {

  private static final int LONGEST = 48;
  private static final String MORE_THAN = "more than ";

  private final TimeWords words;

  RelativeScanner(TimeWords words) {
    this.words = words;
    words.edges().startWith(MORE_THAN);
  }

  /** Reads all of a folded text; null when it is no relative time. */
  TimeForm.@Nullable Ago scan(String folded, @Nullable String language) {
    if (folded.length() > LONGEST || folded.isEmpty()) {
      return null;
    }
    String text = withoutAbout(folded);
    TimeForm.Ago simple = simple(text, language);
    return simple != null ? simple : compound(text, language);
  }

  private TimeForm.@Nullable Ago simple(String text, @Nullable String language) {
    int start = firstDigit(text);
    if (start < 0) {
      return words.phrase(TimeFold.phraseKey(text), language);
    }
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (end - start > 4 || firstDigit(text.substring(end)) >= 0 || negative(text, start)) {
      return null;
    }
    String key = text.substring(0, start) + "{0}" + text.substring(end);
    TimeForm.Ago meaning = words.phrase(TimeFold.phraseKey(key), language);
    return meaning == null || meaning.count() >= 0
        ? null
        : new TimeForm.Ago(
            meaning.unit(), Integer.parseInt(text.substring(start, end)), meaning.bare());
  }

  /** "1 day, 3 hours ago" in English: the sum, as fine as its last part. */
  private TimeForm.@Nullable Ago compound(String text, @Nullable String language) {
    if (!text.endsWith(" ago")) {
      return null;
    }
    String[] parts =
        text.substring(0, text.length() - 4).split("\\s*(?:,|\\band\\b)\\s*|(?<=[a-z])\\s+(?=\\d)");
    if (parts.length < 2 || parts.length > 4) {
      return null;
    }
    long seconds = 0;
    TimeUnit finest = TimeUnit.YEAR;
    for (String part : parts) {
      TimeForm.Ago one = part.isEmpty() ? null : simple(part + " ago", language);
      if (one == null || one.unit().compareTo(finest) > 0) {
        return null;
      }
      seconds += one.count() * one.unit().seconds();
      finest = one.unit();
    }
    long count = seconds / finest.seconds();
    return count > 1_000_000 ? null : new TimeForm.Ago(finest, (int) count, false);
  }

  private String withoutAbout(String text) {
    int blank = text.indexOf(' ');
    if (text.startsWith("~")) {
      return text.substring(1).strip();
    }
    if (blank > 0 && words.isAbout(text.substring(0, blank))) {
      return text.substring(blank + 1);
    }
    return text.startsWith(MORE_THAN) ? text.substring(MORE_THAN.length()) : text;
  }

  private static boolean negative(String text, int digit) {
    return digit > 0 && (text.charAt(digit - 1) == '-' || text.charAt(digit - 1) == '.');
  }

  private static int firstDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
