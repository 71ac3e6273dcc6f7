package newswire.ingest.feed;

import java.nio.charset.Charset;

/** Mends letters that are none. */
final class Letters {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Letters() {}

  /** {@code text} without control characters, and with what was meant by those of C1. */
  // spec: https://html.spec.whatwg.org/#numeric-character-reference-end-state: "&#146;" means the
  // apostrophe that windows-1252 has at 0x92.
  static String mended(String text) {
    int at = 0;
    while (at < text.length() && !isBad(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length()).append(text, 0, at);
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBad(c)) {
        mended.append(c);
      } else if (c > 0x7f) {
        mended.append(new String(new byte[] {(byte) c}, WINDOWS_1252));
      }
    }
    return mended.toString();
  }

  private static boolean isBad(char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f);
  }
}
