package newswire.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.support.address.Verdict;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Turns what an HTTP client throws into what came of the fetch. */
final class Failures {

  private Failures() {}

  static FetchResult timeout(Duration deadline) {
    return new Unreachable(
        OutcomeReason.TIMEOUT,
        null,
        String.format(Locale.ROOT, "no complete answer within %.1f s", deadline.toMillis() / 1e3));
  }

  static FetchResult of(IOException failure) {
    return switch (failure) {
      case AddressRefusedException refused -> refused(refused.verdict());
      case UnknownHostException unknown when unknown.getCause() instanceof SocketTimeoutException ->
          unreachable(OutcomeReason.DNS, "the name service did not answer in time");
      case UnknownHostException _ -> unreachable(OutcomeReason.DNS, "the name does not resolve");
      case SSLException tls -> unreachable(OutcomeReason.TLS, text(tls));
      case ConnectTimeoutException _ ->
          unreachable(OutcomeReason.TIMEOUT, "the host did not take the connection in time");
      case InterruptedIOException _ ->
          unreachable(OutcomeReason.TIMEOUT, "the host was silent for too long");
      case NoHttpResponseException _ ->
          unreachable(OutcomeReason.BAD_RESPONSE, "the host closed the connection unanswered");
      case SocketException socket -> unreachable(OutcomeReason.CONNECT, text(socket));
      // What is left are answers that are not HTTP: malformed heads, chunks, codings, early ends.
      default -> unreachable(OutcomeReason.BAD_RESPONSE, text(failure));
    };
  }

  static Refused refused(Verdict.Refused verdict) {
    OutcomeReason reason =
        switch (verdict.cause()) {
          case ADDRESS -> OutcomeReason.ADDRESS_REFUSED;
          case PORT -> OutcomeReason.PORT_REFUSED;
        };
    return new Refused(reason, null, verdict.why());
  }

  static Unreachable unreachable(OutcomeReason reason, String detail) {
    return new Unreachable(reason, null, detail);
  }

  private static String text(IOException failure) {
    String message = failure.getMessage();
    String said = message == null ? failure.getClass().getSimpleName() : message.strip();
    return said.length() > 200 ? said.substring(0, 200) : said;
  }
}
