package newswire.store.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.store.article.SearchKeys;
import newswire.support.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A call's parameters: known names only, each once, each of its type and within its bounds.
 * Anything else is a 400 that says what would be right.
 */
final class Parameters {

  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_WORDS = 16;
  private static final int MOST_URL_CHARACTERS = 8192;
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");

  /** What would be syntax somewhere: no source's name begins with it or holds it. */
  private static final Pattern OPERATOR = Pattern.compile("^\\s*\\$.*|.*[{}\\p{Cntrl}].*");

  private final Map<String, String[]> given;

  Parameters(Map<String, String[]> given, Set<String> known) {
    this.given = given;
    for (Map.Entry<String, String[]> parameter : given.entrySet()) {
      if (!known.contains(parameter.getKey())) {
        throw bad("There is no such parameter; known are " + sorted(known) + ".");
      }
      if (parameter.getValue().length != 1) {
        throw bad(parameter.getKey() + " is given more than once.");
      }
    }
  }

  @Nullable String source() {
    String source = text("source");
    return source == null ? null : SearchKeys.source(source);
  }

  @Nullable String language() {
    String language = one("language");
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      throw bad("language is a BCP 47 tag, for example en or pt-BR.");
    }
    return language == null ? null : SearchKeys.language(language);
  }

  List<String> words() {
    String q = text("q");
    if (q == null) {
      return List.of();
    }
    List<String> words = SearchKeys.words(q);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      throw bad("q is 1 to " + MOST_WORDS + " words of the headline.");
    }
    return words;
  }

  /** ISO 8601 with an offset, or a day, which begins at 00:00Z. */
  @Nullable Instant instant(String name) {
    String text = one(name);
    if (text == null) {
      return null;
    }
    try {
      Instant instant =
          text.length() == "2026-01-31".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      return Instant.ofEpochMilli(instant.toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw bad(name + " is a time such as 2026-01-31T08:00:00Z, or a day such as 2026-01-31.");
    }
  }

  int number(String name, int least, int most, int otherwise) {
    String text = one(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of bounds.
    }
    throw bad(name + " is a number from " + least + " to " + most + ".");
  }

  boolean flag(String name) {
    return switch (one(name)) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw bad(name + " is true or false.");
    };
  }

  @Nullable String cursor() {
    return one("cursor");
  }

  @Nullable String url() {
    String url = one("url");
    if (url != null && url.length() > MOST_URL_CHARACTERS) {
      throw bad("url is too long.");
    }
    return url;
  }

  private @Nullable String text(String name) {
    String text = one(name);
    if (text == null) {
      return null;
    }
    if (text.isBlank() || text.length() > MOST_CHARACTERS || OPERATOR.matcher(text).matches()) {
      throw bad(name + " is plain text of 1 to " + MOST_CHARACTERS + " characters.");
    }
    return text;
  }

  private @Nullable String one(String name) {
    String[] values = given.get(name);
    return values == null ? null : values[0];
  }

  static ProblemException bad(String detail) {
    return new ProblemException(HttpStatus.BAD_REQUEST, detail);
  }

  private static String sorted(Collection<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
