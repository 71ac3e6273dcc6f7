package newswire.enrich.byline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text can be somebody's name, and what kind of somebody's. */
public final class PlausibleName {

  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?iu).*(\\b(gmbh|inc|ltd|llc|kg|e\\.v)\\b|https?:|www\\.|@|\\.com\\b|\\d|©|facebook|twitter|instagram|linkedin|share|follow|email|subscribe|read more|view all|see all|\\bby\\b|author (?:posts|page)|view (?:author|profile|bio)|learn more|read(?:ing)? time|min read|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|^(?:i['’]m|we|our|your)\\b|^my (?:account|profile|page|posts|stories|(?-i:\\p{Ll}))|^contact|^(?:former|licensed|certified)\\b|minute|comments?|reviewed|updated|more about|insights|publi(sh|c|é)|프로필|구독|januar|februar|october|november|december).*");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)+");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:de|del|van|von|der|den|la|al|el|bin|ben|da|dos|di|du|le))*(?:\\s+(?:al-|el-|ul-|d['’])?\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}");
  private static final Pattern PLACEHOLDER = Pattern.compile("[a-z]+(\\.[a-z]+){2,}|[{\\[%$].*");
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?iu)\\b(?:health|hospital|university|college|school|institute|association|foundation|society|company|group|media|news|watch|team|centre|center)\\b");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iu)(.*\\b(reporter|editor|correspondent|writer|producer|columnist|contributor|journalist|journaliste|redakteur(in)?|korrespondent(in)?|redacteur|chief|manager|director|analyst|expert|photographer|fotograf|staff|ceo|founder|consultant|specialist|strategist|professor)s?)\\b.*");

  /** Names that systems give by default. */
  private static final Set<String> DEFAULTS =
      Set.of(
          ("admin administrator webmaster user root null none undefined unknown n/a author authors"
                  + " default test guest by editor")
              .split(" "));

  private static final Set<String> NOBODY =
      Set.of(
          ("admin|administrator|author|authors|staff|staff writer|editor|editors|guest|guest author"
                  + "|contributor|contributors|webmaster|user|unknown|anonymous|none|null|team"
                  + "|editorial team|editorial staff|news desk|reporter|writer|by|undefined"
                  + "|correspondent|senior reporter|senior editor|posts|profile|about|bio|n/a|root"
                  + "|jr|sr|phd|md|january|february|march|april|may|june|july|august|september"
                  + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                  + "|mon|tue|wed|thu|fri|sat|sun|feb|sept|oct|nov|dec")
              .split("\\|"));

  private PlausibleName() {}

  /** Whether a name reads as a first and a last name, in scripts that have capitals. */
  public static boolean isPerson(String name) {
    return PERSON.matcher(name).matches()
        || name.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  /** Whether a declared author is one: anything but the names that systems give by default. */
  public static boolean signs(String name) {
    return name.length() >= 2
        && name.length() <= 60
        && name.split("\\s+").length <= 7
        && !DEFAULTS.contains(name.toLowerCase(Locale.ROOT))
        && name.indexOf('@') < 0
        && name.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether what stands beside a headline looks like somebody's name. */
  public static boolean isName(String name) {
    if (name.length() < 2 || name.length() > 60 || NOT_A_NAME.matcher(name).matches()) {
      return false;
    }
    String low = name.toLowerCase(Locale.ROOT);
    if (NOBODY.contains(low) || name.split("\\s+").length > 6) {
      return false;
    }
    return name.codePoints().anyMatch(Character::isLetter)
        && !BylineWords.REPORTED.matcher(name).matches()
        && !BylineWords.TRADE_ALONE.matcher(name).matches()
        && !ROLE.matcher(name).matches()
        && !isPhrase(name);
  }

  /**
   * "Personal finance", "can be found": words that are no names go on in small letters; people's do
   * not.
   */
  private static boolean isPhrase(String name) {
    int last = name.lastIndexOf(' ') + 1;
    if (last == 0 || name.length() - last <= 2) {
      return false;
    }
    return Character.isUpperCase(name.charAt(0))
        ? name.chars().skip(last).allMatch(Character::isLowerCase)
        : Character.toTitleCase(name.charAt(0)) != name.charAt(0) // Georgian has none
            && name.indexOf(' ') < last - 1
            && name.chars().allMatch(c -> c == ' ' || Character.isLowerCase(c));
  }

  /** Whether a name is what somebody logs in with: "jdoe84", "jane.doe". */
  public static boolean isLogin(String name) {
    return name.indexOf(' ') < 0 && name.chars().noneMatch(c -> c > 'z' || c >= 'A' && c <= 'Z');
  }

  /** Whether a text is what somebody does: "Senior Writer". */
  public static boolean isTrade(String text) {
    return text.length() <= 40
        && (ROLE.matcher(text).matches() || BylineWords.TRADE_ALONE.matcher(text).matches());
  }

  /** An address, a part of one, or a place in a template that was not filled. */
  public static boolean isMachines(String text) {
    return text.contains("://")
        || text.startsWith("www.")
        || SLUG.matcher(text).matches()
        || PLACEHOLDER.matcher(text).matches();
  }

  /** Whether a name is one of a paper, a desk or another house. */
  public static boolean isHouse(String name) {
    return HOUSE.matcher(name).find();
  }

  /** One word, in scripts that part words. */
  public static boolean isSingle(String name) {
    return !name.isEmpty() && name.indexOf(' ') < 0 && name.charAt(0) < 0x250;
  }

  /** Several words, all in capitals. */
  public static boolean isShouted(String name) {
    return name.indexOf(' ') > 0
        && name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }
}
