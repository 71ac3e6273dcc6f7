package newswire.enrich.observe;

/** What, when it becomes frequent at one publisher, says that its pages have changed. */
enum Sign {
  /** The page holds no article. */
  REJECTED("rejected", "hold no article"),
  /** Its article has no time of publication. */
  NO_DATE("noDate", "have no date"),
  /** Nobody is named as its author. */
  NO_AUTHOR("noAuthor", "name no author"),
  /** Its text is not whole. */
  SHORT_TEXT("shortText", "have a text that is not whole");

  private final String wireName;
  private final String said;

  Sign(String wireName, String said) {
    this.wireName = wireName;
    this.said = said;
  }

  /** Its name in JSON and in metrics. */
  String wireName() {
    return wireName;
  }

  /** What pages with it do, in words for a log. */
  String said() {
    return said;
  }
}
