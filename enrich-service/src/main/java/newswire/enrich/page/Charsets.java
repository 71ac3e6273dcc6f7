package newswire.enrich.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which charset a page is written: byte order mark, then the HTTP header, then a {@code
 * meta} in the first 4 KiB, then the bytes themselves. Never throws; a name that nobody knows
 * counts as none.
 */
// spec: WHATWG HTML 13.2.3.2, determining the character encoding
final class Charsets {

  private static final int PRESCAN_BYTES = 4096;

  /** More characters than {@link #META} allows before the word. */
  private static final int MOST_BEFORE = 320;

  private static final int SURELY_UTF8 = 64;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern HTTP =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern META =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LANG =
      Pattern.compile(
          "<html[^>]{0,300}?\\slang\\s*=\\s*[\"']?([a-z]{2})", Pattern.CASE_INSENSITIVE);

  // spec: WHATWG Encoding 4.2, labels that mean another encoding than their name says
  private static final Map<String, String> WHATWG_LABELS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"));

  /** What a page of a language is written in when nothing says so and it is not UTF-8. */
  private static final Map<String, String> LEGACY_BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ru", "windows-1251"),
          Map.entry("uk", "windows-1251"),
          Map.entry("bg", "windows-1251"),
          Map.entry("ja", "windows-31j"),
          Map.entry("zh", "GB18030"),
          Map.entry("ko", "x-windows-949"),
          Map.entry("ar", "windows-1256"),
          Map.entry("fa", "windows-1256"),
          Map.entry("he", "windows-1255"),
          Map.entry("el", "windows-1253"),
          Map.entry("tr", "windows-1254"),
          Map.entry("th", "x-windows-874"),
          Map.entry("pl", "ISO-8859-2"),
          Map.entry("cs", "windows-1250"),
          Map.entry("sk", "windows-1250"),
          Map.entry("hu", "windows-1250"));

  private Charsets() {}

  /** A charset and how many leading bytes are its mark. */
  record Told(Charset charset, int markBytes) {}

  static Told of(byte[] body, @Nullable String contentType) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return new Told(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return new Told(StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return new Told(StandardCharsets.UTF_16LE, 2);
    }
    Charset http = contentType == null ? null : named(find(HTTP, contentType));
    if (http != null) {
      return new Told(believed(http, body), 0);
    }
    String start =
        new String(body, 0, Math.min(body.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
    Charset meta = named(meta(start));
    if (meta != null) {
      // spec: a meta that could be read as ASCII cannot be UTF-16; it means UTF-8.
      boolean wide = meta.name().startsWith("UTF-16") || meta.name().startsWith("UTF-32");
      return new Told(believed(wide ? StandardCharsets.UTF_8 : meta, body), 0);
    }
    return new Told(detected(body, find(LANG, start)), 0);
  }

  /**
   * What is declared, unless the bytes rule it out: UTF-8 without one whole character beyond ASCII
   * but with stray bytes is Windows-1252; what is UTF-8 throughout is no Western code page, and
   * with that many characters, each well-formed, no other.
   */
  private static Charset believed(Charset declared, byte[] body) {
    if (declared.equals(StandardCharsets.UTF_8)) {
      return hasUtf8Sequence(body) || isUtf8(body) ? declared : WESTERN;
    }
    boolean utf8 =
        declared.equals(WESTERN) ? hasUtf8Sequence(body) : characters(body) >= SURELY_UTF8;
    return utf8 && isUtf8(body) ? StandardCharsets.UTF_8 : declared;
  }

  private static int characters(byte[] bytes) {
    int n = 0;
    for (byte b : bytes) {
      n += (b & 0xC0) == 0xC0 ? 1 : 0;
    }
    return n;
  }

  /** Whether a lead byte stands before its continuation somewhere. */
  private static boolean hasUtf8Sequence(byte[] bytes) {
    for (int i = ByteSearch.beyondAscii(bytes, 0);
        i + 1 < bytes.length;
        i = ByteSearch.beyondAscii(bytes, i + 1)) {
      int lead = bytes[i] & 0xff;
      if (lead >= 0xC2 && lead < 0xF5 && (bytes[i + 1] & 0xC0) == 0x80) {
        return true;
      }
    }
    return false;
  }

  private static Charset detected(byte[] body, @Nullable String language) {
    if (isUtf8(body)) {
      return StandardCharsets.UTF_8;
    }
    String legacy =
        language == null ? null : LEGACY_BY_LANGUAGE.get(language.toLowerCase(Locale.ROOT));
    Charset charset = named(legacy);
    return charset == null ? WESTERN : charset;
  }

  /** Whether the bytes are UTF-8; a character cut off at the end is forgiven. */
  static boolean isUtf8(byte[] bytes) {
    int i = ByteSearch.beyondAscii(bytes, 0);
    while (i < bytes.length) {
      int b = bytes[i] & 0xff;
      int more =
          b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : -1;
      if (more < 0) {
        return false;
      }
      for (int k = 1; k <= more; k++) {
        if (i + k >= bytes.length) {
          return true;
        }
        if ((bytes[i + k] & 0xC0) != 0x80) {
          return false;
        }
      }
      i = ByteSearch.beyondAscii(bytes, i + more + 1);
    }
    return true;
  }

  private static @Nullable Charset named(@Nullable String label) {
    if (label == null) {
      return null;
    }
    String name = label.toLowerCase(Locale.ROOT);
    name = WHATWG_LABELS.getOrDefault(name, name);
    try {
      // UTF-7 is refused on purpose: it hides markup.
      return name.equals("utf-7") || !Charset.isSupported(name) ? null : Charset.forName(name);
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  /** The charset that a tag names, looked for near the first words that may name one. */
  private static @Nullable String meta(String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    int charset = lower.indexOf("charset");
    int encoding = lower.indexOf("encoding");
    int first = charset < 0 || encoding >= 0 && encoding < charset ? encoding : charset;
    if (first < 0) {
      return null;
    }
    Matcher matcher = META.matcher(start).region(Math.max(0, first - MOST_BEFORE), start.length());
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static boolean startsWith(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
