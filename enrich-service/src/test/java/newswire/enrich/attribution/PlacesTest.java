package newswire.enrich.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void committedList_isWhatTheGeneratorMakesOfCldr() throws IOException {
    if (Boolean.getBoolean("time-words.write")) {
      Files.writeString(PlacesGenerator.FILE, PlacesGenerator.generate());
    }
    assertThat(PlacesGenerator.generate()).isEqualTo(Files.readString(PlacesGenerator.FILE));
  }
}
