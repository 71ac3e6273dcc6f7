package newswire.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextPagesTest {

  static List<PageCase> cases() {
    return PageCase.all(Path.of("src/test/resources/pages"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aPlainTextPage_givesExactlyItsArticles(PageCase page) {
    assertThat(page.differences()).isEmpty();
  }
}
