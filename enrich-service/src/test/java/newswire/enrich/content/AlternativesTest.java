package newswire.enrich.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import newswire.enrich.page.KindLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trying few of many expressions must find what trying all of them finds. */
class AlternativesTest {

  private static final int TEXTS = 20_000;
  private static final long SEED = Long.getLong("seed", 20261128);
  private static final List<String> BESIDE =
      List.of(
          "", " ", ".", "»", "— ", "a", "Ä", "ı", "K", "于", "ों", "⬇\uFE0F", "12 ", "©", "_",
          "news ", "\u00a0", "(c) ");

  @ParameterizedTest
  @ValueSource(strings = {"line", "start", "tail"})
  void aTextIsTakenExactlyWhenOneOfAllExpressionsTakesIt(String kind) {
    List<String> expressions =
        KindLines.read(FurnitureLines.class, "furniture.tsv").getOrDefault(kind, List.of());
    Alternatives few = new Alternatives(expressions, "");
    Alternatives fewWithSigns = new Alternatives(expressions, FurnitureLines.SIGNS);
    String all = "(?iu)(?:" + String.join("|", expressions) + ")";
    Pattern starts =
        Pattern.compile("(?iu)^[^\\p{L}\\p{Nd}_]*(?:" + String.join("|", expressions) + ")");
    Pattern matches = Pattern.compile(all + FurnitureLines.SIGNS);
    System.out.println("AlternativesTest seed " + SEED);
    Random random = new Random(SEED);
    int taken = 0;
    for (String text : texts(expressions, random)) {
      boolean start = starts.matcher(text).find();
      assertThat(few.start(text)).as("start of <%s>", text).isEqualTo(start);
      assertThat(fewWithSigns.matches(text))
          .as("all of <%s>", text)
          .isEqualTo(matches.matcher(text).matches());
      taken += start ? 1 : 0;
    }
    assertThat(taken).as("texts that start so").isBetween(TEXTS / 20, TEXTS);
  }

  /** Words of the expressions, whole and cut, in either case, with signs and words around them. */
  private static List<String> texts(List<String> expressions, Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      String phrase = literal(expressions.get(random.nextInt(expressions.size())));
      phrase = random.nextInt(4) == 0 ? phrase.substring(phrase.length() / 2) : phrase;
      phrase =
          switch (random.nextInt(3)) {
            case 0 -> phrase.toUpperCase(Locale.ROOT);
            case 1 -> phrase.toUpperCase(Locale.of("tr")); // "İLGİLİ", and "ı" for a Latin i
            default -> phrase;
          };
      texts.add(beside(random) + phrase + beside(random));
    }
    return texts;
  }

  private static String beside(Random random) {
    return BESIDE.get(random.nextInt(BESIDE.size()));
  }

  /** One text that an expression stands for, more or less: the first of each of its choices. */
  private static String literal(String expression) {
    return expression
        .replaceAll("\\|[^()]*\\)", ")")
        .replaceAll("\\\\[bWdpw]|[()?*+\\\\$^]|\\{[^}]*\\}", "")
        .replace(".", "x");
  }
}
