package newswire.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.time.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * Where an article was reported from, as stated at the start of its first paragraph: "MADRID:",
 * "LONDON (Reuters) -", "WASHINGTON, July 3 (AP) —", and what a broken export leaves of it
 * ("MadridcTypeface:>").
 *
 * @param place as written; null when none stands there
 * @param agency named within the dateline; null when none is
 * @param rest the paragraph without the dateline
 */
public record Dateline(@Nullable String place, @Nullable String agency, String rest) {

  private static final int HEAD = 140;
  private static final int MOST_WORDS = 6;
  // InDesign's tagged text, with or without its opening bracket: "<cTypeface:>", "cFont:Arial>"
  private static final Pattern TAG_RESIDUE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}\\p{M}.'’, /-]{1,50}?)\\s*((?:<?/?[cp][A-Z][A-Za-z]{2,30}:[^<>\\s]{0,30}>\\s*)+|</?[a-zA-Z][^<>]{0,40}>|/?(?:b|i|em|strong|span|font|br ?/?|p|div|bold)>)\\s*[:–—-]{0,2}\\s*");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:\\.\\s?[-–—]{1,2}|--|[–—―]|-(?=[\\s\\p{Lu}])(?<=[\\s)\\]]-)|:[-–—]?|\\||//|â€[“”\"]|(?<=\\))\\s*[.,](?=\\s)|(?<=/)\\.(?=\\s))\\s*");
  private static final Pattern BRACKETS =
      Pattern.compile("\\s*(?:[(\\[]([^()\\[\\]]{1,60})[)\\]]|/([^()\\[\\]/]{1,60})/)\\.?");
  private static final Pattern SQUARE =
      Pattern.compile("^\\[(\\p{Lu}[\\p{L}.'’, -]{1,40})\\]\\s*[:–—-]{0,2}\\s*(?=[\\p{Lu}\"'“‘])");
  // "ST. PETERSBURG, Fla. —": the dot is the state's
  private static final Pattern ABBREVIATED = Pattern.compile(".*, \\p{L}{1,5}(?:\\.\\p{L})?");
  private static final Pattern AGENCY_ONLY =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}\\p{M}.'’ /,0-9-]{1,60}?)\\s*\\(([^()]{2,40})\\)\\s+(?=[\\p{Lu}\"'“‘])");
  private static final Pattern EAST_ASIAN_WIRE =
      Pattern.compile(
          "^(新华社|新華社|中新社|中新网|中央社|法新社|路透社|美联社|美聯社|共同社)(?:记者|記者)?([\\p{IsHan}]{2,8}?)(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:电|電|讯|訊)\\s*(?:[（(][^）)]{1,30}[）)])?\\s*");
  private static final Pattern EAST_ASIAN_PAIR =
      Pattern.compile("^[(\\[（［【]([\\p{L} ]{2,12})\\s?=\\s?([\\p{L}\\p{N} ]{2,12})[)\\]）］】]\\s*");
  private static final Pattern EAST_ASIAN_PLACE =
      Pattern.compile("^【([\\p{IsHan}\\p{IsKatakana}]{2,8}?)(?:时事|時事|共同|综合)?】\\s*(?=\\S)");

  /** Takes the dateline off a first paragraph; {@code rest} is all of it when there is none. */
  public static Dateline takenFrom(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), HEAD));
    Dateline found = eastAsian(head, paragraph);
    found = found != null ? found : residue(head, paragraph);
    found = found != null ? found : parted(head, paragraph);
    found = found != null ? found : bracketed(head, paragraph);
    found = found != null ? found : square(head, paragraph);
    found = found != null ? found : unmarked(paragraph);
    return found == null ? new Dateline(null, null, paragraph) : found;
  }

  /** The same for a text that stood behind an agency's name: "DPA Berlin The minister". */
  public static Dateline takenBehindAgency(String paragraph) {
    Dateline found = takenFrom(paragraph);
    int length = found.place() == null ? PlaceNames.knownAtStart(paragraph) : 0;
    if (length == 0 || !PlaceNames.isCity(paragraph.substring(0, length))) {
      return found;
    }
    String rest = paragraph.substring(length).strip();
    return !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0))
        ? new Dateline(paragraph.substring(0, length), null, rest)
        : found;
  }

  /** Whether the place is known, or in capitals as wires print it. */
  public boolean isSure() {
    return place != null && (PlaceNames.known(place) || PlaceNames.capitals(place));
  }

  private static @Nullable Dateline eastAsian(String head, String paragraph) {
    Matcher m = EAST_ASIAN_WIRE.matcher(head);
    if (m.find()) {
      return new Dateline(m.group(2), m.group(1), paragraph.substring(m.end()));
    }
    m = EAST_ASIAN_PAIR.matcher(head);
    if (m.find()) {
      return new Dateline(m.group(1).strip(), m.group(2).strip(), paragraph.substring(m.end()));
    }
    m = EAST_ASIAN_PLACE.matcher(head);
    return m.find() ? new Dateline(m.group(1), null, paragraph.substring(m.end())) : null;
  }

  private static @Nullable Dateline residue(String head, String paragraph) {
    if (head.indexOf('>') < 0) {
      return null;
    }
    Matcher m = TAG_RESIDUE.matcher(head);
    if (!m.find() || m.end() >= paragraph.length()) {
      return null;
    }
    String place = m.group(1).strip();
    boolean tagged = m.group(2).indexOf(':') > 0;
    return (tagged && PlaceNames.words(place) <= MOST_WORDS)
            || PlaceNames.known(place)
            || PlaceNames.capitals(place)
        ? judged(place, paragraph.substring(m.end()), true)
        : null;
  }

  private static @Nullable Dateline parted(String head, String paragraph) {
    if (!mayBeParted(head)) {
      return null;
    }
    Matcher m = SEPARATOR.matcher(head);
    int tries = 0;
    while (tries++ < 3 && m.find()) {
      if (m.start() == 0 || m.end() >= paragraph.length()) {
        continue;
      }
      String rest = paragraph.substring(m.end()).strip();
      boolean colon = m.group().strip().startsWith(":");
      if (colon && m.end() < head.length() && Character.isDigit(head.charAt(m.end()))) {
        continue;
      }
      String header = head.substring(0, m.start()).strip();
      boolean state = m.group().startsWith(". ") && ABBREVIATED.matcher(header).matches();
      Dateline found = judged(state ? header + "." : header, rest, false);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A look without misses: each separator holds one of these signs, or stands behind it. */
  private static boolean mayBeParted(String head) {
    for (int i = 0; i < head.length(); i++) {
      if ("-–—―:|/â)".indexOf(head.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Dateline bracketed(String head, String paragraph) {
    Matcher m = AGENCY_ONLY.matcher(head);
    if (!m.find() || AgencyCredit.named(m.group(2)).isEmpty()) {
      return null;
    }
    return judged(head.substring(0, m.end()).strip(), paragraph.substring(m.end()), false);
  }

  private static @Nullable Dateline square(String head, String paragraph) {
    Matcher m = SQUARE.matcher(head);
    return m.find() && PlaceNames.known(m.group(1))
        ? new Dateline(m.group(1), null, paragraph.substring(m.end()))
        : null;
  }

  /** "PARIS The minister": capitals of a known place, then a sentence. */
  private static @Nullable Dateline unmarked(String paragraph) {
    int length = PlaceNames.knownAtStart(paragraph);
    if (length == 0 || length + 1 >= paragraph.length()) {
      return null;
    }
    String place = paragraph.substring(0, length);
    String rest = paragraph.substring(length).strip();
    boolean sentence = rest.length() > 1 && Character.isUpperCase(rest.charAt(0));
    boolean shouted = place.equals(place.toUpperCase(Locale.ROOT)) && place.length() > 2;
    boolean nextShouts = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
    return sentence && shouted && !nextShouts ? new Dateline(place, null, rest) : null;
  }

  /** Reads what stands before the separator: places, a date, an agency in brackets; null if not. */
  private static @Nullable Dateline judged(String header, String rest, boolean sure) {
    String agency = null;
    String text = header;
    boolean dated = false;
    Matcher brackets = BRACKETS.matcher(text);
    StringBuilder bare = new StringBuilder();
    while (brackets.find()) {
      boolean slashed = brackets.group(1) == null;
      String inner = (slashed ? brackets.group(2) : brackets.group(1)).strip();
      Optional<String> named = AgencyCredit.named(inner);
      if (named.isPresent()) {
        agency = named.get();
      } else if (isDate(inner)) {
        dated = true;
      } else if (agency == null
          && inner.matches("[\\p{Lu}][\\p{L}. ]{1,30}")
          && brackets.group().strip().startsWith("(")) {
        agency = inner;
      }
      if (slashed && agency == null) {
        continue;
      }
      brackets.appendReplacement(bare, " ");
    }
    brackets.appendTail(bare);
    List<String> places = new ArrayList<>();
    for (String part : bare.toString().split(",", -1)) {
      String trimmed = part.strip();
      if (!places.isEmpty() && isDate(trimmed)) {
        dated = true;
      } else if (!places.isEmpty() && AgencyCredit.named(trimmed).isPresent()) {
        agency = trimmed;
      } else if (!trimmed.isEmpty()) {
        places.add(trimmed);
      }
    }
    String place = withoutDate(String.join(", ", places));
    dated |= !place.equals(String.join(", ", places));
    return accepted(place, rest, sure || dated || agency != null)
        ? new Dateline(place, agency, rest.strip())
        : null;
  }

  private static boolean accepted(String place, String rest, boolean witnessed) {
    if (place.isEmpty()
        || place.length() > 60
        || PlaceNames.words(place) > MOST_WORDS
        || rest.isEmpty()) {
      return false;
    }
    if (Character.isLowerCase(rest.codePointAt(0))
        || PlaceNames.isLabel(place)
        || place.endsWith(":")
        || place.codePoints().anyMatch(Character::isDigit)
        || !PlaceNames.titled(place)) {
      return false;
    }
    return witnessed
        || PlaceNames.known(place)
        || (PlaceNames.capitals(place) && place.length() >= 4);
  }

  private static boolean isDate(String text) {
    return TimeReader.standard().recognize(text, null).isPresent();
  }

  /** "PARIS 3 July": the date that follows the place without a comma. */
  private static String withoutDate(String place) {
    for (int i = 0; i < place.length(); i++) {
      if (place.charAt(i) == ' ' && isDate(place.substring(i + 1).replaceFirst("^,\\s*", ""))) {
        return place.substring(0, i).replaceFirst(",$", "");
      }
    }
    return place;
  }
}
