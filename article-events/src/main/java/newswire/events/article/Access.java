package newswire.events.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article may be read without paying, and what its page says of other uses.
 *
 * @param free null when the page does not say
 * @param licence the address of its licence, or the licence in words; null when the page names none
 * @param optOuts uses that the page asks to refrain from, of {@code noai, noarchive, noimageai,
 *     noindex, nosnippet, tdm-reservation}, in this order; empty when it asks for nothing
 */
// spec: TDM Reservation Protocol (W3C community report), robots meta tag
public record Access(
    @Nullable Boolean free,
    // What is younger than the first records is left out where it says nothing: they stay the same.
    @JsonInclude(Include.NON_NULL) @Nullable String licence,
    @JsonInclude(Include.NON_EMPTY) List<String> optOuts) {

  // A record without them is read as one that asks for nothing.
  public Access {
    optOuts = optOuts == null ? List.of() : List.copyOf(optOuts);
  }

  /** Says only whether it may be read without paying. */
  public Access(@Nullable Boolean free) {
    this(free, null, List.of());
  }
}
