package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a byline into people's (or desks') names, without "By", roles, dates and handles. */
final class BylineNames {

  private static final int MAX_NAMES = 20;

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^\\W*(((written|posted|published|reported|reviewed|edited|words|story|text|article|created|authored|submitted)\\s+)?by\\b"
              + "|about the authors?|authors?\\b\\s*[:\\-]?|autore?n?\\b\\s*:?|von\\b|par\\b|por\\b|di\\b|da\\b|door\\b|av\\b|af\\b|text\\s*:|texte?\\s+(by|de)\\b|tekst\\s*:|redacción\\s*:"
              + "|автор\\p{L}*\\s*:?|文\\s*[/／:：]|作者\\s*[:：]|記者\\s*[:：]?|记者\\s*[:：]?)[\\s:：]*");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)(\\s*[|•·—]\\s*|\\s+-\\s+|\\s+(updated|published|posted|last updated|on|in|at|for|special to|veröffentlicht|aktualisiert|stand)\\b:?"
              + "|\\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s+\\d|\\s*\\d|\\s*\\(|\\s*@|\\s*<|\\s*\\[|\\s+https?:).*$");
  private static final Pattern SPLIT =
      Pattern.compile(
          "(?iu)\\s*[,;/|&·•、،؛]\\s*|\\s+(?:and|und|et|y|e|og|och|en|i|with|mit|ve|и|и|та)\\s+|\\s*\\+\\s*");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?iu).*(\\b(gmbh|inc|ltd|llc|kg|e\\.v)\\b|https?:|www\\.|@|\\.com\\b|\\d|©|facebook|twitter|instagram|linkedin|share|follow|email|subscribe|read more|view all|see all|(posts?|articles?) by|author posts|^contact|minute|comments?|reviewed|updated|more about|insights|publi(sh|c|é)|januar|februar|october|november|december).*");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)+");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?iu)\\b(centre|center|department|ministry|institute|office|bureau) (for|of)\\b");
  private static final Pattern TRADE =
      Pattern.compile(
          "(?iu)(?:\\s+(?:senior|staff|guest|contributing|freelance|marketing|chief|managing|deputy|content))*"
              + "\\s+(?:writer|editor|reporter|correspondent|contributor|author|director|journalist|columnist)$");
  private static final Pattern KOREAN_TRADE =
      Pattern.compile("(?:\\s*(?:외\\s*\\d+명|선임기자|기자|특파원|논설위원))+$|\\s*(?:记者|記者)$");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:de|del|van|von|der|den|la|al|el|bin|ben|da|dos|di|du|le))*(?:\\s+\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}");
  private static final Pattern PLACEHOLDER = Pattern.compile("[a-z]+(\\.[a-z]+){2,}|[{\\[%$].*");
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?iu)\\b(?:health|hospital|university|college|school|institute|association|foundation|society|company|group|media|news|watch|team|centre|center)\\b");
  private static final Pattern AFTER_BAR = Pattern.compile("\\s*([|<@(\\[]|\\s[•·—-]\\s).*$");
  private static final Set<String> DEFAULTS =
      Set.of(
          "admin",
          "administrator",
          "webmaster",
          "user",
          "root",
          "null",
          "none",
          "undefined",
          "unknown",
          "n/a",
          "author",
          "authors",
          "default",
          "test",
          "guest",
          "by",
          "editor");
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "author",
          "authors",
          "staff",
          "staff writer",
          "editor",
          "editors",
          "guest",
          "guest author",
          "contributor",
          "contributors",
          "webmaster",
          "user",
          "unknown",
          "anonymous",
          "none",
          "null",
          "team",
          "editorial team",
          "editorial staff",
          "news desk",
          "reporter",
          "writer",
          "by",
          "undefined",
          "correspondent",
          "senior reporter",
          "senior editor",
          "posts",
          "profile",
          "about",
          "bio",
          "n/a",
          "root",
          "jr",
          "sr",
          "phd",
          "md",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iu)(.*\\b(reporter|editor|correspondent|writer|producer|columnist|contributor|journalist|journaliste|redakteur(in)?|korrespondent(in)?|redacteur|chief|manager|director|analyst|expert|photographer|fotograf|staff|ceo|founder|specialist|strategist|professor)s?)\\b.*");

  private BylineNames() {}

  /**
   * The names in a byline, in order.
   *
   * @param declared whether the page itself says that this is the author, so that a desk or an
   *     organisation that signs is one too; else only what looks like people counts
   */
  static List<String> read(String byline, boolean declared) {
    String text = byline.strip();
    if (text.contains("://")
        || text.startsWith("www.")
        || SLUG.matcher(text).matches()
        || PLACEHOLDER.matcher(text).matches()) {
      return List.of();
    }
    for (int i = 0; i < 2; i++) {
      text = LEAD.matcher(text).replaceFirst("");
    }
    List<String> names = new ArrayList<>();
    for (String part : parts(text)) {
      String name = cut(LEAD.matcher(part).replaceFirst(""), declared);
      boolean named = declared && names.isEmpty() ? signs(name) : isName(name);
      // "Jane Doe, Example Town": places and trades follow people after a comma
      named &= declared || names.isEmpty() || !isSingle(name) || isSingle(names.getFirst());
      named &=
          declared || names.isEmpty() || !isShouted(part.strip()) && !HOUSE.matcher(name).find();
      if (named && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Split at commas and at "and", but for "Centre for Health and Research". */
  private static List<String> parts(String text) {
    return ORGANISATION.matcher(text).find()
        ? List.of(text)
        : List.of(SPLIT.split(text, MAX_NAMES));
  }

  /** Whether a name reads as a first and a last name, in scripts that have capitals. */
  static boolean isPerson(String name) {
    return PERSON.matcher(name).matches()
        || name.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  private static boolean isSingle(String name) {
    return !name.isEmpty() && name.indexOf(' ') < 0 && name.charAt(0) < 0x250;
  }

  /** Whether a declared author is one: anything but the names that systems give by default. */
  private static boolean signs(String name) {
    return name.length() >= 2
        && name.length() <= 60
        && name.split("\\s+").length <= 7
        && !DEFAULTS.contains(name.toLowerCase(Locale.ROOT))
        && name.indexOf('@') < 0
        && name.codePoints().anyMatch(Character::isLetter);
  }

  private static String cut(String part, boolean declared) {
    String whole = KOREAN_TRADE.matcher(part.strip()).replaceFirst("");
    whole = declared ? whole : TRADE.matcher(whole).replaceFirst("");
    String name = TAIL.matcher(whole).replaceFirst("").strip();
    if (declared && name.indexOf(' ') < 0 && !name.equals(whole)) {
      // "20 Minutes" and "Centre for Health" are cut too short; "Jane Doe for Reuters" is not.
      name = AFTER_BAR.matcher(whole).replaceFirst("").strip();
    }
    while (!name.isEmpty() && ",.:;-–*\"'“”„".indexOf(name.charAt(0)) >= 0) {
      name = name.substring(1).strip();
    }
    while (!name.isEmpty()
        && ",.:;-–*\"'“”".indexOf(name.charAt(name.length() - 1)) >= 0
        && !name.matches(".*\\b\\p{Lu}\\.$")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return isShouted(name) ? capitalised(name) : name;
  }

  private static boolean isName(String name) {
    if (name.length() < 2 || name.length() > 60 || NOT_A_NAME.matcher(name).matches()) {
      return false;
    }
    String low = name.toLowerCase(Locale.ROOT);
    if (NOBODY.contains(low) || name.split("\\s+").length > 6) {
      return false;
    }
    return name.codePoints().anyMatch(Character::isLetter)
        && !(ROLE.matcher(name).matches() && Character.isLowerCase(name.codePointAt(0)))
        && !ROLE.matcher(name).matches();
  }

  private static boolean isShouted(String name) {
    return name.indexOf(' ') > 0
        && name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static String capitalised(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
      start = c == ' ' || c == '-' || c == '\'' || c == '’' || c == '.';
    }
    return out.toString();
  }
}
