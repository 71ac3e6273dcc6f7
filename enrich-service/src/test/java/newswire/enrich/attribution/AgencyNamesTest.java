package newswire.enrich.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The cheap looks must not miss what the patterns behind them find. */
class AgencyNamesTest {

  private static final int TEXTS = 20_000;
  private static final long SEED = Long.getLong("seed", 20261128);
  private static final List<String> BEFORE =
      List.of(
          "", "By ", "Source: ", "(", "[", "（", "It rained. ", "It rained. (", "“Rain.” – ", "©");
  private static final List<String> BEHIND =
      List.of(
          "", ".", ")", "。", "] ", " The sea rose.", ": The sea", " – The sea", "/", ").", " rose");

  @Test
  void whateverAPatternFinds_theLookBeforeItAllows() {
    List<String> names = AgencyNames.spellings(false).toList();
    List<Pattern> starts =
        List.of(
            AgencyPatterns.BRACKETED_START,
            AgencyPatterns.MARKED_START,
            AgencyPatterns.PLAIN_START,
            AgencyPatterns.ANY_START);
    System.out.println("AgencyNamesTest seed " + SEED);
    Random random = new Random(SEED);
    int atEnd = 0;
    int atStart = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = one(BEFORE, random) + one(names, random) + one(BEHIND, random);
      if (AgencyPatterns.ENDS.stream().anyMatch(p -> p.matcher(text).find())
          || AgencyPatterns.ALONE.matcher(text).matches()) {
        assertThat(AgencyNames.mayEndInName(text)).as("end of <%s>", text).isTrue();
        atEnd++;
      }
      if (starts.stream().anyMatch(p -> p.matcher(text).lookingAt())) {
        assertThat(AgencyNames.mayStartWithName(text)).as("start of <%s>", text).isTrue();
        atStart++;
      }
    }
    assertThat(atEnd).as("texts with a credit at their end").isGreaterThan(TEXTS / 20);
    assertThat(atStart).as("texts with a credit at their start").isGreaterThan(TEXTS / 20);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
