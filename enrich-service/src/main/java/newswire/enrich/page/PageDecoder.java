package newswire.enrich.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.events.OutcomeReason;
import newswire.events.PageFetched;
import org.jspecify.annotations.Nullable;

/** Turns a page's bytes into text and tells markup from plain text. */
public final class PageDecoder {

  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|div|p|article|section|h1|script|table|span|a|br|main|!--)\\b?",
          Pattern.CASE_INSENSITIVE);
  private static final int SNIFFED_CHARS = 2048;

  /** Reads the body; never throws for what a page holds. */
  public Decoded decode(PageFetched page) {
    byte[] body = page.body();
    if (body.length == 0) {
      return new Decoded.Undecodable(OutcomeReason.EMPTY);
    }
    if (body.length > PageFetched.MAX_BODY_BYTES) {
      return new Decoded.Undecodable(OutcomeReason.OVERSIZE);
    }
    if (isBinary(body)) {
      return new Decoded.Undecodable(OutcomeReason.NOT_TEXT);
    }
    EncodedText text = EncodedText.of(body, Charsets.of(body, page.contentType()));
    if (text.isBlank()) {
      return new Decoded.Undecodable(OutcomeReason.EMPTY);
    }
    return kind(text, mediaType(page.contentType()));
  }

  private static Decoded kind(EncodedText text, String mediaType) {
    boolean markup =
        switch (mediaType) {
          case "text/html", "application/xhtml+xml" -> true;
          case "text/plain" -> false;
          default -> looksLikeMarkup(text.start(SNIFFED_CHARS));
        };
    if (markup) {
      return new Decoded.Markup(text);
    }
    boolean readable =
        mediaType.isEmpty()
            || mediaType.equals("text/plain")
            || mediaType.equals("text/markdown")
            || mediaType.equals("application/octet-stream");
    return readable
        ? new Decoded.Plain(text.whole())
        : new Decoded.Undecodable(OutcomeReason.NOT_TEXT);
  }

  private static boolean looksLikeMarkup(String text) {
    String start = text.stripLeading();
    return start.startsWith("<") && TAG.matcher(start).find();
  }

  private static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Bytes of a picture, a PDF or an archive: known first bytes, or many NULs without a mark. */
  private static boolean isBinary(byte[] body) {
    String magic = new String(body, 0, Math.min(body.length, 8), StandardCharsets.ISO_8859_1);
    if (magic.startsWith("%PDF-")
        || magic.startsWith("PK\u0003\u0004")
        || magic.startsWith("\u0089PNG")
        || magic.startsWith("GIF8")
        || magic.startsWith("\u00ff\u00d8\u00ff")
        || magic.startsWith("\u001f\u008b")) {
      return true;
    }
    int seen = Math.min(body.length, 4096);
    int nul = 0;
    for (int i = 0; i < seen; i++) {
      nul += body[i] == 0 ? 1 : 0;
    }
    // Half the bytes of Latin text in UTF-16 are NUL, so a mark excuses them.
    boolean marked = seen >= 2 && (body[0] == (byte) 0xFF || body[0] == (byte) 0xFE);
    return !marked && nul * 10 > seen;
  }
}
