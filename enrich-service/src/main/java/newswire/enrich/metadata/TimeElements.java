package newswire.enrich.metadata;

import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.page.Attr;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Evidence of the elements that mark a time: by their name, or by a class that says so. */
final class TimeElements {

  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST = 120;

  // spec: microformats hAtom, an entry that has not been changed has one time for both
  private static final Pattern BOTH =
      Pattern.compile("\\bpublished\\s+updated\\b|\\bupdated\\s+published\\b");

  private TimeElements() {}

  /** Adds what an element says, {@code distance} elements away from the headline. */
  static void read(Element element, int distance, Evidence into) {
    boolean isTime = element.normalName().equals("time");
    String stated = Attr.of(element, element.nameIs("abbr") ? "title" : "datetime");
    String text = element.text();
    String names =
        (Attr.of(element, "class") + " " + Attr.of(element, "id") + " " + text)
            .toLowerCase(Locale.ROOT);
    boolean isBoth = BOTH.matcher(names).find();
    boolean modified = !isBoth && (ChangeWords.in(names) || ChangeWords.in(before(element)));
    Field field = modified ? Field.MODIFIED : Field.PUBLISHED;
    int weight = 60 - distance / 20;
    // spec: microformats, the value of an abbreviation is its title
    if ((isTime || element.nameIs("abbr")) && hasDigit(stated)) {
      boolean marked = names.contains("publish") || Attr.has(element, "pubdate");
      into.add(field, stated, "html:time", weight + (marked ? 8 : 4));
      if (isBoth) {
        into.add(Field.MODIFIED, stated, "html:time", weight + 4);
      }
      if (text.length() <= LONGEST && DateLines.isDated(text)) {
        into.add(field, text, "html:time.text", weight - 9); // by the publisher's own clock
      }
    } else if (!text.isEmpty() && text.length() <= LONGEST && hasDigit(text)) {
      @Nullable String clock = ClockBeside.of(element);
      if (clock != null) {
        into.add(field, text + " " + clock, "html:date+time", weight - 7);
      }
      into.add(field, text, isTime ? "html:time.text" : "html:date", weight - 8);
    }
  }

  /** The few words right before an element: its label. */
  private static String before(Element element) {
    String text =
        switch (element.previousSibling()) {
          case TextNode own -> own.text();
          case Element label -> label.text();
          case null, default -> "";
        };
    return text.length() > LONGEST_LABEL || hasDigit(text) ? "" : text;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
