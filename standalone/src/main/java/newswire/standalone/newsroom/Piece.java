package newswire.standalone.newsroom;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One invented piece, as its file under {@code newsroom/<publisher>/} tells it: to add a piece is
 * to add a file. Its text may be several {@linkplain Part parts}.
 *
 * @param publisher the folder's name
 * @param slug the file's name without {@code .txt}
 * @param live whether it is a live blog, which tells its updates in order
 * @param published with the publisher's own offset
 * @param modified null when the publisher states none
 * @param images {@code path | caption | credit} each; more than one makes a gallery
 * @param fault what goes wrong when its page is asked for
 * @param listedIn the first phase in which feeds list it, from 1
 * @param editedIn the first phase in which its page shows {@code edited} instead of {@code text}; 0
 *     when it never does
 * @param takenDownIn the first phase in which its page answers 410, and no feed lists it; 0 when it
 *     never does
 */
record Piece(
    String publisher,
    String slug,
    String headline,
    String section,
    boolean live,
    List<String> authors,
    OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    String summary,
    List<String> images,
    Fault fault,
    int listedIn,
    int editedIn,
    int takenDownIn,
    List<String> text,
    List<String> edited) {

  /** The web's usual faults. */
  enum Fault {
    NONE,
    /** The listed address redirects to the real one for good. */
    MOVED,
    /** 429 with Retry-After in phase 1. */
    THROTTLED,
    /** robots.txt forbids the page. */
    BANNED,
    /** 404. */
    GONE
  }

  /** Where the piece's page is, below its publisher's root. */
  String path() {
    return fault == Fault.BANNED ? "/members/" + slug : "/" + section + "/" + slug;
  }

  /** The address that feeds list. */
  String listedPath() {
    return fault == Fault.MOVED ? "/old/" + slug + ".html" : path();
  }

  boolean isListed(int phase) {
    return listedIn <= phase && !isTakenDown(phase);
  }

  boolean isTakenDown(int phase) {
    return takenDownIn > 0 && phase >= takenDownIn;
  }

  List<String> paragraphs(int phase) {
    return editedIn > 0 && phase >= editedIn ? edited : text;
  }

  /** The paragraphs that it began with: what others have copied. */
  List<String> paragraphs() {
    return text;
  }

  static Piece read(String publisher, String slug, String file) {
    Fields fields = Fields.read(file);
    String[] parts = fields.rest().split("\n=== 2\n", 2);
    return new Piece(
        publisher,
        slug,
        fields.one("headline"),
        fields.one("section"),
        fields.optional("live").isPresent(),
        fields.all("author"),
        OffsetDateTime.parse(fields.one("published")),
        fields.optional("modified").map(OffsetDateTime::parse).orElse(null),
        fields.one("summary"),
        fields.all("image"),
        fields.optional("fault").map(Piece::fault).orElse(Fault.NONE),
        fields.optional("listed-in").map(Integer::parseInt).orElse(1),
        fields.optional("edited-in").map(Integer::parseInt).orElse(0),
        fields.optional("taken-down-in").map(Integer::parseInt).orElse(0),
        split(parts[0]),
        parts.length > 1 ? split(parts[1]) : List.of());
  }

  private static Fault fault(String name) {
    return Fault.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static List<String> split(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.strip().split("\n\n+", -1)) {
      paragraphs.add(Objects.requireNonNull(paragraph).strip());
    }
    return List.copyOf(paragraphs);
  }
}
