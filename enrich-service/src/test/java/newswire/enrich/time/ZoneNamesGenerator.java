package newswire.enrich.time;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code zones.tsv}, the committed table of zone names: abbreviations as tzdata gives them,
 * by the country that uses them ({@code und-IN}); names and abbreviations of a language as CLDR
 * gives them ({@code de}); and the country in which a language is at home. Run it as {@link
 * TimeWordsGenerator}.
 */
final class ZoneNamesGenerator {

  static final Path FILE = Path.of("src/main/resources/newswire/enrich/time/zones.tsv");

  private static final long NOW = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final NameType[] SHORT = {NameType.SHORT_STANDARD, NameType.SHORT_DAYLIGHT};
  private static final NameType[] LONG = {NameType.LONG_STANDARD, NameType.LONG_DAYLIGHT};

  // A zone whose offsets are not those of its country's others, under the same names.
  private static final Set<String> ODD = Set.of("Pacific/Chatham", "Africa/Casablanca");

  // Abbreviations that are words: where one is meant as a zone, more.tsv has it.
  private static final Set<String> WORDS =
      Set.of(
          "act", "art", "cast", "cat", "cost", "east", "eat", "get", "gilt", "lint", "mart", "most",
          "must", "mut", "nut", "pet", "ret", "tot", "vet", "wit", "sst", "bot", "met");

  private ZoneNamesGenerator() {}

  static String generate() {
    StringBuilder out = new StringBuilder();
    out.append("# Made by ZoneNamesGenerator from tzdata and CLDR; do not edit.");
    out.append(" language or country, kind, minutes east of UTC or nothing, words\n");
    TimeZoneNames abbreviations = TimeZoneNames.getTZDBInstance(ULocale.ENGLISH);
    write(out, names(abbreviations, SHORT, id -> "und-" + TimeZone.getRegion(id)));
    write(out, names(TimeZoneNames.getInstance(ULocale.ENGLISH), LONG, _ -> "und"));
    TreeMap<String, String> homes = new TreeMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (locale.getCountry().isEmpty() && locale.getScript().isEmpty()) {
        String language = locale.getLanguage();
        if (!language.isEmpty() && !language.equals("en")) {
          write(out, names(TimeZoneNames.getInstance(locale), SHORT, _ -> language));
        }
        String home = ULocale.addLikelySubtags(locale).getCountry();
        if (home.length() == 2) {
          homes.put(language, home);
        }
      }
    }
    homes.forEach((language, home) -> line(out, language, "home", "", home));
    return out.toString();
  }

  static void write() throws IOException {
    Files.writeString(FILE, generate());
  }

  private static TreeMap<String, TreeMap<Integer, TreeSet<String>>> names(
      TimeZoneNames names, NameType[] types, Function<String, String> owner) {
    TreeMap<String, TreeMap<Integer, TreeSet<String>>> found = new TreeMap<>();
    for (String id :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String meta = names.getMetaZoneID(id, NOW);
      if (meta == null || ODD.contains(id)) {
        continue;
      }
      for (NameType type : types) {
        String name = names.getMetaZoneDisplayName(meta, type);
        if (isName(name)) {
          boolean summer = type == NameType.SHORT_DAYLIGHT || type == NameType.LONG_DAYLIGHT;
          int minutes = TimeZone.getTimeZone(id).getRawOffset() / 60_000 + (summer ? 60 : 0);
          found
              .computeIfAbsent(owner.apply(id), _ -> new TreeMap<>())
              .computeIfAbsent(minutes, _ -> new TreeSet<>())
              .add(name.toLowerCase(Locale.ROOT));
        }
      }
    }
    return found;
  }

  /** Of letters: "GMT+2" is read as an offset. */
  private static boolean isName(@Nullable String name) {
    return name != null
        && !WORDS.contains(name.toLowerCase(Locale.ROOT))
        && name.codePoints().allMatch(c -> Character.isLetter(c) || " -’'.&".indexOf(c) >= 0);
  }

  private static void write(
      StringBuilder out, TreeMap<String, TreeMap<Integer, TreeSet<String>>> names) {
    names.forEach(
        (owner, byOffset) ->
            byOffset.forEach(
                (minutes, words) ->
                    line(out, owner, "zone", Integer.toString(minutes), String.join("|", words))));
  }

  private static void line(StringBuilder out, String owner, String kind, String key, String words) {
    out.append(owner).append('\t').append(kind).append('\t').append(key).append('\t');
    out.append(words).append('\n');
  }
}
