package newswire.enrich.split;

import java.util.regex.Pattern;

/** What a headline looks like, and when two lines are the same headline. */
final class Headlines {

  private static final int LONGEST = 300;
  private static final Pattern SENTENCES =
      Pattern.compile("[.!?…][\"'”’)]?\\s+[\\p{Lu}\"'“‘].*[.!?]$");
  private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+[|–—-]\\s+[^|–—-]{2,40}$");

  private Headlines() {}

  /** Whether the line could be a headline at all. */
  static boolean possible(TextLine line) {
    return line.isPlain() && line.text().length() <= LONGEST && !line.key().isEmpty();
  }

  /** How much a line that stands once looks like a headline: positive when it does. */
  static int likeness(TextLine line) {
    String text = line.text();
    int words = text.split(" ").length;
    int points = 12;
    boolean spaced = text.codePoints().allMatch(c -> c < 0x2e80);
    points -= text.length() > 150 ? 12 : 0;
    points -= text.length() > 200 ? 30 : 0;
    points -= ends(text) && !text.endsWith("?") && !text.endsWith("!") ? 14 : 0;
    points -= SENTENCES.matcher(text).find() ? 20 : 0;
    points -= spaced && words <= 3 ? 12 : 0;
    points -= text.endsWith(":") || text.endsWith(",") ? 12 : 0;
    points -= !text.isEmpty() && Character.isLowerCase(text.codePointAt(0)) && words > 3 ? 6 : 0;
    return points;
  }

  /** Whether a sentence ends with the text. */
  static boolean ends(String text) {
    int end = text.length();
    while (end > 0 && "\"'”’»)]」』）".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。！？؟।։।۔".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Equal but for case and punctuation, one cut short by an ellipsis, or with the site's name. */
  static boolean same(TextLine a, TextLine b) {
    if (a.key().isEmpty() || b.key().isEmpty()) {
      return false;
    }
    if (a.key().equals(b.key())) {
      return true;
    }
    return cut(a, b) || cut(b, a) || suffixed(a, b) || suffixed(b, a);
  }

  private static boolean cut(TextLine shorter, TextLine longer) {
    boolean ellipsis = shorter.text().endsWith("…") || shorter.text().endsWith("...");
    return ellipsis && shorter.key().length() >= 15 && longer.key().startsWith(shorter.key());
  }

  private static boolean suffixed(TextLine longer, TextLine shorter) {
    return shorter.key().length() >= 12
        && longer.key().startsWith(shorter.key())
        && longer.text().length() > shorter.text().length()
        && SITE_SUFFIX.matcher(longer.text()).replaceFirst("").equals(shorter.text());
  }

  /** Of two spellings of one headline the better: whole, without the site's name. */
  static String better(TextLine a, TextLine b) {
    if (a.key().equals(b.key())) {
      return b.text();
    }
    if (cut(a, b) || suffixed(a, b)) {
      return b.text();
    }
    return a.text();
  }

  /** A paragraph: long, or a finished sentence. */
  static boolean paragraph(TextLine line) {
    return line.isPlain()
        && (line.text().length() > 150 || (line.text().length() > 25 && ends(line.text())));
  }
}
