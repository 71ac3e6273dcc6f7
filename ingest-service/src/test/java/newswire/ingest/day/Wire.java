package newswire.ingest.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.PageAnnounced;
import newswire.events.PageEvent;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.PageRecords;
import newswire.events.kafka.Topics;
import newswire.events.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * All that was published on the day.
 *
 * @param pages without their bodies
 * @param outcomes of visits and of feeds, by page id
 */
record Wire(List<Page> pages, Map<String, List<Outcome>> outcomes, int deadLetters) {

  /** A page event, as far as the accounts need it. */
  record Page(String id, long visit, boolean announced) {

    static Page of(PageEvent page) {
      return new Page(page.pageId().value(), page.visit(), page instanceof PageAnnounced);
    }
  }

  static Wire read(String bootstrapServers) {
    List<Page> pages =
        all(bootstrapServers, Topics.PAGES, record -> Page.of(PageRecords.decode(record)));
    Map<String, List<Outcome>> outcomes = new HashMap<>();
    for (Outcome outcome : all(bootstrapServers, Topics.OUTCOMES, OutcomeRecords::decode)) {
      outcomes.computeIfAbsent(outcome.pageId().value(), _ -> new ArrayList<>()).add(outcome);
    }
    int dead =
        Stream.of(Topics.PAGES, Topics.OUTCOMES)
            .mapToInt(topic -> all(bootstrapServers, Topics.deadLetter(topic), r -> r).size())
            .sum();
    return new Wire(pages, outcomes, dead);
  }

  /** Outcomes of one page. */
  Stream<Outcome> of(String id) {
    return outcomes.getOrDefault(id, List.of()).stream();
  }

  long count(OutcomeKind kind) {
    return outcomes.values().stream()
        .flatMap(List::stream)
        .filter(outcome -> outcome.kind() == kind)
        .count();
  }

  private static <T> List<T> all(
      String bootstrapServers, String topic, Function<ConsumerRecord<String, byte[]>, T> decoded) {
    return TopicReader.fromTheBeginning(bootstrapServers).read(topic).stream()
        .map(decoded)
        .toList();
  }
}
