package newswire.standalone.newsroom;

import static newswire.standalone.newsroom.Markup.escape;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a feed is written. */
enum FeedMake {
  /** RSS 2.0. */
  RSS {
    @Override
    String render(Publisher publisher, List<Piece> pieces) {
      String items =
          pieces.stream()
              .map(
                  piece ->
                      """
                      <item>
                      <title>%s</title>
                      <link>%s</link>
                      <guid isPermaLink="false">%s</guid>
                      <pubDate>%s</pubDate>
                      <dc:creator>%s</dc:creator>
                      <category>%s</category>
                      <description>%s</description>
                      </item>
                      """
                          .formatted(
                              escape(piece.headline()),
                              publisher.root() + piece.listedPath(),
                              publisher.id() + ":" + piece.slug(),
                              DateTimeFormatter.RFC_1123_DATE_TIME.format(piece.published()),
                              escape(String.join(", ", piece.authors())),
                              escape(piece.section()),
                              escape(piece.summary())))
              .collect(Collectors.joining());
      return """
          <?xml version="1.0" encoding="%s"?>
          <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel>
          <title>%s</title>
          <link>%s/</link>
          <language>%s</language>
          <ttl>30</ttl>
          %s</channel>
          </rss>
          """
          .formatted(
              publisher.charset().name().toLowerCase(Locale.ROOT),
              escape(publisher.name()),
              publisher.root(),
              publisher.language(),
              items);
    }
  },

  /** Atom 1.0 with relative links. */
  ATOM {
    @Override
    String render(Publisher publisher, List<Piece> pieces) {
      String entries =
          pieces.stream()
              .map(
                  piece ->
                      """
                      <entry>
                      <id>tag:%s,2026:%s</id>
                      <title>%s</title>
                      <link rel="alternate" href="%s"/>
                      <published>%s</published>
                      <updated>%s</updated>
                      <author><name>%s</name></author>
                      <summary type="html">%s</summary>
                      </entry>
                      """
                          .formatted(
                              publisher.host(),
                              piece.slug(),
                              escape(piece.headline()),
                              piece.listedPath(),
                              piece.published(),
                              piece.published(),
                              escape(String.join(", ", piece.authors())),
                              escape("<p>" + escape(piece.summary()) + "</p>")))
              .collect(Collectors.joining());
      return """
          <?xml version="1.0" encoding="utf-8"?>
          <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s" xml:base="%s/">
          <title>%s</title>
          <id>%s/</id>
          %s</feed>
          """
          .formatted(
              publisher.language(),
              publisher.root(),
              escape(publisher.name()),
              publisher.root(),
              entries);
    }
  };

  abstract String render(Publisher publisher, List<Piece> pieces);

  /**
   * A feed as broken feeds are: undeclared entities, bare ampersands, and cut off in its last item.
   */
  static String broken(String feed) {
    int end = feed.lastIndexOf("<description>");
    String cut = end < 0 ? feed : feed.substring(0, end + "<description>".length() + 20);
    return cut.replace("<ttl>30</ttl>", "<copyright>R&D &nbsp; <b>2026</copyright>");
  }
}
