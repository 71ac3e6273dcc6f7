package newswire.enrich.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a publisher looks like. */
public final class SourceName {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 8;
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:source|from|via|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło)\\s*:\\s*|^(?:by|via|from)\\s+(?=\\p{Lu})");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:source|published (?:by|in|on)|publisher|quelle|fuente|fonte|bron|källa|источник)\\s*:\\s*");
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "de", "del", "della", "di", "du", "des", "la", "le", "el", "al",
          "for", "in", "on", "at", "to", "a", "da", "do", "dos", "das", "e", "y", "et", "und",
          "der", "die", "van", "von", "zum", "zur", "en", "dello", "i", "with", "news", "online",
          "tv", "radio", "daily", "your", "plus", "by");

  private SourceName() {}

  /** The name without blanks, separators and a lead ("Source:") around it. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && separates(text.charAt(start))) {
      start++;
    }
    while (end > start && separates(text.charAt(end - 1))) {
      end--;
    }
    String name = text.substring(start, end);
    boolean mayLead = !name.isEmpty() && "sfvqbklźSFVQBKLŹ".indexOf(name.charAt(0)) >= 0;
    return (mayLead ? LEAD.matcher(name).replaceFirst("") : name).strip();
  }

  /** The name behind a label ("Source: The Herald"); empty when the line is no such label. */
  public static Optional<String> labelled(String line) {
    Matcher m = LABEL.matcher(line);
    return m.lookingAt() && plausible(line.substring(m.end()))
        ? Optional.of(line.substring(m.end()))
        : Optional.empty();
  }

  /** Whether a character stands between a name and a time, and in neither. */
  static boolean separates(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || "·•|–—-,;:/●▪‣◦∙⋅▸►».…".indexOf(c) >= 0;
  }

  /** Whether the text could be a publisher's name: short, capitalised, no sentence. */
  public static boolean plausible(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    int words = words(name);
    if (words > MOST_WORDS || "?:;\"“”…".indexOf(name.charAt(name.length() - 1)) >= 0) {
      return false;
    }
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    if (words == 1) {
      return !SMALL.contains(name.toLowerCase(Locale.ROOT)) || name.length() > 3;
    }
    for (int from = 0; from < name.length(); ) {
      int to = from;
      while (to < name.length() && !isBlank(name.charAt(to))) {
        to++;
      }
      if (to > from && !fits(name, from, to)) {
        return false;
      }
      from = to + 1;
    }
    return !(name.endsWith(".") && words > 4);
  }

  private static int words(String name) {
    int words = 0;
    for (int i = 0; i < name.length(); i++) {
      words += !isBlank(name.charAt(i)) && (i == 0 || isBlank(name.charAt(i - 1))) ? 1 : 0;
    }
    return words;
  }

  /** Whether a word may be one of several in a name: capitalised or small, no clause's last. */
  private static boolean fits(String name, int from, int to) {
    if (",;:".indexOf(name.charAt(to - 1)) >= 0) {
      return false;
    }
    if (!Character.isLowerCase(name.codePointAt(from))) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (Character.isUpperCase(name.charAt(i)) || name.charAt(i) == '.') {
        return true;
      }
    }
    return SMALL.contains(name.substring(from, to));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
