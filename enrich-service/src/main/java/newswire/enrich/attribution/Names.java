package newswire.enrich.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committed lists of places and agencies. */
final class Names {

  private static final List<String> LISTED =
      Stream.concat(lines("places.txt").stream(), lines("more-places.txt").stream()).toList();

  /** Cities and countries, lower case. */
  static final Set<String> PLACES =
      LISTED.stream()
          .map(place -> place.startsWith("~") ? place.substring(1) : place)
          .collect(Collectors.toUnmodifiableSet());

  /** Cities alone, lower case. */
  static final Set<String> CITIES =
      LISTED.stream().filter(p -> !p.startsWith("~")).collect(Collectors.toUnmodifiableSet());

  /** As credits spell them; a leading "+" marks those that credit without punctuation. */
  static final List<String> AGENCIES = lines("agencies.txt");

  private Names() {}

  private static List<String> lines(String name) {
    try (InputStream in = Names.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
