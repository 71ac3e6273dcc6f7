package newswire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.ingest.watchlist.WatchedSource.Kind;
import org.junit.jupiter.api.Test;

/** Other programs' lists of subscriptions, read and written. */
@SuppressWarnings("NullAway") // of a class file it does not see that a nested type may be null
class SubscriptionListTest {

  @Test
  void opmlKeepsNamesAndCategories_andMinorSinsOfItsWriters() {
    List<ListedSource> read =
        read(
            """
            <?xml version="1.0"?><opml version="1.1"><body>
            <outline text="Harbours &amp; ships"><outline title="North">
              <outline type="rss" text="Quay" xmlurl="https://quay.example/feed?a=1&b=2"/>
            </outline></outline>
            <outline text="Ledger" xmlUrl=" https://ledger.example/rss " category="/money,/a/b/"/>
            <outline type="sitemap" text="Maps" xmlUrl="https://maps.example/news.xml"/>
            <outline type="link" text="Front" url="https://front.example/"/>
            <outline text="an empty folder"/>
            </body></opml>
            """);
    assertThat(read)
        .containsExactly(
            new ListedSource(
                "entry 1",
                "https://quay.example/feed?a=1&b=2",
                Kind.FEED,
                "Quay",
                List.of("Harbours & ships/North")),
            new ListedSource(
                "entry 2",
                "https://ledger.example/rss",
                Kind.FEED,
                "Ledger",
                List.of("money", "a/b")),
            new ListedSource(
                "entry 3", "https://maps.example/news.xml", Kind.SITEMAP, "Maps", List.of()),
            new ListedSource("entry 4", "https://front.example/", Kind.PAGE, "Front", List.of()));
  }

  @Test
  void whatIsWrittenAsOpml_isReadAgainTheSame() {
    List<ListedSource> sources =
        List.of(
            new ListedSource(
                "entry 1",
                "https://a.example/?x=1&y=<2>",
                Kind.FEED,
                "A \"quoted\" <name> & more",
                List.of("World/North", "money")),
            new ListedSource(
                "entry 2", "https://b.example/", Kind.SITEMAP, "B", List.of("World/North")),
            new ListedSource("entry 3", "https://d.example/", Kind.FEED, "D", List.of("World")),
            new ListedSource("entry 4", "https://c.example/", Kind.PAGE, "C", List.of()));
    String opml = OpmlDocument.write(sources);
    assertThat(read(opml)).containsExactlyInAnyOrderElementsOf(sources);
    assertThat(OpmlDocument.write(read(opml))).isEqualTo(opml);
  }

  @Test
  void csvGoesByItsHeading() {
    assertThat(
            read(
                """
                Title;Folder;Feed URL;type
                "Quay; north";Ships;https://quay.example/feed;feed
                ;;https://bare.example/;
                "no address";x;;
                """))
        .containsExactly(
            new ListedSource(
                "row 2", "https://quay.example/feed", Kind.FEED, "Quay; north", List.of("Ships")),
            new ListedSource("row 3", "https://bare.example/", null, null, List.of()));
  }

  @Test
  void csvWithoutAHeading_isAddressNameCategory() {
    assertThat(read("https://a.example/f,\"The \"\"A\"\"\",News\r\nhttps://b.example/f\r\n"))
        .containsExactly(
            new ListedSource("row 1", "https://a.example/f", null, "The \"A\"", List.of("News")),
            new ListedSource("row 2", "https://b.example/f", null, null, List.of()));
  }

  @Test
  void linesAreAddresses_commasWithinThemIncluded() {
    assertThat(read("# mine\nhttps://a.example/x#y  # note\n\nnonsense\n"))
        .extracting(ListedSource::where, ListedSource::url)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("line 2", "https://a.example/x#y"),
            org.assertj.core.groups.Tuple.tuple("line 4", "nonsense"));
  }

  @Test
  void nothingIsNothing() {
    assertThat(read("")).isEmpty();
    assertThat(read("<opml/>")).isEmpty();
    assertThat(read("<" + "outline>".repeat(10_000))).isEmpty();
  }

  private static List<ListedSource> read(String text) {
    return SubscriptionList.read(text, "list");
  }
}
