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
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:source|from|via|quelle|fuente|fonte)\\s*:\\s*|^(?:by|via|from)\\s+(?=\\p{Lu})");
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
    boolean mayLead = !name.isEmpty() && "sfvqbSFVQB".indexOf(name.charAt(0)) >= 0;
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
    String[] words = BLANKS.split(name);
    if (words.length > MOST_WORDS || "?:;\"“”…".indexOf(name.charAt(name.length() - 1)) >= 0) {
      return false;
    }
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    if (words.length == 1) {
      return !SMALL.contains(name.toLowerCase(Locale.ROOT)) || name.length() > 3;
    }
    for (String word : words) {
      int first = word.codePointAt(0);
      boolean lower =
          Character.isLowerCase(first) && word.chars().noneMatch(Character::isUpperCase);
      if (lower && !SMALL.contains(word) && word.indexOf('.') < 0) {
        return false;
      }
      if (word.endsWith(",") || word.endsWith(";") || word.endsWith(":")) {
        return false;
      }
    }
    return !(name.endsWith(".") && words.length > 4);
  }
}
