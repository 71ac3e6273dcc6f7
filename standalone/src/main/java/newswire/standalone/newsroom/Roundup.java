package newswire.standalone.newsroom;

import static newswire.standalone.newsroom.Markup.escape;
import static newswire.standalone.newsroom.Markup.paragraphs;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The aggregator: pages that carry other publishers' pieces, as plain text (headline twice, source
 * glued to a relative time, related pieces, boilerplate) and as HTML blocks.
 */
final class Roundup {

  static final String ID = "roundup9";
  static final String HOST = ID + ".example";
  static final String FEED_PATH = "/feed";

  private static final String BULLET = "  • ";

  private final Library library;

  Roundup(Library library) {
    this.library = library;
  }

  Answer answer(String path) {
    if (path.equals(FEED_PATH)) {
      return Answer.page("application/rss+xml", feed());
    }
    Fields page = library.roundups().get(path.substring(path.lastIndexOf('/') + 1));
    if (page == null || !path.equals(path(page, path.substring(path.lastIndexOf('/') + 1)))) {
      return Answer.notFound();
    }
    return switch (page.one("form")) {
      case "text" -> Answer.page("text/plain; charset=utf-8", text(page));
      default -> Answer.page("text/html; charset=utf-8", html(page));
    };
  }

  static String tagPath(String tag) {
    return "/tag/" + tag;
  }

  private static String path(Fields page, String name) {
    return page.one("form").equals("tag") ? tagPath(name) : "/" + page.one("section") + "/" + name;
  }

  private String feed() {
    String items =
        library.roundups().entrySet().stream()
            .filter(e -> !e.getValue().one("form").equals("tag"))
            .map(
                e ->
                    "<item><title>%s</title><link>http://%s%s</link></item>\n"
                        .formatted(
                            escape(carried(e.getValue().one("own")).piece().headline()),
                            HOST,
                            path(e.getValue(), e.getKey())))
            .collect(Collectors.joining());
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Roundup9</title><link>http://%s/</link>
        %s</channel></rss>
        """
        .formatted(HOST, items);
  }

  private String text(Fields page) {
    Carried own = carried(page.one("own"));
    String related =
        page.all("related").stream()
            .map(this::carried)
            .map(Roundup::relatedText)
            .collect(Collectors.joining("\n"));
    return """
        logo
        %1$s

        %1$s

        %2$s%3$s
        %4$s
        Blue gradient

        Try Our Reading Companion

        Ask Roundup9 about this story:

        Comments

        No comments yet...

        Related Articles

        %5$s
        GET THE APP

        Read on the go: get Roundup9

        Stories from everywhere, chosen for you. Install Roundup9 from your app store today.
        app-storeplay-store
        """
        .formatted(
            own.piece().headline(),
            own.source(),
            own.age(),
            String.join("\n", own.piece().paragraphs()),
            related);
  }

  private static String relatedText(Carried related) {
    return """
        %1$s
        %1$s

        %2$s

        time%3$s

        %5$s%2$s

        %1$s

        %4$s
        """
        .formatted(
            related.piece().headline(), related.source(), related.age(), related.words(), BULLET);
  }

  private String html(Fields page) {
    String own = page.optional("own").map(this::carried).map(Roundup::ownHtml).orElse("");
    String blocks =
        page.all("related").stream()
            .map(this::carried)
            .map(Roundup::blockHtml)
            .collect(Collectors.joining("\n"));
    return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Roundup9</title></head>
        <body>
        <header><a href="/">Roundup9</a> <a href="/login">Sign in</a></header>
        <main>
        %s
        <section class="related"><h2 class="label">Related Articles</h2>
        %s
        </section>
        </main>
        <footer><a href="/app">Get the app</a> <a href="/privacy">Privacy</a></footer>
        </body>
        </html>
        """
        .formatted(own, blocks);
  }

  private static String ownHtml(Carried own) {
    return """
        <article class="story">
        <h1>%s</h1>
        <div class="meta"><span class="source">%s</span><span class="time">%s</span></div>
        %s
        </article>"""
        .formatted(
            escape(own.piece().headline()),
            escape(own.source()),
            own.age(),
            paragraphs(own.piece().paragraphs()));
  }

  private static String blockHtml(Carried block) {
    Piece piece = block.piece();
    return """
        <article class="card">
        <h3><a href="%s">%s</a></h3>
        <div class="meta"><span class="source">%s</span><span class="time">%s</span><span class="section">%s</span></div>
        %s
        </article>"""
        .formatted(
            Publisher.named(piece.publisher()).root() + piece.path(),
            escape(piece.headline()),
            escape(block.source()),
            block.age(),
            escape(piece.section()),
            block.full() ? paragraphs(piece.paragraphs()) : paragraphs(List.of(block.words())));
  }

  private Carried carried(String line) {
    String[] parts = line.split(" \\| ", 3);
    return new Carried(
        library.piece(parts[0]), parts[1], parts.length < 3 || parts[2].equals("full"));
  }

  /** A piece as the aggregator carries it. */
  private record Carried(Piece piece, String age, boolean full) {

    String source() {
      return Publisher.named(piece.publisher()).name();
    }

    /** The text as one paragraph, or its teaser. */
    String words() {
      return full ? String.join(" ", piece.paragraphs()) : piece.summary() + " Read more...";
    }
  }
}
