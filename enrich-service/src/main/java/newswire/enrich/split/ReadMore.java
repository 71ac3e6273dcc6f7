package newswire.enrich.split;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words behind a teaser that lead to the rest of it: "Read more", "Weiterlesen". */
public final class ReadMore {

  private static final Pattern AT_END =
      Pattern.compile(
          "(?iu)\\s*(read (more|on|the full.{0,20})|continue reading|full story|more|weiterlesen|mehr( lesen)?|lire (la suite|plus)|leer más|seguir leyendo"
              + "|leggi( tutto| di più)?|leia mais|lees (meer|verder)|läs mer|les mer|læs mere|czytaj (więcej|dalej)|читать (далее|дальше|полностью)|devamı|اقرأ المزيد|続きを読む)\\W*$");

  /** How those end that are ASCII alone. */
  private static final List<String> ENDS =
      List.of(
          "more",
          "read on",
          "continue reading",
          "full story",
          "weiterlesen",
          "mehr",
          "mehr lesen",
          "lire la suite",
          "lire plus",
          "seguir leyendo",
          "leggi",
          "leggi tutto",
          "leia mais",
          "lees meer",
          "lees verder",
          "les mer",
          "czytaj dalej",
          "devami"); // in capitals, where "ı" and "i" are one

  private static final String FULL = "read the full";
  private static final char BEYOND_ASCII = '\u0080';

  /** The longest of the phrases, and a blank. */
  private static final int LONGEST = 40;

  private ReadMore() {}

  /** Whether a line says nothing else. */
  public static boolean is(String line) {
    return AT_END.matcher(line).matches();
  }

  /** A line without such words at its end. */
  public static String without(String line) {
    int word = line.length() - 1;
    while (word >= 0 && !isWordChar(line.charAt(word))) {
      word--;
    }
    int from = Math.max(0, word - LONGEST);
    if (!maySay(line, from, word + 1)) {
      return line;
    }
    // Behind the phrase stands no word, so that it begins near the last one.
    Matcher m = AT_END.matcher(line).region(from, line.length());
    return m.find() ? line.substring(0, m.start()) : line;
  }

  /** A look without misses, at what ends with the last word. */
  private static boolean maySay(String line, int from, int end) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) >= BEYOND_ASCII) {
        return true;
      }
    }
    String said = line.substring(from, end).toLowerCase(Locale.ROOT);
    return said.contains(FULL) || ENDS.stream().anyMatch(said::endsWith);
  }

  private static boolean isWordChar(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
