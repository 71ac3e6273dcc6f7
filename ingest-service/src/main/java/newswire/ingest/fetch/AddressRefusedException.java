package newswire.ingest.fetch;

import java.net.UnknownHostException;
import newswire.support.address.Verdict;

/** Carries the guard's refusal out of the HTTP client, which only knows I/O exceptions. */
final class AddressRefusedException extends UnknownHostException {

  private final Verdict.Refused verdict;

  AddressRefusedException(Verdict.Refused verdict) {
    super(verdict.why());
    this.verdict = verdict;
  }

  Verdict.Refused verdict() {
    return verdict;
  }
}
