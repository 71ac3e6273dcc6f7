package newswire.events.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The public suffix list, private part included; its version stands in the resource's first line
 * and is part of identity v1 (frozen).
 */
final class PublicSuffixes {

  private static final Set<String> RULES = load("public-suffix-rules.txt");

  private PublicSuffixes() {}

  /** Whether nobody can register the name itself; unlisted top-level domains are suffixes, too. */
  static boolean isSuffix(String domain) {
    return registrable(domain).isEmpty();
  }

  /** The suffix and one label more; empty when {@code domain} is itself a public suffix. */
  static String registrable(String domain) {
    // spec: https://github.com/publicsuffix/list/wiki/Format#algorithm
    int below = -1;
    int start = 0;
    while (true) {
      int dot = domain.indexOf('.', start);
      String candidate = domain.substring(start);
      String parent = dot < 0 ? "" : domain.substring(dot + 1);
      if (RULES.contains("!" + candidate)) {
        return candidate;
      }
      if (dot < 0 || RULES.contains(candidate) || RULES.contains("*." + parent)) {
        return below < 0 ? "" : domain.substring(below);
      }
      below = start;
      start = dot + 1;
    }
  }

  private static Set<String> load(String resource) {
    InputStream in = PublicSuffixes.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the jar lacks " + resource);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      Set<String> rules = new HashSet<>(16_000);
      lines.lines().filter(line -> !line.startsWith("#")).forEach(rules::add);
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
