package newswire.support.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what Tomcat itself refuses (a malformed request line, say) as a problem, not as HTML. */
public final class ProblemErrorValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      Problems.send(response.getResponse(), status, "The request could not be understood.");
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("the client is gone", e);
    }
  }
}
