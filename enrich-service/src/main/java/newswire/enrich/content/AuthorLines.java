package newswire.enrich.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that say who wrote the article, or who that is, and that are no part of it. */
final class AuthorLines {

  private static final int LONGEST_BYLINE = 130;
  private static final int LEAST_NAME = 6;

  /** Letters that a byline has beside its names: "By", a date, a place, an office. */
  private static final int BESIDE_NAMES = 32;

  private static final Pattern BIO =
      Pattern.compile(
          "(?iu)^\\W*(is|was|has|works|writes|covers|leads|reports|joined|lives|ist|war|arbeitet|schreibt|est|es|trabaja"
              + "|escribe|è|é|är|er|jest)\\b");

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?u)^\\W*(?!(?:The|And|But|So|If|When|While|As|For|In|On|At|By|With|That|This|Next|Even|Now|Today"
              + "|Die|Der|Das|Und|Aber|Doch|Auch|Im|Am|An|Auf|Aus|Bei|Für|Mit|Nach|Seit|Von|Vor|Zu|Zum|Zur|Über"
              + "|Les?|La|El|Et|Mais|En|À|Au|Pour|Avec|Y|Pero|Para|Con|Por|E|Ma|Per|Mas|Em) )"
              + "((?:\\p{Lu}[\\p{L}.'’-]* ){1,3}\\p{Lu}[\\p{L}.'’-]+),? (?:is|ist|es|est|è|é)"
              + " (?:an?|the|eine?|der|die|une?|le|la|una?|el|uma?|o|founder|editor|\\p{Lu}\\p{L}+(?:in|er|or|ist))\\b");

  private final List<String> names = new ArrayList<>();

  AuthorLines(List<String> authors) {
    for (String author : authors) {
      if (author.length() >= LEAST_NAME && author.indexOf(' ') > 0) {
        names.add(author);
        names.add(author.toUpperCase(Locale.ROOT));
      }
    }
  }

  /** "By Jane Doe, 3 May": little more than names, or names and times. */
  boolean isByline(Block block) {
    String text = block.text();
    if (text.length() > LONGEST_BYLINE || names.isEmpty()) {
      return false;
    }
    String rest = text;
    for (String name : names) {
      rest = rest.replace(name, "");
    }
    return rest.length() < text.length()
        && (HeadlineBlock.key(rest).length() <= BESIDE_NAMES
            || block.region().isOneBlockWithTime());
  }

  /** The full name of whom a block introduces, "Jane Doe is a writer who …"; null when nobody. */
  static @Nullable String introduced(Block block) {
    Matcher introduction = INTRODUCED.matcher(block.text());
    return introduction.find() ? introduction.group(1) : null;
  }

  /** "Jane Doe is a writer who ...": behind an article, of its author. */
  boolean isBiography(Block block) {
    String text = block.text();
    for (String name : names) {
      if (text.startsWith(name) && BIO.matcher(text.substring(name.length())).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
