package newswire.enrich.metadata;

import newswire.enrich.jsonld.JsonLdNodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Evidence of {@code parsely-page}: one tag that holds an object with the page's fields. */
// spec: Parse.ly, integration by "parsely-page"
final class ParselyPage {

  private static final String RULE = "meta:parsely-page.";

  private ParselyPage() {}

  static void collect(String json, Evidence into) {
    @Nullable JsonNode page = json.startsWith("{") ? JsonLdNodes.read(json) : null;
    if (page == null) {
      return;
    }
    into.add(Field.HEADLINE, page.path("title").asString(""), RULE + "title", 66);
    into.add(Field.PUBLISHED, page.path("pub_date").asString(""), RULE + "pub_date", 80);
    into.add(Field.SECTION, page.path("section").asString(""), RULE + "section", 70);
    into.add(Field.AUTHOR, page.path("author").asString(""), RULE + "author", 65);
    page.path("authors")
        .forEach(name -> into.add(Field.AUTHOR, name.asString(""), RULE + "authors", 66));
    page.path("tags").forEach(tag -> into.add(Field.KEYWORDS, tag.asString(""), RULE + "tags", 54));
  }
}
