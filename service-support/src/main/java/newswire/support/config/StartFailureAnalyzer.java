package newswire.support.config;

import newswire.support.topic.TopicMismatchException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Turns what an operator can mend into a sentence instead of a stack trace. */
final class StartFailureAnalyzer implements FailureAnalyzer {

  private static final int DEEPEST_CAUSE = 32;

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof UnknownSettingException || cause instanceof TopicMismatchException) {
        String sentence = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new FailureAnalysis(sentence, null, cause);
      }
      cause = cause.getCause();
    }
    return null;
  }
}
