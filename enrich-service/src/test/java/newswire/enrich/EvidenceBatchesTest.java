package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import newswire.enrich.EvidenceBatch.Case;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@code docs/evidence.md} says is read, is read: each case of each batch. Prints how many of
 * a batch were right when it was first run, before anything was mended for it.
 */
class EvidenceBatchesTest {

  private static final EnrichPipeline PIPELINE = EnrichPipeline.standard();
  private static final List<String> BATCHES =
      List.of(
          "fields-1.txt",
          "images-1.txt",
          "bylines-1.tsv",
          "fields-2.txt",
          "images-2.txt",
          "bylines-2.tsv",
          "fields-3.txt",
          "bylines-3.tsv",
          "fields-4.txt",
          "bylines-4.tsv");

  @TestFactory
  Stream<DynamicContainer> everyPageOfABatch_givesWhatWasExpectedBeforeItWasRun() {
    return BATCHES.stream()
        .map(EvidenceBatch::read)
        .map(
            batch -> {
              long right =
                  batch.cases().stream().filter(c -> c.read(PIPELINE).equals(c.expected())).count();
              System.out.printf(
                  "evidence %s: %d of %d right at first, %d now%n",
                  batch.name(), batch.atFirst(), batch.cases().size(), right);
              return DynamicContainer.dynamicContainer(
                  batch.name(), batch.cases().stream().map(EvidenceBatchesTest::test));
            });
  }

  private static DynamicTest test(Case page) {
    return DynamicTest.dynamicTest(
        page.name(), () -> assertThat(page.read(PIPELINE)).isEqualTo(page.expected()));
  }
}
