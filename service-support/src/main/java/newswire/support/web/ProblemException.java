package newswire.support.web;

import org.springframework.http.HttpStatus;

/** What a controller throws to answer with a problem. */
public final class ProblemException extends RuntimeException {

  private final HttpStatus status;
  private final String detail;

  /** A problem with its status and one sentence for the caller. */
  public ProblemException(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
    this.detail = detail;
  }

  /** The status to answer with. */
  public HttpStatus status() {
    return status;
  }

  /** One sentence for the caller. */
  public String detail() {
    return detail;
  }
}
