package newswire.support.topic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the topics are made, and what they are checked against at start.
 *
 * @param replicationFactor how many brokers hold each record; -1 leaves it to the broker's default
 * @param pages {@code newswire.pages.v1}; kept 7 days
 * @param articles {@code newswire.articles.v1}; kept 30 days
 * @param changes {@code newswire.changes.v1}; kept 30 days
 * @param outcomes {@code newswire.outcomes.v1}; kept 30 days
 * @param deadLetters every {@code *-dlt} topic; kept 30 days
 */
@Validated
@ConfigurationProperties("newswire.topics")
public record TopicProperties(
    @Min(-1) @DefaultValue("-1") short replicationFactor,
    @Valid @DefaultValue Pages pages,
    @Valid @DefaultValue Topic articles,
    @Valid @DefaultValue Topic changes,
    @Valid @DefaultValue Topic outcomes,
    @Valid @DefaultValue DeadLetters deadLetters) {

  /** What {@link TopicCheck} needs to know of a topic. */
  interface Settings {
    int partitions();

    Duration retention();
  }

  /**
   * The topic of pages.
   *
   * @param partitions at least 1; nothing depends on the number but how many processes can share
   * @param retention how long a record is kept
   */
  public record Pages(
      @Min(1) @DefaultValue("3") int partitions, @DefaultValue("7d") Duration retention)
      implements Settings {}

  /**
   * One of the other topics.
   *
   * @param partitions at least 1; nothing depends on the number but how many processes can share
   * @param retention how long a record is kept
   */
  public record Topic(
      @Min(1) @DefaultValue("3") int partitions, @DefaultValue("30d") Duration retention)
      implements Settings {}

  /**
   * The dead-letter topics.
   *
   * @param partitions at least 1
   * @param retention how long a record is kept
   */
  public record DeadLetters(
      @Min(1) @DefaultValue("1") int partitions, @DefaultValue("30d") Duration retention)
      implements Settings {}
}
