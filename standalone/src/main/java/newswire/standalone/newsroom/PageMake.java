package newswire.standalone.newsroom;

import static newswire.standalone.newsroom.Markup.escape;
import static newswire.standalone.newsroom.Markup.json;
import static newswire.standalone.newsroom.Markup.paragraphs;

import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a publisher makes its article pages: what evidence they carry besides the text. */
enum PageMake {
  /** schema.org in JSON-LD. */
  JSON_LD {
    @Override
    String head(Publisher publisher, Piece piece, int phase) {
      String authors =
          piece.authors().stream()
              .map(a -> "{\"@type\":\"Person\",\"name\":" + json(a) + "}")
              .collect(Collectors.joining(",", "[", "]"));
      String modified =
          piece.modified() == null
              ? ""
              : ",\"dateModified\":\"" + ISO.format(piece.modified()) + "\"";
      return """
          <link rel="canonical" href="%s">
          <script type="application/ld+json">
          {"@context":"https://schema.org","@graph":[{"@type":"%s","headline":%s,"author":%s,"datePublished":"%s"%s%s,\
          "articleSection":%s,"inLanguage":"%s","isAccessibleForFree":true,"publisher":{"@type":"NewsMediaOrganization","name":%s,"url":"%s/"}},\
          {"@type":"WebSite","name":%s}]}
          </script>"""
          .formatted(
              publisher.root() + piece.path(),
              piece.live() ? "LiveBlogPosting" : "NewsArticle",
              json(piece.headline()),
              authors,
              ISO.format(piece.published()),
              modified,
              piece.live() ? Part.linkedData(Part.of(piece.paragraphs(phase))) : "",
              json(piece.section()),
              publisher.language(),
              json(publisher.name()),
              publisher.root(),
              json(publisher.name()));
    }

    @Override
    String byline(Publisher publisher, Piece piece) {
      return "<p class=\"byline\">"
          + escape(publisher.by() + String.join(", ", piece.authors()))
          + "</p>";
    }
  },

  /** OpenGraph and {@code article:*} only. */
  OPEN_GRAPH {
    @Override
    String head(Publisher publisher, Piece piece, int phase) {
      return """
          <meta property="og:type" content="article">
          <meta property="og:title" content="%s">
          <meta property="og:site_name" content="%s">
          <meta property="og:url" content="%s">
          <meta property="og:description" content="%s">
          <meta property="article:published_time" content="%s">
          <meta property="article:section" content="%s">
          <meta name="author" content="%s">"""
          .formatted(
              escape(piece.headline()),
              escape(publisher.name()),
              publisher.root() + piece.path(),
              escape(piece.summary()),
              ISO.format(piece.published()),
              escape(piece.section()),
              escape(String.join(", ", piece.authors())));
    }

    @Override
    String byline(Publisher publisher, Piece piece) {
      return "";
    }
  },

  /** Nothing but what a reader sees. */
  BARE {
    @Override
    String head(Publisher publisher, Piece piece, int phase) {
      return "";
    }

    @Override
    String byline(Publisher publisher, Piece piece) {
      String authors =
          "<span class=\"auteur\">"
              + escape(publisher.by() + String.join(", ", piece.authors()))
              + "</span>";
      String time =
          switch (publisher.language()) {
            case "fr" ->
                "<span class=\"date\">Publié le " + FRENCH.format(piece.published()) + "</span>";
            case "th" -> "<span class=\"date\">" + THAI.format(piece.published()) + "</span>";
            default ->
                "<time datetime=\"%s\">%s</time>"
                    .formatted(ISO.format(piece.published()), RUSSIAN.format(piece.published()));
          };
      return "<div class=\"signature\">" + authors + " " + time + "</div>";
    }
  },

