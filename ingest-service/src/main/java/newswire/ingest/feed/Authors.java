package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads who wrote an entry, in the ways that feeds have of saying it. */
final class Authors {

  // spec: RSS 2.0: "lawyer@boyer.net (Lawyer Boyer)"; others write "Name <address>".
  private static final Pattern ADDRESS =
      Pattern.compile("([\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,8})");

  private Authors() {}

  /** From one line; empty when it is blank. */
  static Optional<FeedAuthor> ofLine(@Nullable String line) {
    if (line == null || line.isBlank()) {
      return Optional.empty();
    }
    String text =
        PlainText.ofHtml(line.replace("<", " <").replaceAll("<([^<>@\\s]+@[^<>\\s]+)>", "($1)"));
    Matcher address = ADDRESS.matcher(text);
    if (!address.find()) {
      return Optional.of(new FeedAuthor(text, null));
    }
    String email = address.group(1);
    String name =
        PlainText.line(
            text.replace(email, " ").replace("mailto:", " ").replaceAll("[()\\[\\]<>\"]", " "));
    return Optional.of(new FeedAuthor(Fields.blankToNull(name), email));
  }

  /** Of the given elements, each one line. */
  static List<FeedAuthor> ofLines(List<Element> elements) {
    List<FeedAuthor> authors = new ArrayList<>();
    for (Element element : elements) {
      ofLine(Fields.raw(element)).filter(a -> !authors.contains(a)).ifPresent(authors::add);
    }
    return authors;
  }

  /** Of an Atom person construct; a bare text counts as the name. */
  // spec: RFC 4287 3.2
  static Optional<FeedAuthor> ofPerson(Fields person) {
    String name = person.plain("name", "atom:name");
    String email = person.plain("email", "atom:email");
    if (name == null && email == null) {
      return person.element().childrenSize() == 0
          ? ofLine(Fields.raw(person.element()))
          : Optional.empty();
    }
    return Optional.of(new FeedAuthor(name, email));
  }
}
