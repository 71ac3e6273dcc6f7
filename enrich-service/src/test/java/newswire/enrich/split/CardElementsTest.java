package newswire.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class CardElementsTest {

  private static Element card(String markup) {
    return Jsoup.parse("<div>" + markup + "</div>").expectFirst("div");
  }

  @Test
  void whatParagraphsSayTogether_isEnough_withTheBlankBetweenThem() {
    Element card = card("<h3>Ferry</h3><p>It left…</p><p>at noon.</p>");
    assertThat(CardElements.of(card, card.expectFirst("h3"), "It left… at noon.".length()))
        .extracting(Element::normalName)
        .containsExactly("p", "p");
  }

  @Test
  void aHeadingThatSaysALot_isNotEnough() {
    Element card = card("<h3>The ferry left at noon</h3><p>It did.</p>");
    assertThat(CardElements.of(card, card.expectFirst("h3"), 20)).isNull();
  }
}
