package newswire.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.page.Text;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language: what the page declares, unless the text speaks clearly against it.
 *
 * <p>Thread-safe; the model is loaded when first needed.
 */
public final class LanguageTeller {

  private static final int SAMPLE_CHARS = 400;
  private static final int FIRST_LOOK_CHARS = 48;
  private static final int LEAST_READING = 80;

  /** As the model was made: n-grams of one to three characters. */
  private static final int LONGEST_GRAM = 3;

  /** A verdict and the rule that gave it. */
  public record Told(String language, String rule) {}

  private static final class Model {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageTeller.class.getResourceAsStream("/langdetect-183.bin")) {
        if (in == null) {
          throw new IllegalStateException("langdetect-183.bin is not on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Tells the language of an article.
   *
   * @param declared primary subtag as the page declares it; null when it does not
   * @return null when nothing tells
   */
  public @Nullable Told tell(String headline, String text, @Nullable String declared) {
    String sample = Text.cut(text.isEmpty() ? headline : headline + ". " + text, SAMPLE_CHARS);
    @Nullable String byScript = Scripts.languageOf(sample);
    if (Text.reading(sample) < LEAST_READING) {
      return declared != null
          ? new Told(declared, "declared")
          : byScript == null ? null : new Told(byScript, "script");
    }
    if (declared != null && agrees(declared, text)) {
      return new Told(declared, "declared");
    }
    Language[] detected = detect(sample);
    @Nullable String unknown = Scripts.unknownToModels(sample);
    if (unknown != null) {
      return declared == null || named(detected, declared) != null
          ? new Told(unknown, "script")
          : new Told(declared, "declared");
    }
    String first = code(detected[0].getLang());
    if (declared == null) {
      return new Told(first, "detected");
    }
    if (declared.equals(first) || LanguageCodes.areKin(declared, first)) {
      return new Told(declared, "declared");
    }
    // Declared wrongly is common (a template's "en"); detected wrongly is rare at this length.
    @Nullable Language said = named(detected, declared);
    boolean clear = said == null || detected[0].getConfidence() > 4 * said.getConfidence();
    return clear ? new Told(first, "detected") : new Told(declared, "declared");
  }

  /**
   * Whether the start of the first paragraph that is long enough bears out what is declared, as it
   * does nearly always. Headlines and addresses are made of names, which take more to tell by.
   */
  private static boolean agrees(String declared, String text) {
    int start = 0;
    int end = endOfParagraph(text, start);
    while (end - start < FIRST_LOOK_CHARS && end < text.length()) {
      start = end + 1;
      end = endOfParagraph(text, start);
    }
    if (end - start < FIRST_LOOK_CHARS) {
      return false;
    }
    String look = Text.cut(text.substring(start, end), FIRST_LOOK_CHARS);
    String first = likeliest(look);
    return declared.equals(first) || LanguageCodes.areKin(declared, first);
  }

  /**
   * What the model takes for likeliest, asked with the n-grams of a few words as they stand: a
   * detector would first clean them of addresses and numbers, and rank all languages.
   */
  private static String likeliest(String look) {
    String low = look.toLowerCase(Locale.ROOT);
    Set<String> grams = new HashSet<>();
    for (int length = 1; length <= LONGEST_GRAM; length++) {
      for (int i = 0; i + length <= low.length(); i++) {
        grams.add(low.substring(i, i + length));
      }
    }
    MaxentModel model = Model.MODEL.getMaxentModel();
    return code(model.getBestOutcome(model.eval(grams.toArray(String[]::new))));
  }

  private static int endOfParagraph(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static Language[] detect(String text) {
    return new LanguageDetectorME(Model.MODEL).predictLanguages(text);
  }

  /** What the model says of a language; null when it has none of that code. */
  private static @Nullable Language named(Language[] languages, String code) {
    for (Language language : languages) {
      if (code(language.getLang()).equals(code)) {
        return language;
      }
    }
    return null;
  }

  private static String code(String iso639t3) {
    return LanguageCodes.TWO_LETTER.getOrDefault(iso639t3, iso639t3);
  }
}
