package newswire.enrich.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.enrich.page.Attr;
import newswire.enrich.page.NameWords;
import newswire.enrich.page.Needles;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element's name, classes, id and role say of what it holds. */
final class Hints {

  /** What an element is said to be. */
  enum Hint {
    /** The article's body. */
    BODY,
    /** Around an article: bylines, adverts, sharing. Often a layout's name, so it may be wrong. */
    FURNITURE,
    /** Comments, navigation, related links: never the article, however much text it holds. */
    NEVER,
    /** Says nothing. */
    NONE;

    boolean isFurniture() {
      return this == FURNITURE || this == NEVER;
    }
  }

  private static final int MOST_NAMES = 40;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_WORDS = 20;
  private static final int PART = 1;

  /** What a name must hold to say anything: a part of a longer word, or a word. */
  private static final Needles TELLING =
      new Needles(List.of(HintWords.FURNITURE_PARTS, HintWords.words()));

  private static final int SLUG_WORDS = 4;

  /** By all names of an element, and by each of them. */
  private final Map<String, Hint> known = new HashMap<>();

  private final Map<String, Hint> knownNames = new HashMap<>();

  Hint of(Element element) {
    Hint byRole = byTagAndRole(element);
    if (byRole != Hint.NONE) {
      return byRole;
    }
    if (!Attr.has(element, "class") && !Attr.has(element, "id")) {
      return Hint.NONE;
    }
    String id = name(element);
    String names = id.isEmpty() ? Attr.of(element, "class") : Attr.of(element, "class") + " " + id;
    Hint cached = known.get(names);
    if (cached == null) {
      cached = byNames(names);
      known.put(names, cached);
    }
    // What a page says of itself in a line is the article's, whatever a layout calls it.
    return cached == Hint.FURNITURE && Attr.of(element, "itemprop").equals("description")
        ? Hint.NONE
        : cached;
  }

  /** The id, unless a system made it, or a heading's text: "how-to-share-a-podcast". */
  private static String name(Element element) {
    String id = Attr.of(element, "id");
    // One that begins with a digit is a system's: "0AD34".
    if (id.isEmpty() || Character.isDigit(id.charAt(0)) || isHeading(element.normalName())) {
      return "";
    }
    int words = 0;
    String last = "";
    for (String word : NameWords.words(id, MOST_NAMES)) {
      words += !word.isEmpty() && Character.isLetter(word.charAt(0)) ? 1 : 0;
      last = word;
    }
    return words >= SLUG_WORDS && !HintWords.BOXES.contains(last) ? "" : id;
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /** Whether the element's names speak of a picture. */
  static boolean speaksOfPicture(Element element) {
    String names = (Attr.of(element, "class") + Attr.of(element, "id")).toLowerCase(Locale.ROOT);
    return names.length() <= 3 * LONGEST_NAME
        && HintWords.PICTURE_PARTS.stream().anyMatch(names::contains);
  }

  private static Hint byTagAndRole(Element element) {
    switch (element.normalName()) {
      case "nav", "footer", "menu", "dialog" -> {
        return Hint.NEVER;
      }
      case "aside", "form" -> {
        return Hint.FURNITURE;
      }
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return Hint.NONE;
    }
    Attributes attributes = element.attributes();
    if (attributes.get("itemprop").equals("articleBody")
        || attributes.get("property").endsWith("articleBody")) {
      return Hint.BODY;
    }
    return switch (attributes.get("role")) {
      case "navigation",
          "contentinfo",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tooltip",
          "dialog",
          "alertdialog" ->
          Hint.NEVER;
      case "complementary", "banner" -> Hint.FURNITURE;
      default -> attributes.get("aria-hidden").equals("true") ? Hint.FURNITURE : Hint.NONE;
    };
  }

  private Hint byNames(String names) {
    if (TELLING.inWordsOf(names) == 0) {
      return Hint.NONE;
    }
    Hint hint = Hint.NONE;
    for (String name : NameWords.names(names, MOST_NAMES)) {
      @Nullable Hint said = knownNames.get(name);
      if (said == null) {
        said = name.length() > LONGEST_NAME ? Hint.NONE : byName(name);
        knownNames.put(name, said);
      }
      if (said == Hint.BODY) {
        return Hint.BODY;
      }
      hint = said == Hint.NONE || hint == Hint.NEVER ? hint : said;
    }
    return hint;
  }

  /**
   * Names that style, or that say what an element has, lacks or is filed under, and not what it is:
   * "xl:hidden", "has-sidebar", "tag-media".
   */
  private static boolean saysNothing(String name) {
    int first = 0;
    while (first < name.length() && name.charAt(first) != '-' && name.charAt(first) != '_') {
      first++;
    }
    return name.indexOf(':') >= 0
        || name.indexOf('[') >= 0
        || name.indexOf('/') >= 0
        || first < name.length()
            && HintWords.STYLES.contains(name.substring(0, first).toLowerCase(Locale.ROOT));
  }

  private static Hint byName(String name) {
    int telling = TELLING.inWordsOf(name);
    if (telling == 0 || saysNothing(name)) {
      return Hint.NONE;
    }
    String squeezed = NameWords.squeezed(name);
    if (HintWords.BODY.contains(squeezed)) {
      return Hint.BODY;
    }
    Hint hint = (telling & PART) != 0 ? Hint.FURNITURE : Hint.NONE;
    String before = "";
    for (String word : NameWords.words(name, MOST_WORDS)) {
      String low = word.toLowerCase(Locale.ROOT);
      if (HintWords.BODY_HEADS.contains(before)
          && HintWords.BODY_TAILS.contains(low)
          && hint == Hint.NONE) {
        return Hint.BODY;
      }
      if (HintWords.NEVER.contains(low)) {
        hint = Hint.NEVER;
      } else if (hint == Hint.NONE && HintWords.FURNITURE.contains(low)) {
        hint = Hint.FURNITURE;
      }
      before = low;
    }
    return hint;
  }
}
