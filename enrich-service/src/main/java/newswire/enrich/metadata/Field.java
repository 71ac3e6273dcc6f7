package newswire.enrich.metadata;

/** What evidence can be about. */
public enum Field {
  HEADLINE("headline"),
  SUMMARY("summary"),
  AUTHOR("authors"),
  PUBLISHED("published"),
  MODIFIED("modified"),
  /** Whose site it is. */
  SOURCE("source"),
  /** Whose piece it is, when the page says so beside the headline. */
  NAMED_SOURCE("source"),
  /** Who wrote it for its publisher, when the page says so beside the headline. */
  AGENCY("agency"),
  CANONICAL("canonical"),
  SECTION("section"),
  KEYWORDS("keywords"),
  IMAGE("images"),
  LANGUAGE("language"),
  FREE("access.free"),
  LICENCE("access.licence"),
  /** A use that the page asks to refrain from. */
  OPT_OUT("access.optOuts"),
  BODY("text"),
  KIND("kind");

  private final String versionField;

  Field(String versionField) {
    this.versionField = versionField;
  }

  /** The article version's field that this is evidence for, as {@code provenance} calls it. */
  public String versionField() {
    return versionField;
  }
}
