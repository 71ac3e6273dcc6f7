package newswire.enrich.picture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.Needles;
import newswire.enrich.page.Text;
import org.jspecify.annotations.Nullable;

/**
 * A picture's caption and who is credited for it, parted: "At the quay. Photo: Jane Doe/AFP".
 *
 * @param caption null when nothing but the credit was said
 * @param credit null when nobody is credited
 */
public record PictureCredit(@Nullable String caption, @Nullable String credit) {

  private static final int LONGEST_CREDIT = 120;
  private static final int MOST_WORDS = 12;

  private static final String LABELS =
      "photo(?:graph(?:s|er|ie|y)?|s)?(?: credits?| courtesy(?: of)?)?|photo by|(?:image|picture|pic)s?(?: credits?)?"
          + "|(?:image|photo|picture)s? courtesy(?: of)?|credits?|courtesy(?: of)?|copyright"
          + "|fotos?(?:graf(?:ie|in?)?|grafía|ğraf)?|fotoğraf|bild(?:er|quelle|nachweis|rechte)?|quelle"
          + "|crédits?(?: photos?)?|crédits?|imagen|crédito|foto di|fuente|reprodução|divulgação|imagem"
          + "|фото|источник фото|ảnh|nguồn ảnh|zdjęcie|fot\\.?|kuva|kép|ภาพ|foto-?stock|zdroj"
          + "|图片来源|图源|图片|图|摄影|圖片來源|圖源|圖|攝影|照片|写真|撮影|画像|提供|사진|자료"
          + "|الصورة|صورة|تصوير|عکس|फोटो|तस्वीर|छवि|צילום|φωτογραφία|φωτο";

  /** A part of each label of ASCII, or of one that begins so. */
  private static final Needles LABEL_PARTS =
      new Needles(
          List.of(
              List.of(
                  "photo",
                  "image",
                  "pic",
                  "credit",
                  "courtesy",
                  "copyright",
                  "fot",
                  "bild",
                  "quelle",
                  "imag",
                  "fuente",
                  "reprodu",
                  "divulga",
                  "zdj",
                  "kuva",
                  "zdroj")));

  /** Of Latin labels, and what cases fold with i and s: in Turkish capitals "CREDİT". */
  private static final String BEYOND_ASCII = "é\u0131\u017f\u0307";

  private static final char FIRST_GREEK = '\u0370';

  /** Dashes and quotes. */
  private static final char FIRST_SIGN = '\u2000';

  private static final char LAST_SIGN = '\u206f';

  /** A label with a mark behind it, or "photo by", and what follows to the end. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)(?:^|[\\s|•·—–\\-.。(（［\\[,;/।!?])(?<label>(?:"
              + LABELS
              + ")\\s*[:：=／]\\s*|(?:photo(?:graph)?|image|picture) by |(?:(?:photo|image|picture)s? )?courtesy (?:of )?|copyright |fot\\.\\s|(?<=[(（])(?:foto|photo) )"
              + "(?<who>[^:：]{2,120}?)\\s*[)）］\\]]?\\s*$");

  private static final Pattern SIGN =
      Pattern.compile(
          "(?:^|(?<=[\\s.。(（|]))(?<all>[(（]?(?:©|\\(c\\)|\\(C\\)|℗)\\s*(?<who>[^©]{2,120}?)[)）]?)\\s*$");

  /** "(AP Photo/Jane Doe)", "(Reuters)" at the end: an agency, with a photographer or alone. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "(?<all>[(（\\[](?<who>[^()（）\\[\\]]*\\b(?:AP|AFP|Reuters|REUTERS|EPA|EFE|dpa|Getty(?: Images)?|Photo|PTI|ANSA|Imago|TASS)\\b[^()（）\\[\\]]*)[)）\\]])\\s*$");

  private static final Pattern TAKEN_BY =
      Pattern.compile("(?<all>[＝=(（](?<who>[^＝=(（\\s]{2,30}?)(?:撮影|提供)[)）]?)\\s*$");

  /** "At the quay. Jane Doe/AP Photo": names and agencies parted by a stroke behind a sentence. */
  private static final Pattern STROKE =
      Pattern.compile(
          "(?<=[.。!?]\\s)(?<all>(?<who>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}\\s?/\\s?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}))$");

