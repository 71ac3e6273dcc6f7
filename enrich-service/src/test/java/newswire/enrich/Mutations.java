package newswire.enrich;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils texts in ways that a seed decides: cut, doubled, swapped, with what does not belong. */
final class Mutations {

  private static final List<String> INSERTIONS =
      List.of(
          "<",
          ">",
          "\"",
          "'",
          "&",
          "&#x202e;",
          "&#0;",
          "</p>",
          "<div>",
          "</div>",
          "<table><tr>",
          "<b>",
          "<font>",
          "<script>",
          "<!--",
          "]]>",
          "<h1>",
          "<h2>",
          "<a href=\"javascript:x\">",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "1e999",
          "\u202e",
          "\u0000",
          "\ud800",
          "\u0301",
          " ",
          "\n",
          "0",
          "99999999999",
          "-",
          "/",
          ".",
          "T",
          "Z",
          "+99:99",
          "ago",
          "hours",
          "今",
          "٣",
          "१",
          "am",
          "13",
          "Feb 30",
          "2099",
          "1970",
          "İ",
          "ſ");

  private Mutations() {}

  /** One to eight changes. */
  static String of(String text, RandomGenerator random) {
    StringBuilder out = new StringBuilder(text);
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      change(out, random);
    }
    return out.toString();
  }

  private static void change(StringBuilder text, RandomGenerator random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(1 + random.nextInt(40)));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, INSERTIONS.get(random.nextInt(INSERTIONS.size())));
      case 2 -> text.insert(at, text.substring(at, end));
      case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
      case 4 -> text.insert(at, text.substring(at, end).repeat(random.nextInt(50)));
      case 5 -> {
        if (at < end) {
          text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
        }
      }
      default -> {
        if (random.nextInt(10) == 0) {
          text.setLength(at);
        } else {
          text.insert(at, (char) random.nextInt(0x3000));
        }
      }
    }
  }

  /** The same for bytes: bits flipped, or a part that is another's. */
  static byte[] of(byte[] body, RandomGenerator random) {
    if (random.nextInt(3) > 0) {
      return of(new String(body, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
    }
    byte[] out = Arrays.copyOf(body, body.length);
    for (int i = random.nextInt(20); i >= 0 && out.length > 0; i--) {
      out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }
}
