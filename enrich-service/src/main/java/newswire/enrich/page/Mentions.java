package newswire.enrich.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** What an element's class, id, test id and address speak of: a bit for each kind of evidence. */
final class Mentions {

  private static final int MOST_NAMED = 300;
  static final int AUTHOR = 1;
  static final int TIME = 2;
  static final int SOURCE = 4;
  static final int CAPTION = 8;
  private static final Needles NAMED =
      new Needles(
          List.of(
              List.of(
                  "author",
                  "byline",
                  "autor",
                  "auteur",
                  "writer",
                  "reporter",
                  "creator",
                  "verfasser",
                  "redattore",
                  "forfatter",
                  "journalist",
                  "skribent",
                  "szerzo",
                  "yazar",
                  "muhabir",
                  "penulis",
                  "kirjoittaja",
                  "avtor",
                  "novinar"),
              List.of("date", "time", "publish", "posted", "updated", "datum", "fecha"),
              List.of("source", "publisher", "provider"),
              List.of("caption", "credit")));

  private static final Pattern AUTHORS_PAGE =
      Pattern.compile(
          "(?i)/(?:blog-)?(?:authors?|autor|autore|autori|autoren|auteurs?|writers?|journalists?|periodista|redakteure?|skribent|szerzok?|yazar(?:lar)?|muhabir|penulis|avtor[iy]?|kirjoittajat?|reporters?|byline)/(?:[^/?#]{2,}|\\d)");

  /** A part of each address that {@link #AUTHORS_PAGE} finds. */
  private static final Needles AUTHORS =
      new Needles(
          List.of(
              List.of(
                  "author",
                  "autor",
                  "auteur",
                  "writer",
                  "journalist",
                  "periodista",
                  "redakteur",
                  "skribent",
                  "szerzo",
                  "yazar",
                  "muhabir",
                  "penulis",
                  "avtor",
                  "kirjoittaja",
                  "reporter",
                  "byline")));

  /** What classes speak of: a page's elements share most of theirs. */
  private final Map<String, Integer> known = new HashMap<>();

  /** The bits of what is spoken of in the first 300 characters of the three together. */
  int of(Attributes attributes) {
    String names = attributes.get("class");
    int left = MOST_NAMED - names.length() - 1;
    int mentioned = names.isEmpty() ? 0 : inClass(names);
    String id = left > 0 ? attributes.get("id") : "";
    mentioned |= NAMED.in(id, left);
    left -= id.length() + 1;
    mentioned |= attributes.get("data-hook").equals("user-name") ? AUTHOR : 0;
    return left > 0 ? mentioned | NAMED.in(attributes.get("data-testid"), left) : mentioned;
  }

  private int inClass(String names) {
    @Nullable Integer mentioned = known.get(names);
    if (mentioned == null) {
      mentioned = NAMED.in(names, MOST_NAMED);
      known.put(names, mentioned);
    }
    return mentioned;
  }

  /** Whether an address is that of an author's own page on a site. */
  static boolean leadToAuthor(String href) {
    return AUTHORS.in(href) != 0 && AUTHORS_PAGE.matcher(href).find();
  }
}
