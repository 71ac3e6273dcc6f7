package newswire.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.events.article.Byline;
import org.jspecify.annotations.Nullable;

/**
 * A line that says who wrote the article: "By Jane Doe and John Roe", "Von Erika Muster".
 *
 * @param authors empty when the line names only an agency or a desk
 * @param agency of "By Jane Doe for Reuters", "By Jane Doe, AFP"; null when the line names none so
 */
public record BylineText(List<Byline> authors, @Nullable String agency) {

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:(?:de|del|van|von|der|den|la|le|el|al|bin|bint|ibn|da|dos|du)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,4}";
  private static final Pattern LINE =
      Pattern.compile(
          "^(?:(?i:written by|reported by|story by|by|von|par|por|di|door|av|af|autor|text)\\s*:?\\s+)("
              + NAME
              + "(?:\\s*(?:,|&|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\be\\b|\\ben\\b)\\s*(?:and\\s+)?"
              + NAME
              + "){0,4})(?:\\s+(?:for|für|pour|para)\\s+(\\p{Lu}[^,|]{1,40}?))?(?:\\s*[,|•·–—/-]\\s*([^,|]{2,60}))?$");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,\\s*and\\s+|,|&|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b)\\s*");

  /** Reads a whole line; without authors when it is no byline. */
  public static BylineText read(String line) {
    List<Byline> authors = new ArrayList<>();
    @Nullable String agency = null;
    if (line.length() <= 140) {
      Matcher m = LINE.matcher(line);
      if (m.matches()) {
        agency = AgencyCredit.behindName(line).orElse(null);
        for (String name : BETWEEN.split(m.group(1))) {
          if (authors.isEmpty() || AgencyCredit.named(name).isEmpty()) {
            authors.add(new Byline(name.strip(), null));
          }
        }
      }
    }
    return new BylineText(List.copyOf(authors), agency);
  }
}
