package newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptContentsTest {

  /** What pages are made of, each with the ends of its own. */
  private static final List<String> PARTS =
      List.of(
          "<script>f('<b>', \"</div>\")</script>",
          "<script async src='a.js'></script>",
          "<script>if (a<b && c>d) {}</SCRIPT >",
          "<script>a</scriptx>b</script>",
          "<script type='application/ld+json'>{\"a\":\"<p>1</p>\"}</script>",
          "<script><!-- f('<script>1</script>') --></script>",
          "<SCRIPT>'</script>",
          "<style>p > a { content: \"<\" }</style>",
          "<svg><style>p { }</style><path d='1'/></svg>",
          "<style/>p { }</style>",
          "<!-- <script>1</script> -->",
          "<!-- it's <style> -->",
          "<p title=\"a<script>b\">",
          "<p title='it is <style> here'>",
          "<p title='<i>a</i><style>'>",
          "<!-- <i>a</i><style> -->",
          "<!-- <i>a</i><script> -->",
          "<title>a <script>1</script></title>",
          "<title><script> and its likes</title>",
          "<textarea>a <script>1</script></textarea>",
          "<noscript><style>p { }</style><img src='a'></noscript>",
          "<template><script>1</script></template>",
          "<scripts>",
          "<p>text</p>",
          "text > ",
          "<table><td>",
          "</table>",
          "<br/>",
          " \n");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>a</p><script>if (a<b) f();</script>b        | <p>a</p><script></script>b
          <script>f()</scripts></Script>d                | <script></Script>d
          <style media='a'>p { }</style> <script>1</script>c | <style media='a'></style> <script></script>c
          <p title='<i>a</i><script>1</script>'>4</p>    | <p title='<i>a</i><script></script>'>4</p>
          """)
  void scriptsAndStyles_loseWhatTheyHold(String markup, String lean) throws IOException {
    assertThat(lean(markup)).isEqualTo(lean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{}</script>",
        "<script type='application/ld&#43;json'>{}</script>",
        "<script title='a>b'>1</script>",
        "<script><!-- document.write('<script>x</script>') --></script><script>1</script>",
        "<script>never closed",
        "<svg><script href='a.js'/><path/></svg><p>1</p><script></script>",
        "<style/>p { }</style>",
        "<script a=\"it's\" b='a>b'>1</script>",
        "<p title='<script>'>4</p><script>1</script>",
        "<p title='<i>a</i><script>'>4</p><script>1</script>",
        "<title><script> and its likes</title><SCRIPT>1</script>",
        "<!-- <i>a</i><script> --><p>4</p><script>1</script>",
        "<script><!-- f('<SCRIPT>x</script>') --></script><script>1</script>",
        "an open <script> tag</script>",
        "plain text"
      })
  void whatIsReadOrInDoubt_stays(String markup) throws IOException {
    assertThat(lean(markup)).isEqualTo(markup);
  }

  @Test
  void ofAPageOfAnySuchParts_nothingElseIsReadInAnotherWay() throws IOException {
    long seed = Long.getLong("seed", 20_251_124L);
    System.out.println("ScriptContentsTest: -Dseed=" + seed);
    Random random = new Random(seed);
    for (int n = 0; n < 20_000; n++) {
      StringBuilder markup = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        markup.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      String page = markup.toString();
      assertThat(outline(new StringReader(lean(page))))
          .as(page)
          .isEqualTo(outline(new StringReader(page)));
    }
  }

  private static String lean(String markup) throws IOException {
    EncodedText text =
        EncodedText.of(
            markup.getBytes(StandardCharsets.UTF_8), new Charsets.Told(StandardCharsets.UTF_8, 0));
    StringWriter all = new StringWriter();
    try (Reader reader = text.readerWithout(text.scripts())) {
      reader.transferTo(all);
    }
    return all.toString();
  }

  /** Every node of a page but for what scripts and styles hold that are not JSON. */
  private static String outline(Reader markup) {
    Document page = Parser.htmlParser().parseInput(markup, "https://page.example/");
    StringBuilder out = new StringBuilder();
    page.traverse(
        (node, depth) -> {
          boolean unread =
              node.parent() instanceof Element holder
                  && (holder.nameIs("script") || holder.nameIs("style"))
                  && !holder.attr("type").contains("json");
          if (!unread) {
            out.append(depth).append(node.nodeName());
            out.append(node instanceof Element e ? e.attributes().toString() : node.outerHtml());
            out.append('\n');
          }
        });
    return out.toString();
  }
}
