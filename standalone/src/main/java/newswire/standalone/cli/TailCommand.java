package newswire.standalone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.article.Source;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.standalone.client.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire tail}: a topic's records as they come. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = "Prints a topic's records as they come, until Ctrl-C.")
final class TailCommand implements Callable<Integer> {

  /** What can be followed. */
  enum Topic {
    ARTICLES,
    CHANGES,
    OUTCOMES
  }

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Mixin private RemoteOptions remote = new RemoteOptions();

  @Option(
      names = "--topic",
      paramLabel = "T",
      defaultValue = "changes",
      description = "articles, changes or outcomes. Default: ${DEFAULT-VALUE}.")
  private Topic topic = Topic.CHANGES;

  @Option(
      names = "--since",
      paramLabel = "10m",
      converter = SpanConverter.class,
      description = "Begins that long ago: s, m, h or d. Without it, now.")
  private @Nullable Duration since;

  @Option(names = "--json", description = "The records' own JSON, one a line.")
  private boolean json;

  @Option(names = "--no-follow", description = "Ends at the log's end.")
  private boolean noFollow;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (UntilStopped stop = new UntilStopped(0);
        Wire wire = remote.wire()) {
      List<String> topics = List.of(name(topic));
      Instant from = since == null ? null : InstantSource.system().instant().minus(since);
      if (noFollow) {
        wire.readAll(
            topics,
            record -> {
              if (from == null || record.timestamp() >= from.toEpochMilli()) {
                out.println(line(record));
              }
            });
      } else {
        // A pipe that nobody reads any more ends it too.
        wire.follow(
            topics, from, () -> stop.running() && !out.checkError(), r -> out.println(line(r)));
      }
      return 0;
    }
  }

  private static String name(Topic topic) {
    return switch (topic) {
      case ARTICLES -> Topics.ARTICLES;
      case CHANGES -> Topics.CHANGES;
      case OUTCOMES -> Topics.OUTCOMES;
    };
  }

  private String line(ConsumerRecord<String, byte[]> record) {
    if (json) {
      return new String(record.value(), StandardCharsets.UTF_8);
    }
    String time = Instant.ofEpochMilli(record.timestamp()).toString();
    try {
      return time
          + "  "
          + switch (topic) {
            case ARTICLES -> line(ArticleRecords.decode(record));
            case CHANGES -> line(ChangeRecords.decode(record));
            case OUTCOMES -> line(OutcomeRecords.decode(record));
          };
    } catch (MalformedEventException e) {
      return time + "  malformed: " + e.getMessage();
    }
  }

  private static String line(ArticleVersion version) {
    return "%s  %s  %s  %s %s"
        .formatted(
            version.articleId(),
            name(version.source()),
            version.headline(),
            version.standing().authority(),
            version.standing().completeness());
  }

  private static String line(ArticleChanged change) {
    Article article = change.article();
    String what =
        article == null
            ? "into " + change.mergedInto()
            : name(article.source()) + "  " + article.headline();
    return "%s  %-9s %d  %s  %s"
        .formatted(
            change.articleId(),
            change.type(),
            change.sequence(),
            what,
            String.join(",", change.changed()));
  }

  private static String line(Outcome outcome) {
    return "%-13s %s  %s"
        .formatted(
            outcome.kind().wireName(),
            outcome.url(),
            Optional.ofNullable(outcome.reason())
                .map(reason -> reason.wireName())
                .or(() -> Optional.ofNullable(outcome.articleId()).map(Object::toString))
                .or(() -> Optional.ofNullable(outcome.articles()).map(List::toString))
                .orElse(""));
  }

  private static String name(@Nullable Source source) {
    return source == null
        ? "?"
        : Optional.ofNullable(source.name())
            .or(() -> Optional.ofNullable(source.domain()))
            .orElse("?");
  }

  /** {@code 90s}, {@code 10m}, {@code 2h}, {@code 3d}. */
  static final class SpanConverter implements CommandLine.ITypeConverter<Duration> {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([smhd])");

    @Override
    public Duration convert(String value) {
      Matcher span = SPAN.matcher(value);
      if (!span.matches()) {
        throw new CommandLine.TypeConversionException(
            "'" + value + "' is no span of time (like 90s, 10m, 2h or 3d)");
      }
      long count = Long.parseLong(span.group(1));
      return switch (span.group(2)) {
        case "s" -> Duration.ofSeconds(count);
        case "m" -> Duration.ofMinutes(count);
        case "h" -> Duration.ofHours(count);
        default -> Duration.ofDays(count);
      };
    }
  }
}
