package newswire.standalone.installation;

/** What the user can mend; the message is one sentence for the terminal, without a stack trace. */
public final class UserError extends RuntimeException {

  public UserError(String sentence) {
    super(sentence);
  }

  public UserError(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
