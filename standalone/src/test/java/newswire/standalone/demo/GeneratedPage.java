package newswire.standalone.demo;

import java.util.Random;

/** Article pages of about 26 kB in seeded words: JSON-LD, OpenGraph, navigation, text, teasers. */
final class GeneratedPage {

  private static final String[] SYLLABLES = {
    "ka", "to", "ren", "mil", "sa", "vor", "el", "in", "dra", "quo", "pes", "tam", "lu", "ber", "no"
  };
  private static final int PARAGRAPHS = 24;
  private static final int MENU_ENTRIES = 120;
  private static final int TEASERS = 40;

  private final Random random;

  GeneratedPage(Random random) {
    this.random = random;
  }

  /** The page of that number; its headline is like no other's. */
  String next(int number) {
    String headline = "Report %d: %s".formatted(number, words(8));
    StringBuilder page = new StringBuilder(30_000);
    page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(headline)
        .append("</title><meta property=\"og:title\" content=\"")
        .append(headline)
        .append("\"><meta property=\"og:type\" content=\"article\">")
        .append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",")
        .append("\"@type\":\"NewsArticle\",\"headline\":\"")
        .append(headline)
        .append("\",\"datePublished\":\"2026-11-24T06:00:00Z\",\"publisher\":{\"@type\":")
        .append("\"Organization\",\"name\":\"Publisher ")
        .append(number % 50)
        .append("\"},\"author\":{\"@type\":\"Person\",\"name\":\"Ada Reporter\"}}</script>")
        .append("<style>")
        .append(".a{margin:0 auto;padding:1px}".repeat(300))
        .append("</style></head><body><nav><ul>");
    for (int i = 0; i < MENU_ENTRIES; i++) {
      page.append("<li><a href=\"/section/").append(i).append("\">").append(words(2));
      page.append("</a></li>");
    }
    page.append("</ul></nav><main><article><h1>").append(headline).append("</h1>");
    for (int i = 0; i < PARAGRAPHS; i++) {
      page.append("<p>").append(sentence()).append(' ').append(sentence()).append(' ');
      page.append(sentence()).append("</p>\n");
    }
    page.append("</article></main><aside>");
    for (int i = 0; i < TEASERS; i++) {
      page.append("<div class=\"teaser\"><a href=\"/t/").append(i).append("\"><h3>");
      page.append(words(6)).append("</h3></a></div>");
    }
    return page.append("</aside><footer>")
        .append(words(30))
        .append("</footer></body></html>")
        .toString();
  }

  private String sentence() {
    String words = words(18);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ");
      for (int j = random.nextInt(1, 4); j > 0; j--) {
        words.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
    }
    return words.toString();
  }
}
