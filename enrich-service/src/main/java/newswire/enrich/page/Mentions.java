package newswire.enrich.page;

import java.util.List;
import org.jsoup.nodes.Attributes;

/** What an element's class, id and test id speak of: a bit for each kind of evidence. */
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
                  "verfasser",
                  "redattore",
                  "forfatter",
                  "journalist",
                  "skribent"),
              List.of("date", "time", "publish", "posted", "updated", "datum", "fecha"),
              List.of("source", "publisher", "provider"),
              List.of("caption", "credit")));

  private Mentions() {}

  /** The bits of what is spoken of in the first 300 characters of the three together. */
  static int of(Attributes attributes) {
    String names = attributes.get("class");
    int left = MOST_NAMED - names.length() - 1;
    int mentioned = NAMED.in(names, MOST_NAMED);
    String id = left > 0 ? attributes.get("id") : "";
    mentioned |= NAMED.in(id, left);
    left -= id.length() + 1;
    return left > 0 ? mentioned | NAMED.in(attributes.get("data-testid"), left) : mentioned;
  }
}
