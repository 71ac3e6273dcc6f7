package newswire.enrich.standing;

import java.util.Locale;
import java.util.regex.Pattern;
import newswire.events.identity.Site;
import org.jspecify.annotations.Nullable;

/** Whether a name is the site's own: "The Example Times" on exampletimes.example. */
final class PublisherName {

  private static final int LEAST_WITHIN = 3;

  /** An address of so many letters is no part of another paper's name by chance. */
  private static final int LEAST_GLUED = 6;

  private static final int LEAST_WORDS = 4;
  private static final Pattern NOT_OF_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final char FIRST_CJK = '\u2e80';

  private PublisherName() {}

  static boolean isOwn(String name, @Nullable String siteName, Site site) {
    String asked = letters(name);
    if (asked.isEmpty() || siteName != null && asked.equals(letters(siteName))) {
      return true;
    }
    String known = siteName == null ? "" : letters(siteName);
    // "民生网－民生报"; but "Time" is within "Financial Times".
    if (known.length() >= LEAST_WITHIN && known.charAt(0) >= FIRST_CJK && asked.contains(known)) {
      return true;
    }
    String whole = letters(site.value());
    String label = letters(site.value().split("[.:]", 2)[0]);
    return asked.equals(label)
        || asked.equals(whole)
        || label.length() >= LEAST_GLUED && asked.contains(label)
        || label.length() >= LEAST_WORDS && isInWords(name, label);
  }

  /** Whether words of a name that stand side by side are the label: "Time" of "Time Magazine". */
  private static boolean isInWords(String name, String label) {
    String[] words = NOT_OF_WORDS.split(name);
    for (int from = 0; from < words.length; from++) {
      StringBuilder said = new StringBuilder();
      for (int i = from; i < words.length && said.length() < label.length(); i++) {
        said.append(words[i].toLowerCase(Locale.ROOT));
      }
      if (said.toString().equals(label)) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        out.append(name.charAt(i));
      }
    }
    String low = out.toString().toLowerCase(Locale.ROOT);
    return low.startsWith("the") && low.length() > 6 ? low.substring(3) : low;
  }
}
