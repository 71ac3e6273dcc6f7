package newswire.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Takes markup off texts that ought to have none. */
final class PlainText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
  // Only what HTML has is taken for a tag: a headline may speak of "<anything>".
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!--|/?(?:a|abbr|b|big|blockquote|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li"
              + "|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|td|tr|tt|u|ul|wbr)"
              + "(?=[\\s/>]))",
          Pattern.CASE_INSENSITIVE);

  private PlainText() {}

  /** One line, white space folded. */
  static String line(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** One line without tags and character references, where {@code html} may have both. */
  static String ofHtml(String html) {
    if (TAG.matcher(html).find()) {
      return line(Jsoup.parseBodyFragment(html).text());
    }
    return line(html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false));
  }
}
