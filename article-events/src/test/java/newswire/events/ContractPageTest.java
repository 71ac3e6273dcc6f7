package newswire.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.events.kafka.CloudEventHeaders;
import newswire.events.kafka.EventTypes;
import newswire.events.kafka.Topics;
import org.junit.jupiter.api.Test;

/** {@code docs/contract.md} names what the code emits. */
class ContractPageTest {

  private static final Pattern CHOICE = Pattern.compile("`([^`{]*)\\{([^}`]*)}([^`]*)`");
  private final String page;

  ContractPageTest() throws IOException {
    page = Files.readString(Path.of("../docs/contract.md"));
  }

  @Test
  void itNamesEveryHeader_topicAndGroup() throws IllegalAccessException {
    for (Class<?> names : List.of(CloudEventHeaders.class, Topics.class)) {
      for (Field field : names.getFields()) {
        assertThat(page).contains((String) field.get(null));
      }
    }
  }

  @Test
  void itNamesEveryTypeOfEvent_andNoOther() {
    List<String> types =
        Stream.of(
                Stream.of(
                    EventTypes.PAGE_FETCHED, EventTypes.PAGE_ANNOUNCED, EventTypes.ARTICLE_VERSION),
                Arrays.stream(ArticleChanged.Type.values()).map(EventTypes::of),
                Arrays.stream(OutcomeKind.values()).map(EventTypes::of))
            .flatMap(it -> it)
            .toList();
    List<String> named = new ArrayList<>();
    Matcher choice = CHOICE.matcher(page);
    while (choice.find()) {
      if (choice.group(3).equals(".v1")) {
        for (String one : choice.group(2).split(",")) {
          named.add(choice.group(1) + one + choice.group(3));
        }
      }
    }
    Matcher single = Pattern.compile("`(newswire\\.[a-z]+\\.[a-z]+\\.v1)`").matcher(page);
    while (single.find()) {
      named.add(single.group(1));
    }

    assertThat(named).containsExactlyInAnyOrderElementsOf(types);
  }

  @Test
  void itListsTheFieldsInTheirOrder() {
    assertThat(page.replaceAll("(\\[])?(\\[?\\{[^}]*})?]?(?=[,`])", ""))
        .contains("`" + fields(ArticleVersion.class) + "`")
        .contains("`" + fields(Outcome.class) + "`");
  }

  private static String fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.joining(", "));
  }
}
