package newswire.enrich.content;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;

/**
 * The article of a page whose markup holds none, because its scripts build it: the longest text
 * among the strings of a script that also says the headline.
 */
final class ScriptText {

  private static final int MOST_CHARS = 4 * 1024 * 1024;
  private static final int LEAST_READING = 500;
  private static final int LONGEST = 400_000;

  /** Names of strings that are each a paragraph of one text. */
  private static final Set<String> PARAGRAPHS =
      Set.of("content", "text", "value", "html", "paragraph", "body");

  private static final int MOST_WITHIN = 3;
  private static final int LEAST_PARAGRAPHS = 3;
  private static final int HEADLINE_START = 24;

  private final String headline;
  private String best = "";
  private int bestReading = LEAST_READING;

  private ScriptText(String headline) {
    this.headline = headline;
  }

  /** Markup of the text; empty when no script has it. */
  static String of(HtmlPage page, Clues clues) {
    String headline = clues.headline() == null ? "" : HeadlineBlock.key(clues.headline());
    if (headline.isEmpty()) {
      return "";
    }
    // What follows may be the site's name.
    ScriptText text = new ScriptText(Text.cut(headline, HEADLINE_START));
    int read = 0;
    for (Element script : page.withScripts().getElementsByTag("script")) {
      String data = script.data();
      read += data.length();
      if (read > MOST_CHARS) {
        break;
      }
      if (data.length() > LEAST_READING && !script.attr("type").contains("ld+json")) {
        text.script(data);
      }
    }
    return Text.cut(text.best, LONGEST);
  }

  private void script(String script) {
    if (HeadlineBlock.key(ScriptStrings.unescaped(script)).contains(headline)) {
      strings(script, 0);
    }
  }

  private void strings(String script, int within) {
    Map<String, Set<String>> joined = new TreeMap<>();
    for (ScriptStrings.Named string : ScriptStrings.in(script)) {
      String value = string.value();
      if (within < MOST_WITHIN && value.contains("\":")) {
        // A state within a state: a string that is itself a script.
        strings(value, within + 1);
      }
      if (!isProse(value)) {
        continue;
      }
      if (value.contains("</p>") || value.contains("<br")) {
        offer(value);
      } else if (PARAGRAPHS.contains(string.name())) {
        joined.computeIfAbsent(string.name(), n -> new LinkedHashSet<>()).add(value);
      }
    }
    for (Set<String> paragraphs : joined.values()) {
      if (paragraphs.size() >= LEAST_PARAGRAPHS) {
        offer("<p>" + String.join("</p><p>", paragraphs) + "</p>");
      }
    }
  }

  private void offer(String markup) {
    int reading = reading(markup);
    if (reading > bestReading) {
      best = markup;
      bestReading = reading;
    }
  }

  /** Words with blanks between them, or a script without blanks; not code, not a list. */
  private static boolean isProse(String markup) {
    int blanks = 0;
    int odd = 0;
    int all = 0;
    boolean tag = false;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      tag = c == '<' || tag && c != '>';
      if (!tag) {
        all++;
        blanks += c == ' ' || Text.isDense(c) ? 1 : 0;
        odd += "{}[]\\;=|".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return blanks * 14 > all && odd * 25 < all;
  }

  /** Reading length without the tags. */
  private static int reading(String markup) {
    int n = 0;
    boolean tag = false;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      tag = c == '<' || tag && c != '>';
      n += tag || c == '>' ? 0 : Text.isDense(c) ? 3 : 1;
    }
    return n;
  }
}
