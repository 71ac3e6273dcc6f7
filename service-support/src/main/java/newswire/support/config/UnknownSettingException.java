package newswire.support.config;

/** A setting under {@code newswire.} that no part of this service knows. */
public final class UnknownSettingException extends RuntimeException {

  UnknownSettingException(String sentence) {
    super(sentence);
  }
}
