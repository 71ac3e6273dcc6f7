package newswire.enrich.page;

import java.util.Arrays;

/**
 * Text that a publisher's system took for Latin-1 and encoded in UTF-8 once more, so that readers
 * see "â€™" for an apostrophe: often the export of one part of a page, while the rest is sound.
 */
final class TwiceEncoded {

  private static final int LEAST_OF_THREE = 0x800;
  private static final int LEAST_OF_FOUR = 0x10000;
  private static final int FIRST_SURROGATE = 0xD800;
  private static final int LAST_SURROGATE = 0xDFFF;

  /** Of a character that was encoded twice the first byte; Latin text has few, others none. */
  private static final byte LEAD = (byte) 0xC3;

  /** A hard blank, the quotes of French and a middle dot: what may follow a sound letter. */
  private static final String AROUND_WORDS = "\u00a0\u00ab\u00bb\u00b7";

  /** È to Ë, Ö and Ü, which words in capitals end in, and no letter's first byte that matters. */
  private static final String CAPITALS = "\u00c8\u00c9\u00ca\u00cb\u00d6\u00dc";

  private TwiceEncoded() {}

  /**
   * A body in UTF-8 with what was encoded twice as it was meant; the same array when nothing was.
   * It is told by a character of three or four bytes one of which became a C1 control, which no
   * page may hold; only then pairs are mended too, that look like "Ã©". A letter before a closing
   * quote, as in "liberté »" in French, is left alone everywhere.
   */
  static byte[] mended(byte[] body, int from) {
    int first = firstSure(body, from);
    if (first < 0) {
      return body;
    }
    byte[] mended = new byte[body.length];
    int end = 0;
    int at = 0;
    while (at < body.length) {
      int bytes = at < from ? 0 : lengthAt(body, at);
      if (bytes == 0) {
        mended[end++] = body[at++];
      }
      for (int i = 0; i < bytes; i++, at += 2) {
        mended[end++] = once(body, at);
      }
    }
    return Arrays.copyOf(mended, end);
  }

  private static int firstSure(byte[] body, int from) {
    int at = ByteSearch.indexOf(LEAD, body, from);
    for (; at < body.length; at = ByteSearch.indexOf(LEAD, body, at + 1)) {
      int bytes = lengthAt(body, at);
      boolean control = false;
      boolean signs = true;
      for (int i = 1; bytes > 2 && i < bytes; i++) {
        int c = once(body, at + 2 * i) & 0xFF;
        control |= c < 0xA0;
        signs &= isAroundWords(c) || isWindowsSign(c);
      }
      if (control && !signs) {
        return at;
      }
    }
    return -1;
  }

  /** The ellipsis, quotes and dashes of Windows, which broken pages hold as controls. */
  private static boolean isWindowsSign(int c) {
    return c == 0x85 || c >= 0x91 && c <= 0x97;
  }

  private static boolean isAroundWords(int c) {
    return AROUND_WORDS.indexOf(c) >= 0;
  }

  /** Of how many bytes the character is that was encoded twice; 0 where none was. */
  private static int lengthAt(byte[] body, int at) {
    if (body[at] != LEAD || at + 1 >= body.length) {
      return 0;
    }
    int lead = once(body, at) & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (at + 2 * length > body.length) {
      return 0;
    }
    boolean sound = length > 2 || CAPITALS.indexOf(lead) >= 0;
    int point = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07);
    for (int i = 1; i < length; i++) {
      if (body[at + 2 * i] != (byte) 0xC2) {
        return 0;
      }
      point = point << 6 | body[at + 2 * i + 1] & 0x3F;
      sound &= isAroundWords(once(body, at + 2 * i) & 0xFF);
    }
    boolean overlong =
        length == 3 && point < LEAST_OF_THREE || length == 4 && point < LEAST_OF_FOUR;
    boolean none =
        point >= FIRST_SURROGATE && point <= LAST_SURROGATE || point > Character.MAX_CODE_POINT;
    return overlong || none || sound ? 0 : length;
  }

  /** The byte that a pair of bytes stands for, which encode a character below U+0100. */
  private static byte once(byte[] body, int at) {
    return (byte) ((body[at] & 0x03) << 6 | body[at + 1] & 0x3F);
  }
}
