package newswire.standalone.newsroom;

import java.util.List;
import java.util.stream.Collectors;

/** All sites of the newsroom: which answers what. Pure: (host, path, phase) to answer. */
final class Newsstand {

  private static final String BROKEN_FEED_PATH = "/rss/culture.xml";
  private static final String BRIEFS_PATH = "/en-bref";

  private final Library library = Library.load();
  private final Roundup roundup = new Roundup(library);

  Answer answer(String host, String path, int phase) {
    if (path.equals("/robots.txt")) {
      return Answer.page("text/plain", "User-agent: *\nDisallow: /members/\n");
    }
    if (host.equals(Roundup.HOST)) {
      return roundup.answer(path);
    }
    return Publisher.ALL.stream()
        .filter(p -> p.host().equals(host))
        .findFirst()
        .map(p -> answer(p, path, phase))
        .orElseGet(Answer::notFound);
  }

  private Answer answer(Publisher publisher, String path, int phase) {
    if (path.equals(publisher.feedPath())) {
      return feed(publisher, publisher.feed().render(publisher, library.listed(publisher, phase)));
    }
    if (hasBrokenFeed(publisher) && path.equals(BROKEN_FEED_PATH)) {
      return feed(
          publisher,
          FeedMake.broken(FeedMake.RSS.render(publisher, library.listed(publisher, phase))));
    }
    if (hasBrokenFeed(publisher) && path.equals(BRIEFS_PATH)) {
      return Answer.page("text/html; charset=utf-8", briefs(publisher, phase));
    }
    for (Piece piece : library.listed(publisher, phase)) {
      if (path.equals(piece.path())) {
        return article(publisher, piece, phase);
      }
      if (path.equals(piece.listedPath())) {
        return Answer.moved(piece.path());
      }
    }
    boolean takenDown =
        library.of(publisher).anyMatch(p -> p.isTakenDown(phase) && p.path().equals(path));
    return takenDown ? Answer.takenDown() : Answer.notFound();
  }

  private static Answer article(Publisher publisher, Piece piece, int phase) {
    return switch (piece.fault()) {
      case NONE, MOVED, BANNED -> page(publisher, piece, phase);
      case THROTTLED -> phase == 1 ? Answer.throttled(1) : page(publisher, piece, phase);
      case GONE -> Answer.notFound();
    };
  }

  private static Answer page(Publisher publisher, Piece piece, int phase) {
    return Answer.page(
        "text/html", publisher.pages().render(publisher, piece, phase), publisher.charset());
  }

  private static Answer feed(Publisher publisher, String feed) {
    return Answer.page("application/xml", feed, publisher.charset());
  }

  /** The publisher's own teasers, each beside its full article. */
  private String briefs(Publisher publisher, int phase) {
    String teasers =
        library.listed(publisher, phase).stream()
            .map(
                p ->
                    "<article><h2><a href=\"%s\">%s</a></h2><p>%s… <a href=\"%s\">Lire la suite</a></p></article>"
                        .formatted(
                            p.path(),
                            Markup.escape(p.headline()),
                            Markup.escape(p.summary()),
                            p.path()))
            .collect(Collectors.joining("\n"));
    return """
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><title>En bref | %s</title></head>
        <body><h1>En bref</h1>
        %s
        </body></html>
        """
        .formatted(Markup.escape(publisher.name()), teasers);
  }

  List<String> sources() {
    List<String> feeds =
        Publisher.ALL.stream().map(p -> p.root() + p.feedPath()).collect(Collectors.toList());
    Publisher.ALL.stream()
        .filter(Newsstand::hasBrokenFeed)
        .forEach(p -> feeds.addAll(List.of(p.root() + BROKEN_FEED_PATH, p.root() + BRIEFS_PATH)));
    feeds.add("http://" + Roundup.HOST + Roundup.FEED_PATH);
    library
        .roundups()
        .forEach(
            (name, page) -> {
              if (page.one("form").equals("tag")) {
                feeds.add("http://" + Roundup.HOST + Roundup.tagPath(name));
              }
            });
    return List.copyOf(feeds);
  }

  static List<String> hosts() {
    List<String> hosts = Publisher.ALL.stream().map(Publisher::host).collect(Collectors.toList());
    hosts.add(Roundup.HOST);
    return List.copyOf(hosts);
  }

  static boolean sendsValidators(String host) {
    return Publisher.ALL.stream()
        .filter(p -> p.host().equals(host))
        .allMatch(Publisher::sendsValidators);
  }

  private static boolean hasBrokenFeed(Publisher publisher) {
    return publisher.id().equals("courrier-des-iles");
  }
}
