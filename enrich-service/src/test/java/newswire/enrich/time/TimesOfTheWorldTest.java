package newswire.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.events.article.ArticleTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The lines of {@code times/cases.csv}: language, raw text, and what it says, as stated (or the
 * instant where that depends on the observation); {@code #reason} where it is not believed; nothing
 * where it is no time.
 */
class TimesOfTheWorldTest {

  private static final Instant OBSERVED = Instant.parse("2025-07-04T12:00:00Z");

  @ParameterizedTest(name = "{3}: {1}")
  @CsvFileSource(resources = "/times/cases.csv", delimiter = ';', numLinesToSkip = 1)
  void time_isReadAsItsReadersMeanIt(
      String language, String raw, @Nullable String expected, String why) {
    TimeContext context = new TimeContext(OBSERVED, language, null);
    assertThat(TimeReader.standard().read(raw, "test", 50, context).map(TimesOfTheWorldTest::told))
        .as(why)
        .isEqualTo(java.util.Optional.ofNullable(expected));
  }

  private static String told(ArticleTime time) {
    Instant instant = time.instant();
    if (instant == null) {
      return time.origin().substring(time.origin().indexOf('#'));
    }
    return time.local() == null ? instant.toString() : time.local();
  }
}
