package newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeanMarkupTest {

  private static final List<String> PARTS =
      List.of(
          "<script>",
          "<script async src='a.js'>",
          "</script>",
          "</SCRIPT >",
          "<style>",
          "</style>",
          "<!--",
          "-->",
          "--!>",
          "<svg>",
          "</svg>",
          "<svg/>",
          "<noscript>",
          "</noscript>",
          "<p>",
          "<p title=\"a > b\">",
          "<p =\"x>",
          "<a href=x>",
          "<textarea>",
          "</textarea>",
          "<title>",
          "</title>",
          "<select>",
          "</select>",
          "<table>",
          "<td>",
          "</table>",
          "text",
          " ",
          "'",
          "\"",
          "=",
          "<",
          ">",
          "/>",
          "</",
          "<![CDATA[",
          "]]>",
          "<iframe>",
          "</iframe>",
          "<br/>",
          "<xmp>",
          "<script type='application/ld+json'>",
          "{\"a\":1}",
          "if (a<b) {}",
          "</scriptx>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>a<script>if (a<b) f();</script>b            | <p>a<script></script>b
          <STYLE media="a>b">p { }</STYLE>c              | <STYLE media="a>b"></STYLE>c
          <script>f()</scripts></script>d                | <script></script>d
          <title><script>1</script></title><script>2</script> | <title><script>1</script></title><script></script>
          <!-- <script> --><script>3</script>            | <!-- <script> --><script></script>
          <p title='<script>'>4</p><style>5</style>      | <p title='<script>'>4</p><style></style>
          """)
  void scriptsAndStyles_loseWhatTheyHold(String markup, String lean) {
    assertThat(LeanMarkup.of(markup)).isEqualTo(lean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{}</script>",
        "<script type='application/ld&#43;json'>{}</script>",
        "<script><!-- document.write('<script>x</script>') --></script>",
        "<script>never closed",
        "<style/>p { }</style>",
        "<svg><style>a<b></style></svg><script>1</script>",
        "<plaintext><script>1</script>",
        "plain text"
      })
  void whatIsReadOrInDoubt_stays(String markup) {
    assertThat(LeanMarkup.of(markup)).isEqualTo(markup);
  }

  @Test
  void thePageIsTheSame_butForWhatScriptsAndStylesHold() {
    long seed = Long.getLong("seed", 20_251_124L);
    System.out.println("LeanMarkupTest seed " + seed);
    Random random = new Random(seed);
    for (int n = 0; n < 20_000; n++) {
      StringBuilder markup = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        markup.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      String page = markup.toString();
      assertThat(outline(LeanMarkup.of(page))).as(page).isEqualTo(outline(page));
    }
  }

  private static String outline(String markup) {
    Document page = Parser.htmlParser().parseInput(markup, "https://page.example/");
    StringBuilder out = new StringBuilder();
    page.traverse(
        (node, depth) -> {
          boolean unread =
              node instanceof DataNode
                  && node.parent() instanceof Element holder
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
