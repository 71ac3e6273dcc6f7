package newswire.enrich.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Properties of linked data under schema.org's own names: "schema:author",
 * "http://schema.org/author" and "Author" become "author".
 */
final class PropertyNames {

  private static final Map<String, String> BY_SMALL_LETTERS = new HashMap<>();

  static {
    for (String name :
        List.of(
            "headline",
            "name",
            "description",
            "author",
            "creator",
            "publisher",
            "datePublished",
            "dateModified",
            "dateCreated",
            "articleBody",
            "articleSection",
            "keywords",
            "image",
            "caption",
            "creditText",
            "copyrightNotice",
            "contentUrl",
            "url",
            "givenName",
            "familyName",
            "license",
            "inLanguage",
            "isAccessibleForFree",
            "hasPart",
            "mainEntity",
            "itemListElement")) {
      BY_SMALL_LETTERS.put(name.toLowerCase(Locale.ROOT), name);
    }
  }

  private PropertyNames() {}

  /** Renames what has another name; a property that stands there by its own name stays. */
  static void mend(ObjectNode node) {
    List<String> others = new ArrayList<>(0);
    for (String name : node.propertyNames()) {
      if (!own(name).equals(name)) {
        others.add(name);
      }
    }
    for (String name : others) {
      if (!node.has(own(name))) {
        node.set(own(name), node.get(name));
      }
      node.remove(name);
    }
  }

  private static String own(String name) {
    int local = Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1;
    if (local > 0 && (name.startsWith("http") || name.startsWith("schema:"))) {
      return own(name.substring(local));
    }
    boolean odd = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    return odd || BY_SMALL_LETTERS.containsKey(name)
        ? BY_SMALL_LETTERS.getOrDefault(name.toLowerCase(Locale.ROOT), name)
        : name;
  }
}
