package newswire.enrich.split;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.Needles;

/** The words behind a teaser that lead to the rest of it: "Read more", "Weiterlesen". */
public final class ReadMore {

  private static final Pattern AT_END =
      Pattern.compile(
          "(?iu)\\s*(read (more|on|the full.{0,20})|continue reading|full story|more|weiterlesen|mehr( lesen)?|lire (la suite|plus)|leer más|seguir leyendo"
              + "|leggi( tutto| di più)?|leia mais|lees (meer|verder)|läs mer|les mer|læs mere|czytaj (więcej|dalej)|читать (далее|дальше|полностью)|devamı|اقرأ المزيد|続きを読む)\\W*$");

  /** A part of each phrase, but for those that begin beyond ASCII. */
  private static final Needles PARTS =
      new Needles(
          List.of(
              List.of(
                  "read ",
                  "reading",
                  "story",
                  "more",
                  "weiterlesen",
                  "mehr",
                  "lire ",
                  "leer m",
                  "seguir",
                  "leggi",
                  "leia ",
                  "lees ",
                  "s mer",
                  "czytaj",
                  "devam")));

  /** What cases fold with i and s. */
  private static final String FOLDED = "\u0130\u0131\u017f";

  /** Of the others: Cyrillic, and all that follows it. */
  private static final char FIRST_CYRILLIC = '\u0400';

  /** Dashes and quotes, which any line may end in. */
  private static final char FIRST_SIGN = '\u2000';

  private static final char LAST_SIGN = '\u206f';

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
    if (!maySay(line.substring(from))) {
      return line;
    }
    // Behind the phrase stands no word, so that it begins near the last one.
    Matcher m = AT_END.matcher(line).region(from, line.length());
    return m.find() ? line.substring(0, m.start()) : line;
  }

  /** A look without misses. */
  private static boolean maySay(String end) {
    if (PARTS.in(end) != 0) {
      return true;
    }
    for (int i = 0; i < end.length(); i++) {
      char c = end.charAt(i);
      if (FOLDED.indexOf(c) >= 0 || c >= FIRST_CYRILLIC && (c < FIRST_SIGN || c > LAST_SIGN)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordChar(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
