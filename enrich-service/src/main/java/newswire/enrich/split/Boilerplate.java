package newswire.enrich.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newswire.enrich.attribution.AgencyCredit;

/** Tells lines that a page says of itself from what an article says, by {@code boilerplate.tsv}. */
final class Boilerplate {

  /** What a line is; NONE when it may be text. */
  enum Kind {
    NONE,
    NOISE,
    MORE,
    RELATED,
    STOP,
    TAG
  }

  private static final int LONGEST = 160;
  private static final Pattern HASHTAGS =
      Pattern.compile("(?:#[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*[\\s,]*){2,}");

  private final Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);

  private Boilerplate() {}

  static Boilerplate load() {
    Boilerplate boilerplate = new Boilerplate();
    try (InputStream in = Boilerplate.class.getResourceAsStream("boilerplate.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the resource boilerplate.tsv is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(boilerplate::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return boilerplate;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    Kind kind =
        switch (line.substring(0, tab)) {
          case "stop" -> Kind.STOP;
          case "related" -> Kind.RELATED;
          case "noise" -> Kind.NOISE;
          case "more" -> Kind.MORE;
          case "tag" -> Kind.TAG;
          default -> throw new IllegalStateException("unknown kind of boilerplate: " + line);
        };
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    patterns
        .computeIfAbsent(kind, _ -> new ArrayList<>())
        .add(Pattern.compile(line.substring(tab + 1), flags));
  }

  /** Judges a line by itself. */
  Kind kindOf(String line) {
    if (line.length() > LONGEST) {
      return Kind.NONE;
    }
    if (HASHTAGS.matcher(line).matches()) {
      return Kind.NOISE;
    }
    String text = trimmed(line);
    for (Kind kind : List.of(Kind.MORE, Kind.RELATED, Kind.STOP, Kind.TAG, Kind.NOISE)) {
      for (Pattern pattern : patterns.getOrDefault(kind, List.of())) {
        if (pattern.matcher(text).matches()) {
          // "© 2025 AFP" credits the text above it
          return kind == Kind.STOP && AgencyCredit.named(line).isPresent() ? Kind.NONE : kind;
        }
      }
    }
    return Kind.NONE;
  }

  /** Without arrows, bullets and rules around it. */
  private static String trimmed(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && "→»›>▶►•·*=_-–—|~▼▾+ ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "→»›>▶►•·*=_–—|~▼▾+ ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return start == end ? line : line.substring(start, end);
  }
}
