package newswire.events.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the fields of random events hold: texts of every script, times, lists, nothing. */
record RandomValues(Random random) {

  private static final String[] WORDS = {
    "harbour",
    "bridge",
    "Größe",
    "新聞",
    "ข่าว",
    "خبر",
    "😀",
    "\"quoted\"",
    "back\\slash",
    "</p>",
    "\u2028",
    "\u0085",
    "\t",
    "e\u0301",
    "\u0000",
    "%41",
    "a&b",
    "é",
    "\n\n"
  };

  /** A URL; canonical, of a reserved name, and hardly ever the same twice. */
  String url() {
    return "https://site"
        + random.nextInt(50)
        + ".example/a/"
        + random.nextInt(Integer.MAX_VALUE)
        + "?b=c%2F";
  }

  /** Finer than milliseconds, which events are cut to. */
  Instant instant() {
    return Instant.ofEpochSecond(1_750_000_000L + random.nextInt(), random.nextInt(1_000_000_000));
  }

  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    return bytes;
  }

  String text(int words) {
    StringBuilder text = new StringBuilder("a");
    for (int i = random.nextInt(words + 1); i > 0; i--) {
      text.append(' ').append(any(WORDS));
    }
    return text.toString();
  }

  <T> List<T> list(int most, Supplier<T> item) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(item.get());
    }
    return list;
  }

  <T> @Nullable T maybe(Supplier<? extends @Nullable T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
