package newswire.enrich.standing;

import java.util.Locale;
import newswire.events.identity.Site;
import org.jspecify.annotations.Nullable;

/** Whether a name is the site's own: "The Example Times" on exampletimes.example. */
final class PublisherName {

  private static final int LEAST_WITHIN = 3;
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
        || label.length() >= 4 && asked.contains(label);
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
