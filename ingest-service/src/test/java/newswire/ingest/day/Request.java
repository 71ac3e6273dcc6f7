package newswire.ingest.day;

import org.jspecify.annotations.Nullable;

/** One request that the fake web had, and what it made of it; times in simulated milliseconds. */
final class Request {

  static final long NEVER = Long.MAX_VALUE;

  /** The name that was asked. */
  final String host;

  /** Path and query. */
  final String path;

  /** The ingest process that asked, by the number in its user agent. */
  final int process;

  /** The validator that it came with; null: it asks for the whole. */
  final @Nullable String validator;

  final long arrived;

  /** Set just before the answer's bytes leave, or when the other side has hung up. */
  long ended = NEVER;

  Reply reply = Reply.HANGS;

  Request(String host, String path, int process, @Nullable String validator, long arrived) {
    this.host = host;
    this.path = path;
    this.process = process;
    this.validator = validator;
    this.arrived = arrived;
  }

  boolean isRobots() {
    return path.equals("/robots.txt");
  }

  boolean isOpen() {
    return ended == NEVER;
  }

  @Override
  public String toString() {
    return "process "
        + process
        + " asked http://"
        + host
        + path
        + " at "
        + arrived
        + ", ended "
        + (isOpen() ? "never" : String.valueOf(ended))
        + " with "
        + reply.status();
  }
}
