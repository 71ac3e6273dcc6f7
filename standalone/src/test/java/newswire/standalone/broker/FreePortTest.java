package newswire.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

  @Test
  void aPort_isGivenOnce_thoughNobodyListensOnItYet() {
    List<Integer> given = IntStream.generate(FreePort::any).limit(1_000).boxed().toList();
    assertThat(given).doesNotHaveDuplicates();
  }
}
