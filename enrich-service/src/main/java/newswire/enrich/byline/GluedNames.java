package newswire.enrich.byline;

import java.util.List;
import java.util.Set;

/**
 * A name that only the layout parts from what follows it: "Jane DoeIn Gardens", "Jane Doe Head
 * Gardener". Where the page says the name alone too, that is the name.
 */
public final class GluedNames {

  /** What goes on with another name, or says well enough where the name ends. */
  private static final String PARTS = "·-–—(@<[:";

  private static final Set<String> JOINS =
      Set.of("for", "in", "on", "at", "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "ed", "is");

  private GluedNames() {}

  /** Whether a text begins with a person's name that something else follows without a mark. */
  public static boolean follows(String text, String name) {
    int end = name.length();
    if (end < 5
        || end >= text.length()
        || !text.startsWith(name)
        || name.indexOf(' ') < 0
        || !PlausibleName.isPerson(name)) {
      return false;
    }
    char next = text.charAt(end);
    if (Character.isLetter(next)) {
      return Character.isUpperCase(next) && Character.isLowerCase(name.charAt(end - 1));
    }
    String rest = text.substring(end).strip();
    return next == ' '
        && !rest.isEmpty()
        && !goesOn(text, end)
        && PARTS.indexOf(rest.charAt(0)) < 0
        && !JOINS.contains(rest.split(" ", 2)[0]);
  }

  /** Whether another name follows: "Jane Doe and", "Jane Doe ve". */
  private static boolean goesOn(String text, int end) {
    return BylineWords.SPLIT
        .matcher(text)
        .region(end, text.length())
        .useTransparentBounds(true)
        .lookingAt();
  }

  /** What a byline says, cut where another says the name alone. */
  public static String alone(String said, List<String> others) {
    if (said.indexOf(' ') < 0) {
      return said;
    }
    String text = said.substring(BylineNames.leadOf(said));
    for (String other : others) {
      if (other.length() < text.length() && follows(text, other.strip())) {
        return other.strip();
      }
    }
    return said;
  }
}
