package newswire.enrich.language;

import org.jspecify.annotations.Nullable;

/** Languages that their script gives away, however short the text. */
final class Scripts {

  private Scripts() {}

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
