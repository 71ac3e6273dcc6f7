package newswire.enrich.metadata;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether an element stands in a part of the page that is about something else. */
final class Surroundings {

  private static final int LEVELS = 12;

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(^|[^a-z])(comments?|comment-?list|related|recirc|recommend|sidebar|newsletter|footer|nav|menu"
              + "|trending|popular|most-?read|teasers?|more-?(from|news|stories)|latest|read-?(next|also)|widget|carousel)([^a-z]|$)");

  private Surroundings() {}

  static boolean areFurniture(Element element) {
    @Nullable Element at = element;
    for (int i = 0; at != null && i < LEVELS; i++, at = at.parent()) {
      switch (at.normalName()) {
        case "aside", "nav", "footer" -> {
          return true;
        }
        case "body", "html" -> {
          return false;
        }
        default -> {}
      }
      if (at.hasAttr("class") || at.hasAttr("id")) {
        String names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
        if (names.length() < 400 && FURNITURE.matcher(names).find()) {
          return true;
        }
      }
    }
    return false;
  }
}
