package newswire.enrich.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;
import org.jspecify.annotations.Nullable;

/** Reads a byline into people's (or desks') names, without "By", roles, dates and handles. */
public final class BylineNames {

  private static final int MAX_NAMES = 20;
  private static final int LONGEST_UNSTOPPED = 60;

  /** "Pubblicato: 10/11/2026" says when, and nobody's name. */
  private static final Pattern LABELLED_TIME =
      Pattern.compile("([^\\p{Nd}:]{2,40}):\\s*\\p{Nd}{1,4}(?:[./-]|$)");

  /** Stands for the comma of "Doe, Jr." while the byline is split. */
  private static final String HELD = "\u0001";

  private static final Pattern GENERATION = Pattern.compile(",\\s+((?:Jr|Sr|II|III|IV)\\b\\.?)");
  private static final Pattern LABEL =
      Pattern.compile("^[^\\p{L}]*(?:作者|(?:新华社|本报|本報)?(?:记者|記者)|撰文)");
  private static final Pattern HAN_NAMES =
      Pattern.compile("\\p{IsHan}{2,4}(?: \\p{IsHan}{2,4}){1,5}");
  private static final Pattern ADDRESS_FIRST =
      Pattern.compile("[^\\s()]+@[^\\s()]+\\s*\\(([^()]{2,60})\\)");
  private static final Pattern ADDRESS = Pattern.compile("[(<]?[^\\s()<>]*@[^\\s()<>]+[)>]?");
  private static final Pattern LAST_FIRST =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}\\p{M}'’-]+),\\s+(\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:\\s(?:de|van|von|der|den|ten|ter|la|del|della|da|di|dos|du|af|av))*)");
  private static final Pattern FROM =
      Pattern.compile(
          "(?:(?:de|da|do|en|em|desde|from|in|aus|à|из|в)\\s+\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]*)?|नई दिल्ली|मुंबई|लखनऊ|पटना)");
  private static final Pattern PLACE_MARK =
      Pattern.compile("^\\[?\\p{IsHangul}{2,6}\\s?=(?:[^\\]]*\\])?\\s?");
  private static final Pattern AGENCY_WORD =
      Pattern.compile("(?iu)^(?:agencia|agence|agenzia|agentur|agência)\\s+");
  private static final Pattern HAN_PAIR = Pattern.compile("\\p{IsHan}{4}\\s\\p{IsHan}{4}");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?iu)\\b(?:centre|center|department|ministry|institute|office|bureau) (?:for|of)\\b"
              + "|\\b(?:desk|institute|university|foundation|association|council|ministry|company|group|inc|ltd|llc|gmbh|team|staff|board)\\.?$");

  /** "Jr.", "M.D.", "Ph.D.": no full stop. */
  private static final Pattern TITLE_LAST =
      Pattern.compile("\\s\\p{Lu}(?:\\p{Ll}|\\p{Ll}{0,2}(?:\\.\\p{Lu})+)?\\.$");

  private static final char LAST_LATIN = '\u024f';
  private static final Set<String> NOBODY_ALONE = Set.of("editors", "team", "correspondents");

  private BylineNames() {}

  /**
   * The names in a byline, in order.
   *
   * @param declared whether the page itself says that this is the author, so that a desk or an
   *     organisation that signs is one too; else only what looks like people counts
   */
  public static List<String> read(String byline, boolean declared) {
    String text = withoutAddress(byline.strip());
    text = text.indexOf('=') < 0 ? text : PLACE_MARK.matcher(text).replaceFirst("");
    if (PlausibleName.isMachines(text) || !declared && isSentence(text)) {
      return List.of();
    }
    boolean latin = isLatin(text);
    text = latin ? text : BylineWords.SOURCE_FIRST.matcher(text).replaceFirst("");
    text = text.indexOf(',') < 0 ? text : GENERATION.matcher(text).replaceAll(HELD + "$1");
    boolean labelled = !latin && LABEL.matcher(text).find();
    for (int i = 0; i < 2 && !BylineWords.OTHERS.matcher(text).matches(); i++) {
      text = BareName.opened(withoutLead(text, declared));
    }
    List<String> names = new ArrayList<>();
    boolean others = false;
    for (String part : parts(text, labelled, declared)) {
      if (BylineWords.OTHERS.matcher(part).matches()) {
        others = true;
        continue;
      }
      String named = withoutLead(part, declared);
      String name = BareName.of(named, declared).replace(HELD, ", ");
      if (part.indexOf(':') > 0 && isLabelledTime(named, name)) {
        continue;
      }
      others &= named.equals(part);
      if (!declared
          && names.isEmpty()
          && part.length() > LONGEST_UNSTOPPED
          && !PlausibleName.isPerson(name)) {
        return List.of(); // what follows the clause goes on with it
      }
      if (!others && isOne(name, part, names, declared) && !names.contains(name)) {
        names.add(name);
      }
    }
    if (!declared && names.size() > 1 && names.stream().anyMatch(name -> !isAgency(name))) {
      names.removeIf(BylineNames::isAgency);
    }
    return names;
  }

  /** Not where a person's name stands before the label: "Jane Doe Published: 10/11/2026". */
  private static boolean isLabelledTime(String part, String name) {
    Matcher labelled = LABELLED_TIME.matcher(part);
    return labelled.lookingAt()
        && !(name.length() < labelled.group(1).strip().length() && PlausibleName.isPerson(name));
  }

  /** "Writes about boats, tides, and those who live by them." */
  private static boolean isSentence(String text) {
    return text.length() > LONGEST_UNSTOPPED
        && text.charAt(text.length() - 1) == '.'
        && !TITLE_LAST.matcher(text).find()
        && !BylineWords.LEAD.matcher(text).find();
  }

  private static boolean isOne(String name, String part, List<String> names, boolean declared) {
    if (names.isEmpty()) {
      return declared ? PlausibleName.signs(name) : PlausibleName.isName(name);
    }
    // "Jane Doe, Example Town", "Jane Doe, MD", "Jane Doe, Reuters": no second person
    return PlausibleName.isName(name)
        && (declared || !PlausibleName.isSingle(name) || PlausibleName.isSingle(names.getFirst()))
        && (declared || !PlausibleName.isHouse(name))
        && (declared
            || !PlausibleName.isShouted(part.strip())
            || PlausibleName.isShouted(names.getFirst()))
        && !BylineWords.DEGREES.contains(name.toLowerCase(Locale.ROOT))
        && !FROM.matcher(name).matches()
        && (declared && isAgency(names.getFirst()) || !isAgency(name));
  }

  private static boolean isAgency(String name) {
    return AgencyCredit.named(AGENCY_WORD.matcher(name).replaceFirst("")).isPresent();
  }

  /** "jane@paper.example (Jane Doe)", as feeds have it; other addresses and handles go. */
  private static String withoutAddress(String text) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    Matcher named = ADDRESS_FIRST.matcher(text);
    return named.matches() ? named.group(1) : ADDRESS.matcher(text).replaceAll(" ").strip();
  }

  /** Without "By", but not "Di" and "Da" where they may begin the name: "Di Stefano". */
  private static String withoutLead(String text, boolean declared) {
    Matcher lead = BylineWords.LEAD.matcher(text);
    if (!lead.find()) {
      return text;
    }
    String rest = BylineWords.OURS.matcher(text.substring(lead.end())).replaceFirst("");
    @Nullable String particle = lead.group("particle");
    boolean ofName =
        particle != null
            && !isAgency(rest)
            && (rest.indexOf(' ') < 0
                || declared && !particle.equalsIgnoreCase("von") && !particle.equalsIgnoreCase("av")
                || rest.isEmpty()
                || Character.isLowerCase(rest.charAt(0)));
    return ofName ? text : rest;
  }

  /** How many characters a byline's "By" has. */
  static int leadOf(String text) {
    return text.length() - withoutLead(text, false).length();
  }

  /** Split at commas and at "and", but for "Centre for Health and Research". */
  private static List<String> parts(String text, boolean labelled, boolean declared) {
    if (declared && text.indexOf(',') > 0) {
      Matcher inverted = LAST_FIRST.matcher(text);
      if (inverted.matches()
          && !isAgency(inverted.group(1))
          && !BylineWords.DEGREES.contains(inverted.group(2).toLowerCase(Locale.ROOT))) {
        return List.of(inverted.group(2) + " " + inverted.group(1));
      }
    }
    if (isOneName(text)) {
      return List.of(text);
    }
    List<String> parts = List.of(BylineWords.SPLIT.split(text, MAX_NAMES));
    boolean one =
        parts.size() > 1 && !isSomebody(parts.getFirst()) && ORGANISATION.matcher(text).find();
    if (one) {
      return List.of(text);
    }
    // Reporters of one piece are parted by blanks alone in Chinese.
    boolean blanks =
        labelled && HAN_NAMES.matcher(text).matches() || HAN_PAIR.matcher(text).matches();
    return blanks ? List.of(text.split(" ")) : parts;
  }

  static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_LATIN) {
        return false;
      }
    }
    return true;
  }

  /** Letters of Latin with at most one blank: nothing that parts names has room in it. */
  private static boolean isOneName(String text) {
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      blanks += c == ' ' ? 1 : 0;
      if (c > LAST_LATIN || c != ' ' && c != '.' && c != '-' && !Character.isLetter(c)) {
        return false;
      }
    }
    return blanks <= 1 && !text.isEmpty();
  }

  private static boolean isSomebody(String name) {
    return PlausibleName.isPerson(name) && !PlausibleName.isHouse(name);
  }

  /** Whether a line names who made the pictures or had another part in it: "(Bild: Wend)". */
  public static boolean areOthers(String line) {
    return BylineWords.OTHERS.matcher(line).matches();
  }

  /** Whether a desk signs: "By Tidings Staff", "Redaktion". */
  public static boolean isDesk(String byline) {
    String text = withoutLead(byline.strip(), true);
    if (text.length() > 50 || !BylineWords.DESK.matcher(text).matches()) {
      return false;
    }
    String[] parts = BylineWords.SPLIT.split(text, 2);
    return (parts.length == 1 || !PlausibleName.isPerson(parts[0]))
        && !NOBODY_ALONE.contains(text.toLowerCase(Locale.ROOT));
  }
}
