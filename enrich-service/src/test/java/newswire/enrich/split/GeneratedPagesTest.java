package newswire.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import newswire.enrich.page.TextPage;
import newswire.enrich.time.TimeContext;
import newswire.events.article.Standing.Rendition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GeneratedPagesTest {

  private static final TextSplitter SPLITTER = new TextSplitter();
  private static final TimeContext CONTEXT =
      new TimeContext(Instant.parse("2025-03-14T09:30:00Z"), "en", null);

  @Test
  void fiveThousandGeneratedPages_areSplitWithoutAMistake() {
    prove(Long.getLong("seed", 20_250_314L), Integer.getInteger("pages", 5_000));
  }

  @Test
  @Tag("proof")
  void twoHundredThousandGeneratedPages_areSplitWithoutAMistake() {
    prove(Long.getLong("seed", 7L), 200_000);
  }

  private static void prove(long seed, int pages) {
    List<String> mistakes =
        LongStream.range(seed, seed + pages)
            .mapToObj(GeneratedPage::of)
            .flatMap(page -> mistakes(page).stream())
            .toList();
    System.out.println(
        pages + " generated pages, seed " + seed + ": " + mistakes.size() + " mistakes");
    assertThat(mistakes).isEmpty();
  }

  static List<String> mistakes(GeneratedPage page) {
    List<Piece> pieces = SPLITTER.split(TextPage.of(page.text()), page.url(), CONTEXT).pieces();
    List<String> mistakes = new ArrayList<>();
    String seed = "seed " + page.seed() + ": ";
    if (pieces.size() != page.truth().size()) {
      mistakes.add(
          seed
              + page.truth().size()
              + " pieces, found "
              + pieces.stream().map(Piece::headline).toList());
      return mistakes;
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      GeneratedPage.Truth truth = page.truth().get(i);
      differ(mistakes, seed + "headline", piece.headline(), truth.headline());
      differ(mistakes, seed + "source", piece.source(), truth.source());
      differ(
          mistakes,
          seed + "time",
          piece.published() == null ? null : piece.published().raw(),
          truth.time());
      differ(mistakes, seed + "agency", piece.agency(), truth.agency());
      differ(mistakes, seed + "dateline", piece.dateline(), truth.dateline());
      differ(mistakes, seed + "text", piece.text(), String.join("\n\n", truth.paragraphs()));
      differ(mistakes, seed + "own", piece.rendition() == Rendition.OWN_PAGE, truth.own());
    }
    return mistakes;
  }

  private static void differ(
      List<String> mistakes, String what, @Nullable Object found, @Nullable Object wanted) {
    if (!Objects.equals(found, wanted)) {
      mistakes.add(what + " is <" + found + ">, wanted <" + wanted + ">");
    }
  }
}
