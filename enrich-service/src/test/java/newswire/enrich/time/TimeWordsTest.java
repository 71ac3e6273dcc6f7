package newswire.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed tables are what their generators make; {@code -Dtime-words.write=true} writes. */
class TimeWordsTest {

  @BeforeAll
  static void writeWhereAskedTo() throws IOException {
    if (Boolean.getBoolean("time-words.write")) {
      TimeWordsGenerator.write();
      ZoneNamesGenerator.write();
      CalendarNamesGenerator.write();
    }
  }

  @Test
  void committedTable_isWhatTheGeneratorMakesOfCldr() throws IOException {
    assertThat(TimeWordsGenerator.generate()).isEqualTo(Files.readString(TimeWordsGenerator.FILE));
  }

  @Test
  void committedZones_areWhatTheGeneratorMakesOfTzdata() throws IOException {
    assertThat(ZoneNamesGenerator.generate()).isEqualTo(Files.readString(ZoneNamesGenerator.FILE));
  }

  @Test
  void committedCalendars_areWhatTheGeneratorMakesOfCldr() throws IOException {
    assertThat(CalendarNamesGenerator.generate())
        .isEqualTo(Files.readString(CalendarNamesGenerator.FILE));
  }
}
