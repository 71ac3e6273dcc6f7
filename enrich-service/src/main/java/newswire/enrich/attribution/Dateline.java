package newswire.enrich.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Where an article was reported from, as stated at the start of its first paragraph: "MADRID:",
 * "LONDON (Reuters) -", "WASHINGTON, July 3 (AP) —".
 *
 * @param place as written; null when none stands there
 * @param agency named within the dateline; null when none is
 * @param rest the paragraph without the dateline
 */
public record Dateline(@Nullable String place, @Nullable String agency, String rest) {

  /** Takes the dateline off a first paragraph; {@code rest} is all of it when there is none. */
  public static Dateline takenFrom(String paragraph) {
    return new Dateline(null, null, paragraph);
  }
}
