package newswire.standalone.newsroom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An invented publisher: its name, its host, and how its pages and feed are made.
 *
 * @param id the folder of its pieces; its host is {@code <id>.example}
 * @param by what stands before a byline
 * @param charset of its pages and its feed
 */
record Publisher(
    String id,
    String name,
    String language,
    PageMake pages,
    FeedMake feed,
    String by,
    Charset charset) {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** A source that others quote but that has no site here. */
  private static final Publisher KANAL24 =
      new Publisher(
          "kanal24", "Kanal24", "en", PageMake.BARE, FeedMake.RSS, "", StandardCharsets.UTF_8);

  static final List<Publisher> ALL =
      List.of(
          utf8(
              "harbour-gazette",
              "The Harbour Gazette",
              "en",
              PageMake.JSON_LD,
              FeedMake.RSS,
              "By "),
          utf8(
              "nordlicht-zeitung",
              "Nordlicht Zeitung",
              "de",
              PageMake.OPEN_GRAPH,
              FeedMake.ATOM,
              "Von "),
          new Publisher(
              "stepnoy-vestnik",
              "Степной вестник",
              "ru",
              PageMake.BARE,
              FeedMake.RSS,
              "",
              CYRILLIC),
          utf8("kowan-shinpo", "港湾新報", "ja", PageMake.JSON_LD, FeedMake.ATOM, ""),
          utf8(
              "courrier-des-iles",
              "Le Courrier des îles",
              "fr",
              PageMake.BARE,
              FeedMake.RSS,
              "Par "),
          utf8("al-waha", "صحيفة الواحة", "ar", PageMake.OPEN_GRAPH, FeedMake.RSS, ""),
          utf8(
              "diario-del-faro", "Diario del Faro", "es", PageMake.MICRODATA, FeedMake.RSS, "Por "),
          utf8("khlong-sai", "ข่าวคลองทราย", "th", PageMake.BARE, FeedMake.ATOM, "โดย "));

  private static Publisher utf8(
      String id, String name, String language, PageMake pages, FeedMake feed, String by) {
    return new Publisher(id, name, language, pages, feed, by, StandardCharsets.UTF_8);
  }

  /** The publisher, or quoted source, whose pieces lie in the folder {@code id}. */
  static Publisher named(String id) {
    Optional<Publisher> known = ALL.stream().filter(p -> p.id.equals(id)).findFirst();
    return known.orElse(KANAL24);
  }

  String host() {
    return id + ".example";
  }

  String root() {
    return "http://" + host();
  }

  String feedPath() {
    return feed == FeedMake.RSS ? "/rss.xml" : "/atom.xml";
  }

  String direction() {
    return language.equals("ar") ? "rtl" : "ltr";
  }

  /** Without validators an unchanged page is told by its equal body alone. */
  boolean sendsValidators() {
    return !id.equals("kowan-shinpo");
  }
}
