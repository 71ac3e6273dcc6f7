package newswire.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a feed's bytes into text: by its byte order mark, else by the HTTP header, else by its XML
 * declaration, else by what the bytes look like. A charset that does not fit the bytes is passed
 * over. Never fails.
 */
final class FeedText {

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:+-]{1,40})");
  private static final Pattern HTTP_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;\"',]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private FeedText() {}

  static String decode(byte[] body, @Nullable String contentType) {
    // spec: RFC 7303 3: the mark counts first, then the charset parameter, then the declaration.
    Marked marked = mark(body);
    if (marked != null) {
      return new String(body, marked.length, body.length - marked.length, marked.charset);
    }
    Optional<Charset> wide = wideWithoutMark(body);
    if (wide.isPresent()) {
      return new String(body, wide.get());
    }
    for (Charset charset : candidates(body, contentType)) {
      String text = new String(body, charset);
      if (fits(text)) {
        return text;
      }
    }
    return new String(body, WINDOWS_1252);
  }

  private record Marked(Charset charset, int length) {}

  private static @Nullable Marked mark(byte[] b) {
    if (starts(b, 0xef, 0xbb, 0xbf)) {
      return new Marked(StandardCharsets.UTF_8, 3);
    }
    if (starts(b, 0, 0, 0xfe, 0xff)) {
      return new Marked(UTF_32BE, 4);
    }
    if (starts(b, 0xff, 0xfe, 0, 0)) {
      return new Marked(UTF_32LE, 4);
    }
    if (starts(b, 0xfe, 0xff)) {
      return new Marked(StandardCharsets.UTF_16BE, 2);
    }
    return starts(b, 0xff, 0xfe) ? new Marked(StandardCharsets.UTF_16LE, 2) : null;
  }

  // spec: XML 1.0 F.1: how "<" or "<?" look in charsets of two and four bytes.
  private static Optional<Charset> wideWithoutMark(byte[] b) {
    if (starts(b, 0, 0, 0, '<')) {
      return Optional.of(UTF_32BE);
    }
    if (starts(b, '<', 0, 0, 0)) {
      return Optional.of(UTF_32LE);
    }
    if (starts(b, 0, '<')) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return starts(b, '<', 0) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static List<Charset> candidates(byte[] body, @Nullable String contentType) {
    List<Charset> charsets = new ArrayList<>();
    if (contentType != null) {
      Matcher http = HTTP_CHARSET.matcher(contentType);
      if (http.find()) {
        named(http.group(1)).ifPresent(charsets::add);
      }
    }
    String head = new String(body, 0, Math.min(body.length, 1_024), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (declared.find()) {
      named(declared.group(1)).ifPresent(charsets::add);
    }
    charsets.add(StandardCharsets.UTF_8);
    return charsets;
  }

  private static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    // spec: https://encoding.spec.whatwg.org/#names-and-labels: what the web calls Latin-1 or ASCII
    // is windows-1252. A two-byte charset that is named in one-byte letters is not in use.
    return switch (name) {
      case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "iso_8859-1" ->
          Optional.of(WINDOWS_1252);
      case "gb2312", "gbk", "x-gbk" -> Optional.of(Charset.forName("GB18030"));
      case "iso-8859-9", "latin5" -> Optional.of(Charset.forName("windows-1254"));
      case "shift_jis", "shift-jis", "sjis", "x-sjis" ->
          Optional.of(Charset.forName("windows-31j"));
      case "ks_c_5601-1987", "euc-kr" -> Optional.of(Charset.forName("x-windows-949"));
      default ->
          name.matches("(utf|ucs|iso-10646-ucs).?(16|32|2|4).*") ? Optional.empty() : known(name);
    };
  }

  private static Optional<Charset> known(String name) {
    try {
      Charset charset = Charset.forName(name);
      return "<?xml".equals(new String("<?xml".getBytes(StandardCharsets.US_ASCII), charset))
          ? Optional.of(charset)
          : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the bytes mostly made sense; a feed cut off within a letter, or one bad letter, does.
   */
  private static boolean fits(String text) {
    int bad = 0;
    int good = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\ufffd') {
        bad++;
      } else if (c > 0x7f) {
        good++;
      }
    }
    return bad == 0 || bad * 3 <= good || (bad <= 3 && text.endsWith("\ufffd"));
  }

  private static boolean starts(byte[] body, int... bytes) {
    if (body.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((body[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
