package newswire.enrich.split;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Sources, headlines, times and paragraphs in no language: a function of the seed. */
final class InventedWords {

  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ren", "mo", "lin", "tar", "vo", "ke", "sul", "dri", "pan", "or", "wes", "tin",
          "gra", "hel", "um", "cor", "fi", "nal", "zek");
  private static final List<String> SUFFIXES =
      List.of(
          " Times",
          " Post",
          " Herald",
          " News",
          " Tribune",
          " Daily",
          "",
          " Today",
          " TV",
          " Online",
          " Press",
          "24",
          " 24",
          "7",
          " Business Line",
          " & Star",
          " of Vo");
  private final Random random;
  private final boolean absolute;
  private final Set<String> used = new HashSet<>();

  /**
   * The words of one page.
   *
   * @param absolute whether its times are dates, and not so long ago
   */
  InventedWords(Random random, boolean absolute) {
    this.random = random;
    this.absolute = absolute;
  }

  /** A name of a source that the page does not have yet. */
  String source() {
    while (true) {
      String source = (chance(15) ? "The " : "") + (chance(5) ? "9" : "") + name() + pick(SUFFIXES);
      if (used.add("s" + source.toLowerCase(Locale.ROOT))) {
        return source;
      }
    }
  }

  /** A time as readers are shown it. */
  String time() {
    if (absolute) {
      int day = 1 + random.nextInt(28);
      String two = (day < 10 ? "0" : "") + day;
      return pick(
          List.of(
              day + " February 2025",
              "2025-02-" + two,
              "Feb " + day + ", 2025",
              "Feb " + day + ", 2025, 10:15 PM",
              two + "-02-2025",
              two + "/02/2025",
              "2025-02-" + two + "T08:15:00Z"));
    }
    return switch (random.nextInt(8)) {
      case 0 ->
          pick(
              List.of(
                  "an hour ago",
                  "just now",
                  "yesterday",
                  "a day ago",
                  "a minute ago",
                  "Yesterday"));
      case 1 -> count(59, "minute");
      case 2 -> count(6, "day");
      case 3 -> count(4, "week");
      case 4 -> count(11, "month");
      default -> count(23, "hour");
    };
  }

  private String count(int most, String unit) {
    int n = 1 + random.nextInt(most);
    return n + " " + unit + (n == 1 ? "" : "s") + " ago";
  }

  /** A headline that the page does not have yet. */
  String headline() {
    while (true) {
      int words = 5 + random.nextInt(8);
      StringBuilder headline = new StringBuilder(name());
      for (int i = 1; i < words; i++) {
        headline.append(' ').append(chance(15) ? name() : word());
      }
      switch (random.nextInt(12)) {
        case 0 -> headline.append(" in ").append(2020 + random.nextInt(9));
        case 1 -> headline.append('?');
        case 2 -> headline.insert(headline.indexOf(" "), ":");
        case 3 -> headline.append(" by ").append(random.nextInt(90)).append('%');
        case 4 -> headline.append(" ‘").append(word()).append("’");
        default -> {}
      }
      if (used.add(headline.toString().toLowerCase(Locale.ROOT))) {
        return headline.toString();
      }
    }
  }

  String paragraph(int sentences) {
    StringBuilder paragraph = new StringBuilder();
    for (int s = 0; s < sentences; s++) {
      int words = 7 + random.nextInt(16);
      paragraph.append(s == 0 ? "" : " ").append(name());
      for (int i = 1; i < words; i++) {
        paragraph
            .append(' ')
            .append(
                chance(6) ? name() : chance(3) ? Integer.toString(random.nextInt(3000)) : word());
        paragraph.append(chance(8) && i < words - 1 ? "," : "");
      }
      paragraph.append(pick(List.of(".", ".", ".", ".'", "?", "!", ".”")));
    }
    return paragraph.toString();
  }

  String name() {
    String word = word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  String word() {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(pick(SYLLABLES));
    }
    return word.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
