package newswire.enrich.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which section an article stands in: the most trusted name of one, the first of many. */
final class SectionVote {

  private static final Pattern JOINS =
      Pattern.compile("(?iu).*(?:&|\\s(?:and|und|et|y|e|og|och|en)\\s).*");
  private static final Pattern HOST =
      Pattern.compile("(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}");
  private static final int MOST_WORDS = 12;

  private SectionVote() {}

  /** The winner, with its value as a name; null when no candidate is one. */
  static @Nullable Candidate winner(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return null;
    }
    List<Candidate> byTrust =
        candidates.size() == 1
            ? candidates
            : candidates.stream().sorted(Comparator.comparingInt(c -> -c.weight())).toList();
    for (Candidate candidate : byTrust) {
      String name = name(candidate.value());
      if (!name.isEmpty()) {
        return candidate.saying(name);
      }
    }
    return null;
  }

  /** Empty when a text names no section: an address, a number, a sentence. */
  private static String name(String said) {
    if (said.contains("://") || said.codePoints().noneMatch(Character::isLetter)) {
      return "";
    }
    String name = said.indexOf(',') < 0 ? said : first(said);
    if (name.startsWith("/")) {
      String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
      name = path.substring(path.lastIndexOf('/') + 1).replace('_', ' ').replace('-', ' ').strip();
    }
    boolean host = name.indexOf('.') > 0 && HOST.matcher(name).matches();
    return host || name.length() > 60 && name.split(" ").length > MOST_WORDS ? "" : name;
  }

  /** Of "Isles,Ferries" and "Isles, Ferries, Sea", but not of "Isles, Ferries & Sea". */
  private static String first(String said) {
    int comma = said.indexOf(',');
    int last = said.lastIndexOf(',');
    boolean several =
        comma < last && !JOINS.matcher(said.substring(last)).matches()
            || comma + 1 == said.length()
            || !Character.isWhitespace(said.charAt(comma + 1)) && !isWithinNumber(said, comma);
    return several && comma > 0 ? said.substring(0, comma).strip() : said;
  }

  /** "10,000 Lakes". */
  private static boolean isWithinNumber(String said, int comma) {
    return comma > 0
        && Character.isDigit(said.charAt(comma - 1))
        && Character.isDigit(said.charAt(comma + 1));
  }
}
