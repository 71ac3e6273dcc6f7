package newswire.support.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseClockTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private final AtomicReference<Instant> database = new AtomicReference<>(NOON);
  private final AtomicReference<Instant> machine = new AtomicReference<>(NOON);
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private boolean down;
  private final DatabaseClock clock =
      new DatabaseClock(
          () -> {
            asked.incrementAndGet();
            if (down) {
              throw new MongoTimeoutException("down");
            }
            return database.get();
          },
          machine::get,
          nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void time_goesOnMonotonically_whateverTheMachinesClockDoes() {
    assertThat(clock.now()).isEqualTo(NOON);
    machine.set(NOON.minus(Duration.ofDays(1)));
    pass(Duration.ofSeconds(5));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(5));
    assertThat(asked).hasValue(1);
  }

  @Test
  void offset_showsAJumpOfTheMachinesClock_atOnce() {
    clock.now();
    assertThat(clock.offset()).isZero();
    assertThat(clock.agrees()).isTrue();
    machine.set(NOON.plus(Duration.ofHours(1)));
    assertThat(clock.offset()).isEqualTo(Duration.ofHours(-1));
    assertThat(clock.agrees()).isFalse();
  }

  @Test
  void anOldAnswer_isRenewed_andTimeNeverRunsBack() {
    clock.now();
    pass(Duration.ofSeconds(31));
    database.set(NOON.plusSeconds(40));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(40));
    pass(Duration.ofSeconds(31));
    database.set(NOON.plusSeconds(30));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(40));
    assertThat(asked).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "P1D"})
  void aDatabaseThatWasFarAhead_isFollowedBack_ratherThanWaitedFor(Duration jump) {
    clock.now();
    pass(Duration.ofSeconds(31));
    database.set(NOON.plus(jump));
    machine.set(NOON.plusSeconds(31));
    assertThat(clock.now()).isEqualTo(NOON.plus(jump));
    assertThat(clock.agrees()).isFalse();
    pass(Duration.ofSeconds(31));
    database.set(NOON.plusSeconds(62));
    machine.set(NOON.plusSeconds(62));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(62));
    assertThat(clock.agrees()).isTrue();
  }

  @Test
  void aLeapSecondThatIsToldTwice_isWaitedFor() {
    clock.now();
    pass(Duration.ofMillis(29_900));
    Instant before = clock.now();
    pass(Duration.ofMillis(100));
    database.set(NOON.plusSeconds(29)); // the second from 29 to 30 comes again
    assertThat(clock.now()).isEqualTo(before);
    pass(Duration.ofMillis(800));
    assertThat(clock.now()).isEqualTo(before);
    pass(Duration.ofMillis(200));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(30));
  }

  @Test
  void whileTheDatabaseIsDown_timeIsCountedOn() {
    clock.now();
    down = true;
    pass(Duration.ofSeconds(45));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(45));
  }

  @Test
  void aDatabaseThatNeverAnswered_isAnError() {
    down = true;
    assertThatThrownBy(clock::now).isInstanceOf(MongoTimeoutException.class);
  }

  @Test
  void aDatabaseOnAWire_tellsItsTime() {
    try (TestDatabase mongo = TestDatabase.start();
        MongoClient client = mongo.client()) {
      DatabaseClock real = new DatabaseClock(client);
      Instant first = real.now();
      assertThat(first.getNano() % 1_000_000).isZero();
      assertThat(real.now()).isAfterOrEqualTo(first);
      assertThat(real.agrees()).isTrue();
    }
  }
}
