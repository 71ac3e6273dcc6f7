package newswire.enrich.page;

/** Text compared by its letters and digits alone. */
public final class Letters {

  private Letters() {}

  /** The letters and digits, in lower case. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
