package newswire.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The look before the pattern refuses nothing that the pattern takes. */
class ReadMoreTest {

  private static final List<String> PHRASES =
      List.of(
          "read more",
          "read on",
          "read the full story of it",
          "continue reading",
          "full story",
          "more",
          "weiterlesen",
          "mehr",
          "mehr lesen",
          "lire la suite",
          "lire plus",
          "leer más",
          "seguir leyendo",
          "leggi",
          "leggi tutto",
          "leggi di più",
          "leia mais",
          "lees meer",
          "lees verder",
          "läs mer",
          "les mer",
          "læs mere",
          "czytaj więcej",
          "czytaj dalej",
          "читать далее",
          "читать полностью",
          "devamı",
          "اقرأ المزيد",
          "続きを読む");

  @Test
  void whatIsAPhraseAlone_isCutOffALineToo_inAnyCase() {
    for (String phrase : PHRASES) {
      for (Locale locale : List.of(Locale.ROOT, Locale.of("tr"))) {
        for (String said :
            List.of(phrase, phrase.toUpperCase(locale), phrase.toLowerCase(locale))) {
          if (ReadMore.is(said)) {
            assertThat(ReadMore.without("The ferry left. " + said + " >"))
                .as(said)
                .isEqualTo("The ferry left.");
          }
        }
      }
      assertThat(ReadMore.is(phrase)).as(phrase).isTrue();
    }
  }
}
