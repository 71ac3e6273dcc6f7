package newswire.enrich.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.HtmlPage;

/** Evidence of the page's address: a date in its path. */
final class UrlEvidence {

  private static final Pattern DATE =
      Pattern.compile(
          "[/_-](20\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

  void collect(HtmlPage page, Evidence into) {
    Matcher date = DATE.matcher(page.page().finalUrl());
    if (date.find()) {
      into.add(
          Field.PUBLISHED,
          date.group(1) + "-" + date.group(2) + "-" + date.group(3),
          "url:date",
          50);
    }
  }
}
