package newswire.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TimeWordsTest {

  @Test
  void committedTable_isWhatTheGeneratorMakesOfCldr() throws IOException {
    if (Boolean.getBoolean("time-words.write")) {
      TimeWordsGenerator.write();
    }
    assertThat(TimeWordsGenerator.generate()).isEqualTo(Files.readString(TimeWordsGenerator.FILE));
  }
}