  private static final Pattern SHOT_BY =
      Pattern.compile("(?:^|(?<=[\\s。]))(?<all>(?<who>[^\\s。：:]{2,12})\\s*(?:摄|攝|撮影))\\s*$");

  private static final Pattern SHOT = Pattern.compile("(?<=\\p{IsHan})\\s*(?:摄|攝|撮影)$");
  private static final Pattern EDGE = Pattern.compile("[\\s|•·—–\\-(（［\\[,;/]+$");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^\\W{0,3}(?:(?:"
              + LABELS
              + ")\\s*[:：=]\\s*|(?:photo(?:graph)?|image|picture) by\\s+|©\\s*|\\(c\\)\\s*)");

  /** What a line holds one of, in any case, where a pattern finds a credit in it. */
  private static final Map<Pattern, List<String>> NEEDED =
      Map.of(
          LABELLED,
          List.of(":", "：", "=", "／", " by ", "courtesy ", "copyright ", "fot.", "foto ", "photo "),
          SIGN,
          List.of("©", "(c)", "℗"),
          IN_BRACKETS,
          List.of(")", "）", "]"),
          TAKEN_BY,
          List.of("撮影", "提供"),
          SHOT_BY,
          List.of("摄", "攝", "撮影"),
          STROKE,
          List.of("/"));

  /** Parts a line that is a caption, a credit, or both; null reads as a line that says nothing. */
  public static PictureCredit of(@Nullable String said) {
    String line = said == null ? "" : Text.line(Text.cut(said, 1_000));
    if (!mayCredit(line)) {
      return new PictureCredit(orNull(line), null);
    }
    // Credits stand at the end: a region keeps long captions cheap.
    int from = Math.max(0, line.length() - LONGEST_CREDIT - 40);
    String end = line.substring(from).toLowerCase(Locale.ROOT);
    for (Pattern pattern : List.of(LABELLED, SIGN, IN_BRACKETS, TAKEN_BY, SHOT_BY, STROKE)) {
      if (NEEDED.getOrDefault(pattern, List.of()).stream().noneMatch(end::contains)
          || pattern == LABELLED && !mayBeLabelled(end)) {
        continue;
      }
      Matcher m = pattern.matcher(line).region(from, line.length());
      if (m.find() && words(m.group("who")) <= MOST_WORDS) {
        int start = m.start(pattern == LABELLED ? "label" : "all");
        return new PictureCredit(captionBefore(line, start), orNull(credit(m.group("who"))));
      }
    }
    return new PictureCredit(orNull(line), null);
  }

  /** A look without misses: a part of a label in ASCII, or a letter of other labels. */
  private static boolean mayBeLabelled(String end) {
    if (LABEL_PARTS.in(end) != 0) {
      return true;
    }
    for (int i = 0; i < end.length(); i++) {
      char c = end.charAt(i);
      if (BEYOND_ASCII.indexOf(c) >= 0 || c >= FIRST_GREEK && (c < FIRST_SIGN || c > LAST_SIGN)) {
        return true;
      }
    }
    return false;
  }

  private static int words(String text) {
    return 1 + (int) text.chars().filter(c -> c == ' ').count();
  }

  /** The same with a credit that was told on its own, which counts for more. */
  public static PictureCredit of(@Nullable String caption, @Nullable String credit) {
    PictureCredit parted = of(caption);
    String told = credit == null ? "" : credit(Text.line(Text.cut(credit, 200)));
    return told.isEmpty() ? parted : new PictureCredit(parted.caption, told);
  }

  private static @Nullable String captionBefore(String line, int start) {
    int end = start;
    if (end < line.length() && ".。।!?".indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return orNull(EDGE.matcher(line.substring(0, end)).replaceFirst(""));
  }

  /** A name without its label and brackets. */
  private static String credit(String said) {
    String name = SHOT.matcher(LEAD.matcher(said).replaceFirst("")).replaceFirst("").strip();
    boolean opened = name.indexOf('(') >= 0 || name.indexOf('（') >= 0;
    return opened ? name : name.replaceFirst("[)）\\]]+$", "").strip();
  }

  /** Cheap: most captions have none of the marks that credits have. */
  private static boolean mayCredit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (":：©℗(（=＝[［/摄攝撮".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return line.contains(" by ")
        || line.contains("ourtesy")
        || line.contains("opyright")
        || line.contains("Fot. ");
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
