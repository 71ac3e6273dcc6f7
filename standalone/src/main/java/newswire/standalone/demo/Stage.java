package newswire.standalone.demo;

import java.util.Map;

/**
 * What went into a stage and what became of it.
 *
 * @param in what it was given
 * @param out what it handed on
 * @param exits what else became of it, by kind
 */
public record Stage(String name, long in, long out, Map<String, Long> exits) {

  /** Whether everything is accounted for. */
  public boolean balanced() {
    return in == out + exits.values().stream().mapToLong(Long::longValue).sum();
  }
}
