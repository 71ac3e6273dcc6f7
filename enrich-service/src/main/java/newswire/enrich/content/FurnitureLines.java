package newswire.enrich.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;
import newswire.enrich.page.KindLines;
import newswire.enrich.page.Text;

/** Lines that publishers put around and between paragraphs and that are not the article. */
final class FurnitureLines {

  private static final int LONGEST = 300;
  private static final int LONGEST_HEADING = 80;
  private static final Map<String, List<String>> KINDS =
      KindLines.read(FurnitureLines.class, "furniture.tsv");

  /** No letter or digit of any script, nor a mark on one; an emoji's variant is only a mark. */
  static final String SIGNS = "[[^\\p{L}\\p{M}\\p{Nd}_]\\uFE0F]*";

  private static final Alternatives WHOLE = kind("line", SIGNS);
  private static final Alternatives START = kind("start", "");
  private static final Alternatives TAIL = kind("tail", SIGNS);

  /** Letters of a label before a link: "Read also:". */
  private static final int LONGEST_LABEL = 30;

  private static final int LEAST_LINK = 20;
  private static final double MOSTLY_LINK = 0.4;

  private static final Set<String> FILES =
      Set.of("pdf", "doc", "docx", "xls", "xlsx", "odt", "zip", "hwp", "hwpx");

  private static final int LONGEST_SIZE = 12;

  /** As every network spells its name, but for its first letter. */
  private static final List<String> NETWORKS = List.of("elegram", "hatsApp", "ouTube");

  /** The publisher's own channel: "Join our Telegram channel". */
  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?iu)\\b(?:our|unser\\p{L}*|(?:nuestro|tenemos|nosso|notre|il nostro) (?:canal|canale|chaîne)(?: de| no)?)"
              + " (?:telegram|whatsapp|youtube)\\b");

  private FurnitureLines() {}

  private static Alternatives kind(String kind, String behind) {
    return new Alternatives(KINDS.getOrDefault(kind, List.of()), behind);
  }

  /** Whether a heading opens what follows an article: related pieces, comments, the author. */
  static boolean openTail(Block heading) {
    return heading.text().length() <= LONGEST_HEADING && TAIL.matches(heading.text());
  }

  /** Whether a block is such a line. */
  static boolean hold(Block block) {
    String text = block.text();
    if (text.length() > LONGEST) {
      return false;
    }
    int word = 0;
    while (word < text.length() && !Character.isLetterOrDigit(text.codePointAt(word))) {
      word++;
    }
    return word == text.length() && parts(block)
        || isWhole(block, word)
        || isFile(text)
        || START.start(text)
        || isInvitation(text)
        || isLabelledLink(block, text);
  }

  /** "abc/xy" are initials, and "abc/dpa" is a credit that is read later. */
  private static boolean isWhole(Block block, int word) {
    String text = block.text();
    boolean isCell = block.kind() == Block.Kind.CELL || block.kind() == Block.Kind.ITEM;
    return !(isCell && text.indexOf('/') > 0)
        && (WHOLE.matches(text) || word > 0 && WHOLE.matches(text.substring(word)))
        && AgencyCredit.named(text).isEmpty();
  }

  /** "___", "* * *": a line that parts what stands above it from what stands below. */
  private static boolean parts(Block line) {
    return line.kind() == Block.Kind.PARAGRAPH
        && line.text()
            .codePoints()
            .allMatch(
                c ->
                    c == ' '
                        || "_*-–—=#·•~.…".indexOf(c) >= 0
                        || Character.getType(c) == Character.OTHER_SYMBOL);
  }

  /** "Read also: Ferry returns to Lund island", in any language: a label, and a link's headline. */
  private static boolean isLabelledLink(Block block, String text) {
    if (block.kind() != Block.Kind.PARAGRAPH
        || block.linkReading() < LEAST_LINK
        || block.linkDensity() < MOSTLY_LINK
        || block.linkDensity() == 1) {
      return false;
    }
    int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
    return colon > 0
        && colon <= LONGEST_LABEL
        && block.reading() - block.linkReading() <= Text.reading(text.substring(0, colon)) + 2;
  }

  /** "minutes.pdf", "minutes.pdf 120 K": a file to be had. */
  private static boolean isFile(String text) {
    int blank = text.indexOf(' ');
    String name = blank < 0 ? text : text.substring(0, blank);
    int dot = name.lastIndexOf('.');
    return dot > 0
        && FILES.contains(name.substring(dot + 1))
        && text.length() - name.length() <= LONGEST_SIZE
        && (blank < 0 || text.substring(blank).chars().anyMatch(Character::isDigit));
  }

  private static boolean isInvitation(String text) {
    return NETWORKS.stream().anyMatch(text::contains) && CHANNEL.matcher(text).find();
  }
}
