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

  /** "/2025/politics/10/03/": a section or two stand between. */
  private static final Pattern SECTIONED =
      Pattern.compile(
          "/(20\\d\\d)/(?:[A-Za-z][A-Za-z_.-]{1,20}/){1,2}(0[1-9]|1[0-2])/(0[1-9]|[12]\\d|3[01])(?=/|$)");

  /** "/2025/oct/03/", "/2025/october/3/". */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)/(20\\d\\d)/(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
              + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)/(0?[1-9]|[12]\\d|3[01])(?=/|$)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  void collect(HtmlPage page, Evidence into) {
    String address = page.page().finalUrl();
    Matcher date = DATE.matcher(address);
    if (date.find()) {
      add(date.group(1), date.group(2), date.group(3), into);
      return;
    }
    // A month's name is no section: "/2025/oct/03/12/".
    Matcher named = NAMED.matcher(address);
    if (named.find()) {
      int month = MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
      add(named.group(1), twoDigits("" + month), twoDigits(named.group(3)), into);
      return;
    }
    Matcher sectioned = SECTIONED.matcher(address);
    if (sectioned.find()) {
      add(sectioned.group(1), sectioned.group(2), sectioned.group(3), into);
    }
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static void add(String year, String month, String day, Evidence into) {
    into.add(Field.PUBLISHED, year + "-" + month + "-" + day, ADDRESS, 50);
  }
}
