package newswire.enrich.byline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;

/** A name as a byline's part gives it, without what stands around it: trade, place, time, marks. */
final class BareName {

  private static final Pattern AFTER_BAR = Pattern.compile("\\s*([|<@(\\[]|\\s[•·—-]\\s).*$");
  private static final Pattern INITIAL_LAST = Pattern.compile(".*\\b(?:\\p{Lu}|Jr|Sr)\\.$");
  private static final String BEFORE = ",.:;-–*\"'“”„)]";
  private static final String BEHIND = ",.:;-–*\"'“”([";

  /** "Nora (N.J.) Lunden": what else somebody is called stands within the name. */
  private static final Pattern CALLED =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’-]*(?: \\p{Lu}\\.?)? \\(([\\p{Lu}][\\p{L}\\p{M}.' -]{0,15})\\)"
              + "(?: (?:de|van|von|der|den|la|da|di|du))*(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){1,2}");

  /** Who else wrote it: "(with Odile Marre and Emil Brand)". */
  private static final Pattern WITH =
      Pattern.compile("(?u)\\s*\\((?i:avec|with|mit|con|com|met|med)\\s+(\\p{Lu}[^()]{2,80})\\)");

  /** "Dec 17, 2025", "17. Dezember 2025 14:20", "2025-12-17" before a name. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?iu)^(?:\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? (?:de )?\\p{L}{3,9}\\.?,? (?:de )?\\d{4}"
              + "|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d\\d)|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})"
              + "(?!\\d)(?:,? \\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?)?[\\s,|•·–—-]*");

  /** "(mit Agenturen)", "(With PTI Inputs)": what helped is nobody. */
  private static final Pattern MATERIAL =
      Pattern.compile(
          "(?iu)\\b(?:agen[ctz]\\p{L}+|inputs?|files?|materi\\p{L}+|reports?|reporting|wires?|services?|photos?|fotos?)\\b");

  /** "Our Special Correspondent" has no name before the trade. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?iu)^(?:our|the|from|nos|notre|nuestr[oa]|special|senior|staff|chief|foreign)\\b|\\b(?:special|staff|foreign)$");

  private static final int LONGEST_MONTH = 12;

  private BareName() {}

  /** Without the part's trade, place and time, and the marks at its ends. */
  static String of(String part, boolean declared) {
    String whole = part.strip();
    whole =
        BylineNames.isLatin(whole)
            ? whole
            : BylineWords.EAST_ASIAN_TRADE.matcher(whole).replaceFirst("");
    whole = declared ? whole : BylineWords.TRADE.matcher(whole).replaceFirst("");
    String name =
        isCalled(whole) ? whole : BylineWords.TAIL.matcher(whole).replaceFirst("").strip();
    if (declared && name.indexOf(' ') < 0 && !name.equals(whole)) {
      // "20 Minutes" and "Centre for Health" are cut too short; "Jane Doe for Reuters" is not.
      name = AFTER_BAR.matcher(whole).replaceFirst("").strip();
    }
    return withoutTrade(withoutMarks(name));
  }

  private static boolean isCalled(String whole) {
    if (whole.indexOf('(') < 0) {
      return false;
    }
    Matcher called = CALLED.matcher(whole);
    return called.matches() && AgencyCredit.named(called.group(1)).isEmpty();
  }

  /** "Nora Lunden enviada especial": what two words or more do the name's bearer is. */
  private static String withoutTrade(String name) {
    int blank = name.indexOf(' ');
    if (blank < 0 || name.indexOf(' ', blank + 1) < 0) {
      return name;
    }
    String bearer = BylineWords.SENT.matcher(name).replaceFirst("");
    return PlausibleName.isPerson(bearer) && !OFFICE.matcher(bearer).find() ? bearer : name;
  }

  private static String withoutMarks(String marked) {
    String name = marked;
    while (!name.isEmpty() && BEFORE.indexOf(name.charAt(0)) >= 0) {
      name = name.substring(1).strip();
    }
    while (!name.isEmpty()
        && (BEHIND.indexOf(name.charAt(name.length() - 1)) >= 0 || isLeftOpen(name))
        && !INITIAL_LAST.matcher(name).matches()) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name;
  }

  /** A bracket at the end whose first half is not there. */
  private static boolean isLeftOpen(String name) {
    char last = name.charAt(name.length() - 1);
    return last == ')' && name.indexOf('(') < 0 || last == ']' && name.indexOf('[') < 0;
  }

  /** With those in brackets as names like the others, and without a day at the start. */
  static String opened(String byline) {
    String text = byline.indexOf('(') < 0 ? byline : withOthers(byline);
    return mayBeginWithDay(text) ? DAY_FIRST.matcher(text).replaceFirst("") : text;
  }

  private static String withOthers(String byline) {
    return WITH.matcher(byline)
        .replaceAll(
            with ->
                MATERIAL.matcher(with.group(1)).find()
                    ? ""
                    : Matcher.quoteReplacement(", " + with.group(1)));
  }

  private static boolean mayBeginWithDay(String text) {
    for (int i = 0; i < Math.min(LONGEST_MONTH, text.length()); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
