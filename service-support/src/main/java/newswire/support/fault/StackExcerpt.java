package newswire.support.fault;

import java.nio.charset.StandardCharsets;

/** As much of a stack trace as fits: each cause with its first frames, whole lines only. */
final class StackExcerpt {

  private static final int FRAMES_PER_CAUSE = 8;
  private static final int CAUSES = 8;

  private StackExcerpt() {}

  /** At most {@code maxBytes} bytes of UTF-8. */
  static String of(Throwable failure, int maxBytes) {
    StringBuilder excerpt = new StringBuilder();
    Throwable cause = failure;
    int left = maxBytes;
    for (int depth = 0; cause != null && depth < CAUSES; depth++) {
      left = append(excerpt, (depth == 0 ? "" : "by ") + cause.getClass().getName(), left);
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES_PER_CAUSE); i++) {
        left = append(excerpt, " at " + frames[i], left);
      }
      cause = cause.getCause();
    }
    return excerpt.toString();
  }

  /** Appends the line if it fits; returns how many bytes are left, 0 once a line did not fit. */
  private static int append(StringBuilder excerpt, String line, int left) {
    int bytes = line.getBytes(StandardCharsets.UTF_8).length + 1;
    if (bytes > left) {
      return 0;
    }
    excerpt.append(line).append('\n');
    return left - bytes;
  }
}
