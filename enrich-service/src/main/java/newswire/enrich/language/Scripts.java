package newswire.enrich.language;

import org.jspecify.annotations.Nullable;

/** Languages that their script gives away, however short the text. */
final class Scripts {

  private static final char FIRST_UNKNOWN = '\u0780';
  private static final char LAST_UNKNOWN = '\u1fff';

  private Scripts() {}

  /**
   * The language that most write in the script of a text's first letter, where the detector's model
   * has no language of that script, and guesses any.
   */
  static @Nullable String unknownToModels(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return c < FIRST_UNKNOWN || c > LAST_UNKNOWN
            ? null
            : switch (Character.UnicodeScript.of(c)) {
              case ETHIOPIC -> "am";
              case MYANMAR -> "my";
              case KHMER -> "km";
              case LAO -> "lo";
              case TIBETAN -> "bo";
              case THAANA -> "dv";
              default -> null;
            };
      }
    }
    return null;
  }

  static @Nullable String languageOf(String text) {
    boolean han = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u3040' && c <= '\u30ff') {
        return "ja";
      }
      if (c >= '\uac00' && c <= '\ud7a3') {
        return "ko";
      }
      if (c >= '\u0e00' && c <= '\u0e7f') {
        return "th";
      }
      if (c >= '\u0590' && c <= '\u05ff') {
        return "he";
      }
      if (c >= '\u0370' && c <= '\u03ff') {
        return "el";
      }
      if (c >= '\u10a0' && c <= '\u10ff') {
        return "ka";
      }
      if (c >= '\u0530' && c <= '\u058f') {
        return "hy";
      }
      han |= c >= '\u4e00' && c <= '\u9fff';
    }
    return han ? "zh" : null;
  }
}
