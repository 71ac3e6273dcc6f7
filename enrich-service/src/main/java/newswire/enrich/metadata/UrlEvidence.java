package newswire.enrich.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.HtmlPage;

/** Evidence of the page's address: a date in its path. */
final class UrlEvidence {

  /** The rule of a date in the address. */
  static final String ADDRESS = "url:date";

  private static final Pattern DATE =
      Pattern.compile(
          "[/_-](20\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

  /** "/2025/oct/03/", "/2025/october/3/". */
  private static final Pattern NAMED =
      Pattern.compile("/(20\\d\\d)/([a-zA-Z]{3,9})/(0?[1-9]|[12]\\d|3[01])(?=/|$)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  void collect(HtmlPage page, Evidence into) {
    String address = page.page().finalUrl();
    Matcher date = DATE.matcher(address);
    if (date.find()) {
      add(date.group(1), Integer.parseInt(date.group(2)), date.group(3), into);
      return;
    }
    Matcher named = NAMED.matcher(address);
    if (named.find()) {
      String month = named.group(2).toLowerCase(Locale.ROOT);
      add(named.group(1), 1 + MONTHS.indexOf(month.substring(0, 3)), named.group(3), into);
    }
  }

  private static void add(String year, int month, String day, Evidence into) {
    if (month > 0) {
      String date = "%s-%02d-%02d".formatted(year, month, Integer.parseInt(day));
      into.add(Field.PUBLISHED, date, ADDRESS, 50);
    }
  }
}
