package newswire.events.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Percent-encoding as the WHATWG URL standard has it, and its normal form for identity. */
final class PercentEncoding {

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  // spec: https://url.spec.whatwg.org/#path-percent-encode-set and
  // #special-query-percent-encode-set
  private static final BitSet PATH_SET = escaping(" \"#<>?^`{}");
  private static final BitSet QUERY_SET = escaping(" \"#<>'");

  private PercentEncoding() {}

  static String encodePath(String path) {
    return encode(path, PATH_SET);
  }

  static String encodeQuery(String query) {
    return encode(query, QUERY_SET);
  }

  /**
   * One spelling for all equal escapes: an escaped unreserved character stands for itself (RFC 3986
   * 6.2.2.2), other escapes are in upper case, a percent sign that escapes nothing is escaped. A
   * fixed point of itself.
   */
  static String normalize(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded;
    }
    StringBuilder out = new StringBuilder(encoded.length() + 8);
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      int value = c == '%' ? escapeAt(encoded, i) : -1;
      if (c != '%') {
        out.append(c);
      } else if (value < 0) {
        out.append("%25");
      } else {
        i += 2;
        if (isUnreserved(value)) {
          out.append((char) value);
        } else {
          appendEscape(out, value);
        }
      }
    }
    return out.toString();
  }

  /** Undoes every escape and reads the bytes as UTF-8, with U+FFFD for what is none. */
  static String decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded;
    }
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1]) : -1;
      int low = high >= 0 ? hex(bytes[i + 2]) : -1;
      if (low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String encode(String text, BitSet escaped) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c > 0x20 && c < 0x7f && !escaped.get(c)) {
        out.append((char) c);
      } else {
        int scalar = c >= 0xd800 && c <= 0xdfff ? 0xfffd : c;
        for (byte b : Character.toString(scalar).getBytes(StandardCharsets.UTF_8)) {
          appendEscape(out, b & 0xff);
        }
      }
    }
    return out.toString();
  }

  private static void appendEscape(StringBuilder out, int value) {
    out.append('%').append(HEX[value >> 4]).append(HEX[value & 15]);
  }

  private static int escapeAt(String text, int percent) {
    if (percent + 2 >= text.length()) {
      return -1;
    }
    int high = hex(text.charAt(percent + 1));
    int low = hex(text.charAt(percent + 2));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static int hex(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return c < 0x80 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static BitSet escaping(String characters) {
    BitSet set = new BitSet(128);
    characters.chars().forEach(set::set);
    return set;
  }
}
