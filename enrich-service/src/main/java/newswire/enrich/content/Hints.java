package newswire.enrich.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

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
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Za-z0-9]");

  /**
   * Names that style, or that say what an element has, lacks or is filed under, and not what it is:
   * "xl:hidden", "has-sidebar", "tag-media".
   */
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?i).*[:\\[/].*|(has|no|with|without|hide|show|tag|category|overflow|text|template|format|status|layout|page|js|is|u)[-_].*");

  private final Map<String, Hint> known = new HashMap<>();

  Hint of(Element element) {
    Hint byRole = byTagAndRole(element);
    if (byRole != Hint.NONE) {
      return byRole;
    }
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return Hint.NONE;
    }
    String names = element.className() + " " + element.id();
    Hint cached = known.get(names);
    if (cached == null) {
      cached = byNames(names);
      known.put(names, cached);
    }
    return cached;
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
    if (element.attr("itemprop").equals("articleBody")
        || element.attr("property").endsWith("articleBody")) {
      return Hint.BODY;
    }
    return switch (element.attr("role")) {
      case "navigation", "contentinfo", "search", "menu", "menubar", "toolbar", "tooltip" ->
          Hint.NEVER;
      case "complementary", "banner", "dialog", "alertdialog" -> Hint.FURNITURE;
      default -> element.attr("aria-hidden").equals("true") ? Hint.FURNITURE : Hint.NONE;
    };
  }

  private static Hint byNames(String names) {
    Hint hint = Hint.NONE;
    for (String name : names.strip().split("\\s+", MOST_NAMES)) {
      if (name.isEmpty() || name.length() > LONGEST_NAME || SAYS_NOTHING.matcher(name).matches()) {
        continue;
      }
      Hint said = byName(name);
      if (said == Hint.BODY) {
        return Hint.BODY;
      }
      hint = said == Hint.NONE || hint == Hint.NEVER ? hint : said;
    }
    return hint;
  }

  private static Hint byName(String name) {
    String squeezed = NOT_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    if (HintWords.BODY.contains(squeezed)) {
      return Hint.BODY;
    }
    Hint hint =
        HintWords.FURNITURE_PARTS.stream().anyMatch(squeezed::contains)
            ? Hint.FURNITURE
            : Hint.NONE;
    String before = "";
    for (String word : WORDS.split(name, 20)) {
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
