package newswire.enrich.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.page.Addresses;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Letters;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Text;
import newswire.events.identity.WebUrl;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Evidence of the headings that a reader sees: which of them is the headline, and how surely. */
final class HeadlineEvidence {

  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final int NEAR = 120;
  private static final Set<String> TOLD = Set.of("meta:og:title", "json-ld:headline", "html:title");
  private static final int LEAST_LETTERS = 15;
  private static final int LONGER_THAN_NAMES = 40;

  private HeadlineEvidence() {}

  /**
   * Of several top headings the longest that the title repeats, else the first with a few words;
   * not one that leads to the front page, or that the title ends in, which is the site's name.
   */
  static @Nullable Placed heading(HtmlPage page) {
    String title = Letters.of(page.title());
    @Nullable Placed best = null;
    @Nullable Placed sites = null;
    int repeated = 0;
    for (Placed heading : page.index().headings()) {
      String letters = Letters.of(heading.element().text());
      if (letters.length() <= 3 || leadsHome(page, heading.element())) {
        continue;
      }
      if (letters.length() > repeated && title.contains(letters) && !isTail(letters, title)) {
        best = heading;
        repeated = letters.length();
      }
      if (isTail(letters, title)) {
        sites = sites == null ? heading : sites;
      } else {
        best = best == null ? heading : best;
      }
    }
    return best == null ? sites : best;
  }

  /** The lesser part of the title, at its end. */
  private static boolean isTail(String letters, String title) {
    return title.endsWith(letters) && letters.length() * 2 < title.length();
  }

  static void collect(HtmlPage page, @Nullable Placed heading, Evidence into) {
    if (heading != null) {
      into.add(Field.HEADLINE, heading.element().text(), "html:h1", weight(page, heading, into));
    }
    lesser(page, heading, into);
  }

  /**
   * What a reader sees as the headline is the headline, unless it may be the site's name or a
   * section's: it shares no word with what else the page calls itself, and is short.
   */
  private static int weight(HtmlPage page, Placed heading, Evidence into) {
    Set<String> shown = words(heading.element().text());
    Set<String> said = words(page.title());
    into.of(Field.HEADLINE).forEach(candidate -> said.addAll(words(candidate.value())));
    long shared = shown.stream().filter(said::contains).count();
    boolean alone = page.index().headings().size() == 1;
    if (shared * 2 >= shown.size() && shown.size() >= 3) {
      return 130;
    }
    int length = Text.reading(heading.element().text());
    return length >= (alone ? 20 : LONGER_THAN_NAMES) ? 120 : 72;
  }

  /** A lesser heading near the top one that says what the page tells networks or its title. */
  private static void lesser(HtmlPage page, @Nullable Placed heading, Evidence into) {
    List<String> said =
        into.of(Field.HEADLINE).stream()
            .filter(c -> TOLD.contains(c.rule()))
            .map(c -> Letters.of(c.value()))
            .toList();
    if (said.isEmpty()) {
      return;
    }
    for (Placed line : page.index().lines()) {
      if (heading != null && Math.abs(line.order() - heading.order()) > NEAR) {
        continue;
      }
      @Nullable Element lesser = lesserHeading(line.element());
      if (lesser != null) {
        told(lesser.text(), said, into);
        told(line.element().text(), said, into);
      }
    }
  }

  private static void told(String shown, List<String> said, Evidence into) {
    String letters = Letters.of(shown);
    if (letters.length() >= LEAST_LETTERS
        && said.stream()
            .anyMatch(
                s ->
                    s.startsWith(letters)
                        || s.endsWith(letters)
                        || s.length() < 2 * letters.length() && s.contains(letters))) {
      into.add(Field.HEADLINE, shown, "html:h2", 20);
    }
  }

  /** The heading of rank two to four that a line is of; null for links, which lead elsewhere. */
  private static @Nullable Element lesserHeading(Element line) {
    @Nullable Element at = line;
    for (int up = 0; at != null && up < 3; up++, at = at.parent()) {
      switch (at.normalName()) {
        case "h2", "h3", "h4" -> {
          return at.selectFirst(LINK) == null ? at : null;
        }
        case "span", "strong", "em", "b", "i" -> {}
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  private static boolean leadsHome(HtmlPage page, Element heading) {
    @Nullable Element link = heading.selectFirst(LINK);
    if (link == null && heading.parent() instanceof Element around && around.nameIs("a")) {
      link = around;
    }
    if (link == null) {
      return false;
    }
    String path = path(Addresses.absolute(link, "href"));
    return path.equals("/") && !path(page.page().finalUrl()).equals("/");
  }

  private static String path(String url) {
    return WebUrl.parse(url).map(WebUrl::path).orElse("");
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String low = text.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int at = 0; at < low.length(); ) {
      int c = low.codePointAt(at);
      int next = at + Character.charCount(c);
      if (!isOfWord(c)) {
        if (at > from) {
          words.add(low.substring(from, at));
        }
        from = next;
      }
      at = next;
    }
    if (from < low.length()) {
      words.add(low.substring(from));
    }
    return words;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }
}
