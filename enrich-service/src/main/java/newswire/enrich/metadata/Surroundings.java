package newswire.enrich.metadata;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.page.Attr;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Needles;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Within;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether an element stands in a part of the page that is about something else. What holds the
 * headline too is not such a part, whatever it is called.
 */
final class Surroundings {

  private static final int LEVELS = 12;
  private static final int SHORT = 120;

  /** What parts are called that hold other pieces, or what readers say of this one. */
  private static final String OTHERS =
      "comments?|comment-?list|related|recirc|recommend\\p{L}*|trending|popular|most-?read|teasers?"
          + "|more-?(from|news|stories|posts)|latest|read-?(next|also)|carousel";

  private static final Pattern FURNITURE =
      Pattern.compile(
          named(OTHERS + "|sidebar|newsletter|(?<!(?:post|entry|article|story)-)footer|nav|menu")
              // Page builders call every element some-widget; a sidebar's are widgets by first
              // name.
              + "|(^|\\s)widget(s|_|-area|\\s|$)");

  /** A part of each of those names. */
  private static final Needles WORDS =
      new Needles(
          List.of(
              List.of(
                  "comment",
                  "related",
                  "recirc",
                  "recommend",
                  "sidebar",
                  "newsletter",
                  "footer",
                  "nav",
                  "menu",
                  "trending",
                  "popular",
                  "most",
                  "teaser",
                  "more",
                  "latest",
                  "read",
                  "widget",
                  "carousel")));

  /** An expression for names that have one of those words. */
  private static String named(String words) {
    return "(^|[^a-z])(" + words + ")([^a-z]|$)";
  }

  /** For names of other pieces, or of one of those parts more. */
  static Pattern ofOthersAnd(String more) {
    return Pattern.compile(named(OTHERS + "|" + more));
  }

  private final Map<Element, Boolean> named = new IdentityHashMap<>();

  /** The same by classes and id, which many elements share. */
  private final Map<String, Boolean> known = new HashMap<>();

  private final @Nullable Element below;
  private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());

  private final @Nullable Placed headline;

  /**
   * The surroundings of a page's elements.
   *
   * @param headline null when the page shows none
   */
  Surroundings(@Nullable Placed headline) {
    this.headline = headline;
    for (@Nullable Element at = headline == null ? null : headline.element();
        at != null;
        at = at.parent()) {
      aroundHeadline.add(at);
    }
    @Nullable Element last = headline == null ? null : headline.element();
    while (last != null && last.nextElementSibling() == null && !last.nameIs("body")) {
      last = last.parent();
    }
    below = last == null ? null : last.nextElementSibling();
  }

  /** The surroundings of a page's elements, as the heading tells them that is its headline. */
  static Surroundings of(HtmlPage page) {
    return new Surroundings(HeadlineEvidence.heading(page));
  }

  /** Around another element than the one that these are around; these when it is the same. */
  Surroundings around(@Nullable Placed other) {
    return Objects.equals(other, headline) ? this : new Surroundings(other);
  }

  /** Null when the page shows none. */
  @Nullable Placed headline() {
    return headline;
  }

  /** Whether the headline is in the element, as it is in the body. */
  boolean holdHeadline(Element element) {
    return aroundHeadline.contains(element) || element.nameIs("body");
  }

  boolean areFurniture(Element element) {
    @Nullable Element at = element;
    for (int i = 0; at != null && i < LEVELS; i++, at = at.parent()) {
      if (aroundHeadline.contains(at)) {
        return false;
      }
      switch (at.normalName()) {
        case "nav", "footer" -> {
          return true;
        }
        case "aside" -> {
          // A few words in an aside are a date or a byline set apart.
          if (Within.isLong(at, SHORT)) {
            return true;
          }
        }
        case "body", "html" -> {
          return false;
        }
        default -> {}
      }
      if (named.computeIfAbsent(at, this::isNamedSo) && !isRightBelow(at)) {
        return true;
      }
    }
    return false;
  }

  /** A few words right below the headline are the article's, whatever they are called. */
  private boolean isRightBelow(Element element) {
    return element == below && !Within.isLong(element, SHORT);
  }

  private boolean isNamedSo(Element element) {
    String classes = Attr.of(element, "class");
    String id = Attr.of(element, "id");
    if (WORDS.in(classes) == 0 && WORDS.in(id) == 0) {
      return false;
    }
    String names = (classes + " " + id).toLowerCase(Locale.ROOT);
    return names.length() < 400
        && known.computeIfAbsent(names, said -> FURNITURE.matcher(said).find());
  }
}
