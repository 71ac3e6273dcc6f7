package newswire.enrich.attribution;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code places.txt}, the committed list of places that a dateline may name, out of the CLDR
 * data in icu4j: the exemplar cities of time zones, and the territories, in languages of Latin
 * script. Run as {@link newswire.enrich.time.TimeWordsGenerator} is.
 */
final class PlacesGenerator {

  static final Path FILE = Path.of("src/main/resources/newswire/enrich/attribution/places.txt");

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "tr", "id",
          "ms", "ro", "hu");

  private PlacesGenerator() {}

  static String generate() {
    TreeSet<String> places = new TreeSet<>();
    TreeSet<String> countries = new TreeSet<>();
    for (String language : LANGUAGES) {
      ULocale locale = new ULocale(language);
      TimeZoneNames zones = TimeZoneNames.getInstance(locale);
      for (String zone :
          TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
        add(places, zones.getExemplarLocationName(zone));
      }
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
      for (String country : ULocale.getISOCountries()) {
        add(countries, names.regionDisplayName(country));
      }
    }
    places.removeAll(countries);
    return "# Made by PlacesGenerator from CLDR; do not edit. ~ marks countries\n"
        + String.join("\n", places)
        + "\n~"
        + String.join("\n~", countries)
        + "\n";
  }

  private static void add(TreeSet<String> places, @Nullable String name) {
    if (name != null && name.length() > 2 && name.indexOf('(') < 0) {
      places.add(name.toLowerCase(Locale.ROOT));
    }
  }
}
