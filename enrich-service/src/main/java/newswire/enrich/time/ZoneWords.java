package newswire.enrich.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of zones. IST is India's, Israel's or Ireland's: the country of the context decides, then
 * its language, then the country where that language is at home, then what most readers of English
 * take it for.
 */
final class ZoneWords {

  private static final String COUNTRY = "und-";

  private final Map<String, Map<String, TimeForm.StatedZone>> byOwner = new HashMap<>();
  private final Map<String, TimeForm.StatedZone> anywhere = new HashMap<>();
  private final Map<String, String> homes = new HashMap<>();

  /**
   * Takes note of a name.
   *
   * @param owner {@code und-IN} for a country, {@code de} for a language, {@code und} for a name in
   *     English, empty for what a name means where nothing else decides
   */
  void add(String owner, String name, TimeForm.StatedZone zone) {
    byOwner.computeIfAbsent(owner, _ -> new HashMap<>()).putIfAbsent(name, zone);
    if (owner.isEmpty()) {
      anywhere.put(name, zone);
    } else {
      anywhere.putIfAbsent(name, zone);
    }
  }

  /** Takes note of the country in which a language is at home. */
  void home(String language, String country) {
    homes.put(language, country);
  }

  /** All names of zones. */
  Set<String> names() {
    return anywhere.keySet();
  }

  /** The zone of a folded name; null when it is none. */
  TimeForm.@Nullable StatedZone of(String name, @Nullable String language) {
    TimeForm.StatedZone usual = anywhere.get(name);
    if (usual == null || language == null) {
      return usual;
    }
    String base = TimeWords.base(language);
    int dash = language.lastIndexOf('-');
    String country = dash < 0 ? "" : language.substring(dash + 1).toUpperCase(Locale.ROOT);
    for (String owner :
        new String[] {COUNTRY + country, base, COUNTRY + homes.getOrDefault(base, "")}) {
      TimeForm.StatedZone zone = byOwner.getOrDefault(owner, Map.of()).get(name);
      if (zone != null) {
        return zone;
      }
    }
    return usual;
  }
}