  /** schema.org as attributes of what a reader sees. */
  MICRODATA {
    @Override
    String head(Publisher publisher, Piece piece, int phase) {
      return "<link rel=\"canonical\" href=\"" + publisher.root() + piece.path() + "\">";
    }

    @Override
    String scope() {
      return " itemscope itemtype=\"https://schema.org/NewsArticle\"";
    }

    @Override
    String property(String name) {
      return " itemprop=\"" + name + "\"";
    }

    @Override
    String byline(Publisher publisher, Piece piece) {
      String authors =
          piece.authors().stream()
              .map(
                  author ->
                      "<span itemprop=\"author\" itemscope itemtype=\"https://schema.org/Person\"><span itemprop=\"name\">"
                          + escape(author)
                          + "</span></span>")
              .collect(Collectors.joining(" y "));
      String changed =
          piece.modified() == null
              ? ""
              : "<meta itemprop=\"dateModified\" content=\"" + ISO.format(piece.modified()) + "\">";
      return """
          <div class="firma">%s%s, <span itemprop="datePublished" content="%s">%s</span>%s
          <meta itemprop="articleSection" content="%s"><meta itemprop="inLanguage" content="%s">
          <span itemprop="publisher" itemscope itemtype="https://schema.org/NewsMediaOrganization"><meta itemprop="name" content="%s"></span></div>"""
          .formatted(
              escape(publisher.by()),
              authors,
              ISO.format(piece.published()),
              SPANISH.format(piece.published()),
              changed,
              escape(piece.section()),
              publisher.language(),
              escape(publisher.name()));
    }
  };

  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH);
  private static final DateTimeFormatter RUSSIAN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.forLanguageTag("ru"));

  private static final DateTimeFormatter SPANISH =
      DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy, HH:mm", Locale.forLanguageTag("es"));

  /** Of the Buddhist era, which is what a Thai reader reads. */
  private static final DateTimeFormatter THAI =
      DateTimeFormatter.ofPattern("d MMMM y 'เวลา' HH:mm 'น.'", Locale.forLanguageTag("th"))
          .withChronology(ThaiBuddhistChronology.INSTANCE);

  abstract String head(Publisher publisher, Piece piece, int phase);

  abstract String byline(Publisher publisher, Piece piece);

  /** What the article's element says of itself. */
  String scope() {
    return "";
  }

  /** What an element says of the property that it shows. */
  String property(String name) {
    return "";
  }

  /** The whole page, in {@code phase}, among the furniture that every site has. */
  String render(Publisher publisher, Piece piece, int phase) {
    return """
        <!doctype html>
        <html lang="%s" dir="%s">
        <head>
        <meta charset="%s">
        <title>%s | %s</title>
        %s
        </head>
        <body>
        <header><a href="/">%s</a><nav><a href="/a">1</a> <a href="/b">2</a> <a href="/c">3</a> <a href="/search">…</a></nav></header>
        <main>
        <article%s>
        <h1%s>%s</h1>
        %s
        %s
        <div%s>
        %s
        </div>
        </article>
        <aside class="newsletter"><form><input type="email"><button>OK</button></form></aside>
        </main>
        <footer><a href="/about">%s</a> <a href="/terms">§</a> © 2026</footer>
        </body>
        </html>
        """
        .formatted(
            publisher.language(),
            publisher.direction(),
            publisher.charset().name().toLowerCase(Locale.ROOT),
            escape(piece.headline()),
            escape(publisher.name()),
            head(publisher, piece, phase),
            escape(publisher.name()),
            scope(),
            property("headline"),
            escape(piece.headline()),
            byline(publisher, piece),
            figures(publisher, piece),
            property("articleBody"),
            text(piece.paragraphs(phase)),
            escape(publisher.name()));
  }

  private static String text(List<String> paragraphs) {
    List<Part> parts = Part.of(paragraphs);
    return parts.isEmpty() ? paragraphs(paragraphs) : Part.markup(parts);
  }

  private static String figures(Publisher publisher, Piece piece) {
    return piece.images().stream()
        .map(image -> image.split(" \\| ", 3))
        .map(
            parts ->
                "<figure><img src=\"%s\" alt=\"\"><figcaption>%s <small>%s</small></figcaption></figure>"
                    .formatted(publisher.root() + parts[0], escape(parts[1]), escape(parts[2])))
        .collect(Collectors.joining("\n"));
  }
}
