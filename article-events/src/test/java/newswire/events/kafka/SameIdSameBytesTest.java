package newswire.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.PageEvent;
import newswire.events.testing.RandomEvents;
import newswire.events.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

/**
 * Invariant 3, as far as encoding goes: the same {@code ce_source} and {@code ce_id} come with
 * byte-identical data, whoever encodes the event, wherever, however often.
 */
class SameIdSameBytesTest {

  private static final EventContext CONTEXT =
      new EventContext(
          "newswire/test/events", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "r1");
  private static final int EVENTS = 1_000;

  @Test
  void theSameEvent_isTheSameBytes_inEveryLocaleAndZone() {
    long seed = Long.getLong("seed", 3);
    System.out.println("seed " + seed);
    List<String> here = encodings(seed);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(encodings(seed)).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(encodings(seed)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anEventThatWasRead_isWrittenAsTheSameBytes() {
    RandomEvents events = new RandomEvents(Long.getLong("seed", 3));
    for (int i = 0; i < EVENTS; i++) {
      assertStable(
          events.version(), it -> ArticleRecords.encode(it, CONTEXT), ArticleRecords::decode);
      assertStable(events.change(), it -> ChangeRecords.encode(it, CONTEXT), ChangeRecords::decode);
      assertStable(
          events.outcome(), it -> OutcomeRecords.encode(it, CONTEXT), OutcomeRecords::decode);
      assertStable(events.page(), it -> PageRecords.encode(it, CONTEXT), PageRecords::decode);
    }
  }

  @Test
  void differentEvents_haveDifferentIds() {
    RandomEvents events = new RandomEvents(Long.getLong("seed", 3));
    Map<String, byte[]> seen = new HashMap<>();
    for (int i = 0; i < EVENTS; i++) {
      for (ProducerRecord<String, byte[]> sent : all(events)) {
        String id = Records.headers(Records.received(sent)).get(CloudEventHeaders.ID);
        byte[] before = seen.put(id, sent.value());
        assertThat(before == null || Arrays.equals(before, sent.value())).as(id).isTrue();
      }
    }
    assertThat(seen).hasSizeGreaterThan(3 * EVENTS);
  }

  private static <T> void assertStable(
      T event,
      Function<T, ProducerRecord<String, byte[]>> encode,
      Function<ConsumerRecord<String, byte[]>, T> decode) {
    ProducerRecord<String, byte[]> first = encode.apply(event);
    ProducerRecord<String, byte[]> again = encode.apply(decode.apply(Records.received(first)));
    assertThat(spelled(again)).isEqualTo(spelled(first));
  }

  private static List<String> encodings(long seed) {
    RandomEvents events = new RandomEvents(seed);
    List<String> encodings = new ArrayList<>();
    for (int i = 0; i < EVENTS / 10; i++) {
      all(events).forEach(sent -> encodings.add(spelled(sent)));
    }
    return encodings;
  }

  private static List<ProducerRecord<String, byte[]>> all(RandomEvents events) {
    PageEvent page = events.page();
    ArticleVersion version = events.version();
    ArticleChanged change = events.change();
    Outcome outcome = events.outcome();
    return List.of(
        PageRecords.encode(page, CONTEXT),
        ArticleRecords.encode(version, CONTEXT),
        ChangeRecords.encode(change, CONTEXT),
        OutcomeRecords.encode(outcome, CONTEXT));
  }

  private static String spelled(ProducerRecord<String, byte[]> sent) {
    StringBuilder all = new StringBuilder(sent.topic()).append('|').append(sent.key());
    for (Header header : sent.headers()) {
      all.append('|').append(header.key()).append('=').append(Arrays.toString(header.value()));
    }
    return all.append('|').append(Arrays.toString(sent.value())).toString();
  }
}
