package newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedTextTest {

  @Test
  void whatIsReadPieceByPiece_isWhatIsReadAtOnce_inEveryCharsetOfPages() throws IOException {
    String page = "<p>Fähre 渡船 паром</p>".repeat(4_000);
    for (String name :
        List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1251", "windows-31j")) {
      Charset charset = Charset.forName(name);
      EncodedText text = text(page.getBytes(charset), charset);
      assertThat(read(text)).as(name).isEqualTo(text.whole());
      assertThat(text.whole()).as(name).isEqualTo(new String(page.getBytes(charset), charset));
    }
  }

  @Test
  void bytesThatAreNoCharacter_areReplaced_theSameEitherWay() throws IOException {
    byte[] broken = "<p>a\u00e9b\u00ff</p>".getBytes(StandardCharsets.ISO_8859_1);
    EncodedText text = text(broken, StandardCharsets.UTF_8);
    assertThat(read(text)).isEqualTo(text.whole()).contains("\ufffd").endsWith("</p>");
  }

  @Test
  void whiteSpaceOfAnyKind_isBlank_andOneSignIsNot() {
    assertThat(text(" \n\t\u3000\u2003".getBytes(StandardCharsets.UTF_8)).isBlank()).isTrue();
    assertThat(text(new byte[0]).isBlank()).isTrue();
    assertThat(text(" \u3000.".getBytes(StandardCharsets.UTF_8)).isBlank()).isFalse();
  }

  @Test
  void aTagWhoseNameIsTooLong_endsThePage_beforeIt() {
    String markup = "<p>kept</p><" + "x".repeat(50) + "><p>lost</p>";
    assertThat(text(markup).upToEndlessName(49).whole()).isEqualTo("<p>kept</p>");
    assertThat(text(markup).upToEndlessName(50).whole()).isEqualTo(markup);
    assertThat(text("<p>1 <2 </" + "y".repeat(9)).upToEndlessName(8).whole()).isEqualTo("<p>1 <2 ");
  }

  @Test
  void moreAmpersandsThanAnyPageHas_endThePage_beforeTheNext() {
    assertThat(text("<p>a & b &amp; c").upToReference(1).whole()).isEqualTo("<p>a & b ");
    assertThat(text("<p>a & b &amp; c").upToReference(2).whole()).isEqualTo("<p>a & b &amp; c");
  }

  @Test
  void inUtf16_aTagsNameIsFoundToo() {
    String markup = "<p>kept</p><" + "x".repeat(50) + ">";
    EncodedText text = text(markup.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
    assertThat(text.upToEndlessName(49).whole()).isEqualTo("<p>kept</p>");
  }

  @Test
  void whatWasEncodedTwice_isAsItWasMeant_andTheRestAsItIs() {
    String meant = "<p>Die Fähre – „neu“ – 40 € 渡船 😀</p>";
    String twice = new String(meant.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(text(meant + twice + meant).whole()).isEqualTo(meant.repeat(3));
    assertThat(text(twice.substring(0, twice.length() - 8)).whole())
        .startsWith("<p>Die Fähre – „neu“ – 40 € 渡船 ");
  }

  @Test
  void whatOnlyLooksEncodedTwice_staysWhereNothingSurelyIs() {
    for (String said :
        List.of("was \"Ã¤\" read for \"ä\"", "«\u00a0il y a là\u00a0»", "â\u00a0»")) {
      assertThat(text(said).whole()).isEqualTo(said);
    }
  }

  private static EncodedText text(String markup) {
    return text(markup.getBytes(StandardCharsets.UTF_8));
  }

  private static EncodedText text(byte[] utf8) {
    return text(utf8, StandardCharsets.UTF_8);
  }

  private static EncodedText text(byte[] bytes, Charset charset) {
    return EncodedText.of(bytes, new Charsets.Told(charset, 0));
  }

  private static String read(EncodedText text) throws IOException {
    StringWriter all = new StringWriter();
    try (Reader reader = text.reader()) {
      reader.transferTo(all);
    }
    return all.toString();
  }
}
