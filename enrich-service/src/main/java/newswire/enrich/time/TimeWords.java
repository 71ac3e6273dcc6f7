package newswire.enrich.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The committed words of time: {@code cldr.tsv}, {@code zones.tsv} and {@code calendars.tsv}, made
 * from CLDR and tzdata, and {@code more.tsv}, by hand.
 */
final class TimeWords {

  /** A month of another calendar. */
  record OtherMonth(OtherCalendars.Calendar calendar, int month) {}

  private static final Set<String> MAJOR =
      Set.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "no", "nn", "fi", "pl", "cs",
          "sk", "tr", "id", "ms", "ro", "hu", "ca", "hr", "bs", "sr", "sl", "et", "lv", "lt", "vi",
          "az", "sq", "is", "fil", "sw", "af", "eu", "gl");

  private final Meanings<Integer> months = new Meanings<>();
  private final Meanings<TimeForm.Ago> phrases = new Meanings<>();
  private final ZoneWords zones = new ZoneWords();
  private final Map<String, OtherMonth> otherMonths = new HashMap<>();
  private final Set<String> longNames = new HashSet<>();
  private final Map<String, String> orders = new HashMap<>();
  private final Set<String> weekdays = new HashSet<>();
  private final Set<String> mornings = new HashSet<>();
  private final Set<String> afternoons = new HashSet<>();
  private final PhraseEdges edges = new PhraseEdges();
  private final Set<String> skipped = new HashSet<>();
  private final Set<String> lastWords = new HashSet<>(); // all that times end with but phrases
  private final TimeLabels labels = new TimeLabels();
  private final Set<String> abouts = new HashSet<>();

  static TimeWords load() {
    TimeWords words = new TimeWords();
    words.read("cldr.tsv");
    words.read("zones.tsv");
    words.read("calendars.tsv");
    words.read("more.tsv");
    Stream.of(
            words.months.words(),
            words.zones.names(),
            words.weekdays,
            words.mornings,
            words.afternoons,
            words.skipped)
        .forEach(words.lastWords::addAll);
    return words;
  }

  private void read(String name) {
    try (InputStream in = TimeWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    String[] cells = line.split("\t", -1);
    String language = cells[0];
    String key = cells[2];
    for (String raw : cells[3].split("\\|", -1)) {
      String word = TimeFold.fold(raw);
      boolean chance = chance(cells[1], language, word);
      if (chance && !cells[1].equals("month")) {
        continue;
      }
      switch (cells[1]) {
        case "month" -> month(language, Integer.parseInt(key), word, chance);
        case "ago" -> phrase(language, key, word, false);
        case "bare" -> phrase(language, key, word, true);
        case "weekday" -> weekdays.add(undotted(word));
        case "am" -> mornings.add(undotted(word));
        case "pm" -> afternoons.add(undotted(word));
        case "order" -> orders.put(language, raw);
        case "zone" -> {
          zones.add(language, word, zoneOf(key));
          longName(word);
        }
        case "home" -> zones.home(language, raw);
        case "persian" -> other(OtherCalendars.Calendar.PERSIAN, key, word);
        case "hijri" -> other(OtherCalendars.Calendar.HIJRI, key, word);
        case "label" -> {
          labels.label(word);
          edges.startWith(word);
        }
        case "icon" -> {
          labels.icon(raw);
          edges.startWith(word);
        }
        case "skip" -> skipped.add(word);
        case "about" -> {
          abouts.add(word);
          edges.startWith(word);
        }
        default -> throw new IllegalStateException("unknown kind in the time words: " + line);
      }
    }
  }

  /** A short word of Latin letters from a small language meets more names than times. */
  private static boolean chance(String kind, String language, String word) {
    return !language.isEmpty()
        && !kind.equals("zone")
        && !kind.equals("home")
        && !kind.equals("order")
        && word.length() <= 4
        && !MAJOR.contains(base(language))
        && word.chars().allMatch(c -> c < 0x250);
  }

  private void other(OtherCalendars.Calendar calendar, String month, String word) {
    otherMonths.putIfAbsent(word, new OtherMonth(calendar, Integer.parseInt(month)));
    longName(word);
  }

  private void longName(String word) {
    int blank = word.indexOf(' ');
    if (blank > 0) {
      longNames.add(word.substring(0, blank));
    }
  }

  private static TimeForm.StatedZone zoneOf(String key) {
    return key.startsWith("us:")
        ? new TimeForm.StatedZone(Integer.parseInt(key.substring(3)), true)
        : new TimeForm.StatedZone(Integer.parseInt(key), false);
  }

  private void month(String language, int month, String name, boolean chance) {
    String word = undotted(name.substring(name.lastIndexOf(' ') + 1));
    boolean digits = word.chars().anyMatch(c -> c >= '0' && c <= '9');
    int blank = name.indexOf(' ');
    if (!digits && (blank < 0 || blank <= 3)) {
      months.add(word.replace("'", "").replace("’", ""), language, month, chance);
    } else if (!digits && name.charAt(0) > 0x24f) {
      months.add(undotted(name), language, month, chance);
      longName(name);
    }
  }

  private void phrase(String language, String key, String word, boolean bare) {
    int colon = key.indexOf(':');
    TimeUnit unit = TimeUnit.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT));
    String count = key.substring(colon + 1);
    String phrase = TimeFold.phraseKey(word);
    int number = count.equals("n") ? -1 : Math.abs(Integer.parseInt(count));
    edges.add(phrase);
    phrases.add(phrase, language, new TimeForm.Ago(unit, number, bare), false);
  }

  /** The month of a name, by the language when languages disagree; null when it is none. */
  @Nullable Integer month(String word, @Nullable String language) {
    Integer month = months.of(word, language);
    // Hebrew's "in" is a letter before the name.
    return month == null && word.startsWith("ב") ? months.of(word.substring(1), language) : month;
  }

  /** The meaning of a phrase key; count −1 stands for its number; null when it is none. */
  TimeForm.@Nullable Ago phrase(String key, @Nullable String language) {
    return phrases.of(key, language);
  }

  static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  /** "dmy", "mdy" or "ymd" as a language writes it; null when the language does not tell. */
  @Nullable String order(@Nullable String language) {
    if (language == null) {
      return null;
    }
    String exact = orders.get(language);
    return exact != null ? exact : orders.get(base(language));
  }

  /** How the phrases begin and end. */
  PhraseEdges edges() {
    return edges;
  }

  /** The zone of a name, where several have it by the country and the language. */
  TimeForm.@Nullable StatedZone zone(String word, @Nullable String language) {
    return zones.of(word, language);
  }

  /** The month of a calendar other than the Gregorian one; null when it is none. */
  @Nullable OtherMonth otherMonth(String word) {
    return otherMonths.get(word);
  }

  /** Whether a name of several words can start with this one. */
  boolean startsLongName(String word) {
    return longNames.contains(word);
  }

  /** Whether a time can end with a word that is of no phrase, be it in one language only. */
  boolean mayEndTime(String word) {
    return lastWords.contains(word) || word.startsWith("ב") && month(word, null) != null;
  }

  boolean isWeekday(String word) {
    return weekdays.contains(word);
  }

  boolean isMorning(String word) {
    return mornings.contains(word);
  }

  boolean isAfternoon(String word) {
    return afternoons.contains(word);
  }

  boolean isSkipped(String word) {
    return skipped.contains(word);
  }

  boolean isAbout(String word) {
    return abouts.contains(word);
  }

  /** What stands before a time. */
  TimeLabels labels() {
    return labels;
  }

  private static String undotted(String word) {
    return word.replace(".", "");
  }
}
