package newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time find what one byte at a time finds. */
class ByteSearchTest {

  /** Neighbours of what is looked for: bits that carry from one byte into the next. */
  private static final byte[] LETTERS = {0, 1, 'a', 0x7F, (byte) 0x80, (byte) 0xC2, (byte) 0xC3};

  @Test
  void eightAtATime_findWhatOneFinds_fromAnyPlace() {
    Random random = new Random(20261124);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = LETTERS[random.nextInt(LETTERS.length)];
      }
      byte wanted = LETTERS[random.nextInt(LETTERS.length)];
      int from = random.nextInt(bytes.length + 2);
      int found = from;
      while (found < bytes.length && bytes[found] != wanted) {
        found++;
      }
      int beyond = from;
      while (beyond < bytes.length && bytes[beyond] >= 0) {
        beyond++;
      }
      assertThat(ByteSearch.indexOf(wanted, bytes, from)).isEqualTo(Math.min(found, bytes.length));
      assertThat(ByteSearch.beyondAscii(bytes, from)).isEqualTo(Math.min(beyond, bytes.length));
    }
  }
}
