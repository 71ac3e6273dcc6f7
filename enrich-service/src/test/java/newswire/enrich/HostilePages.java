package newswire.enrich;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import newswire.events.PageFetched;

/** Pages that mean harm to a parser, to its expressions or to its memory. */
final class HostilePages {

  private static final String HEAD =
      "<html lang=en><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1><article>";
  private static final String UNDATED =
      "<meta property=og:title content='Harbour opens in the north'><body><div>";
  private static final String BELOW = "<body><h1>Harbour opens</h1><div class=related>";
  private static final String PROSE =
      "<p>The harbour was opened on Monday, and the first ferry left it before noon.</p>";
  private static final Map<String, Supplier<String>> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("400,000 elements within elements", () -> HEAD + "<div>".repeat(400_000) + PROSE);
    PAGES.put("400,000 spans within spans", () -> HEAD + "<span>".repeat(400_000) + PROSE);
    PAGES.put("200,000 unclosed b", () -> HEAD + "<b>".repeat(200_000) + PROSE);
    PAGES.put("200,000 paragraphs with unclosed b", () -> HEAD + "<p><b>x".repeat(200_000));
    PAGES.put("200,000 unclosed font", () -> HEAD + "<font size=1>".repeat(200_000) + PROSE);
    PAGES.put("200,000 unclosed links", () -> HEAD + "<a href=/x>y".repeat(200_000));
    PAGES.put("200,000 tables within tables", () -> HEAD + "<table><tr><td>".repeat(200_000));
    PAGES.put("text between tables", () -> HEAD + "<table>x<tr>y".repeat(150_000));
    PAGES.put("lists within lists", () -> HEAD + "<ul><li>x".repeat(200_000));
    PAGES.put("an attribute of 5 MB", () -> HEAD + "<p class='" + "x ".repeat(2_400_000) + "'>");
    PAGES.put("300,000 attributes", () -> HEAD + "<p " + each(300_000, i -> "a" + i + "=1 "));
    PAGES.put("an id of 2 MB", () -> HEAD + "<div id='" + "aB".repeat(1_000_000) + "'>" + PROSE);
    PAGES.put(
        "names of every kind", () -> HEAD + each(60_000, i -> "<i class='c" + i + " d'>x</i>"));
    PAGES.put("a tag name of 5 MB", () -> HEAD + PROSE + "<x" + "y".repeat(5_000_000));
    PAGES.put("long tag names", () -> HEAD + ("<x" + "y".repeat(16_000) + ">").repeat(300));
    PAGES.put("5 MB of opening brackets", () -> HEAD + "<".repeat(5_000_000));
    PAGES.put("5 MB of ampersands", () -> HEAD + "&a".repeat(2_500_000));
    PAGES.put("a comment that never ends", () -> HEAD + "<!-- " + "-".repeat(5_000_000));
    PAGES.put("a script that never ends", () -> HEAD + "<script>" + "</scrip".repeat(600_000));
    PAGES.put("scripts whose tags never end", () -> HEAD + "<script ".repeat(200_000));
    PAGES.put("short scripts", () -> HEAD + "<script>1</script>".repeat(250_000) + PROSE);
    PAGES.put("styles that never end", () -> HEAD + "<style><".repeat(600_000));
    PAGES.put("beginnings of names of scripts", () -> HEAD + "<scripts ".repeat(500_000) + ">");
    PAGES.put("styles in styles", () -> HEAD + PROSE + "<style>".repeat(600_000) + "</style>");
    PAGES.put("a heading of 4 MB", () -> HEAD + "<h1>" + "Harbour ".repeat(500_000) + "</h1>");
    PAGES.put(
        "a title of 4 MB", () -> "<title>" + "Harbour | ".repeat(400_000) + "</title>" + HEAD);
    PAGES.put("a line of 4 MB", () -> HEAD + "<p>" + "word ".repeat(800_000));
    PAGES.put("a word of 4 MB", () -> HEAD + "<p>" + "w".repeat(4_000_000));
    PAGES.put("digits that may be dates", () -> HEAD + "<p>" + "12.11.2025 ".repeat(400_000));
    PAGES.put("400,000 times", () -> HEAD + "<time>3 hours ago</time>".repeat(200_000));
    PAGES.put("bylines", () -> HEAD + "<p class=byline>By Ann Lee and ".repeat(100_000));
    PAGES.put("one byline", () -> HEAD + "<p class=byline>" + "By Ann Lee, ".repeat(300_000));
    PAGES.put("blanks before a phrase", () -> HEAD + "<p>" + "&nbsp; ".repeat(600_000) + "more");
    PAGES.put("read more", () -> HEAD + "<p>read more ".repeat(300_000));
    PAGES.put("brackets", () -> HEAD + "<p>" + "(AFP) (".repeat(600_000));
    PAGES.put("dashes", () -> HEAD + "<p>" + "PARIS - ".repeat(600_000));
    PAGES.put("teasers", () -> HEAD + each(60_000, HostilePages::teaser));
    PAGES.put("headings", () -> HEAD + "<h2>Ferry leaves the harbour</h2>".repeat(150_000));
    PAGES.put("figures", () -> HEAD + "<figure><img src=/a><figcaption>x".repeat(80_000));
    PAGES.put("metas", () -> each(80_000, i -> "<meta name=author content='Ann Lee " + i + "'>"));
    PAGES.put("linked data, deep", () -> json("[".repeat(500_000)) + HEAD);
    PAGES.put("linked data, objects", () -> json("{\"a\":".repeat(500_000)) + HEAD);
    PAGES.put(
        "linked data, wide", () -> json("[" + "{\"@type\":\"Article\"},".repeat(150_000)) + HEAD);
    PAGES.put(
        "linked data, a number", () -> json("{\"@type\":" + "9".repeat(3_000_000) + "}") + HEAD);
    PAGES.put("linked data, CDATA", () -> json("[CDATA[".repeat(100_000)) + HEAD);
    PAGES.put("linked data, body", () -> json(article("word ".repeat(800_000))) + HEAD);
    PAGES.put("many scripts", () -> json("{\"@type\":\"Article\"}").repeat(60_000) + HEAD);
    PAGES.put("combining marks", () -> HEAD + "<p>a" + "\u0301".repeat(1_500_000));
    PAGES.put("direction overrides", () -> HEAD + "<p>" + "\u202Ea\u0000b ".repeat(600_000));
    PAGES.put("links to 1 MB", () -> HEAD + "<p><a href='/" + "x".repeat(1_000_000) + "'>y</a>");
    PAGES.put("names parted by controls", () -> HEAD + "<x" + "\u0001y".repeat(2_400_000));
    PAGES.put("one line among links", () -> UNDATED + "12.1.25 <a href=/>y</a>".repeat(200_000));
    PAGES.put(
        "times beside a large part",
        () -> UNDATED + "<p>" + "word ".repeat(200_000) + "</p>" + "1.2.25<i></i>".repeat(150_000));
    PAGES.put(
        "times right below the headline",
        () -> BELOW + "<time>3 May 2025</time> ".repeat(150_000) + "word ".repeat(100_000));
    PAGES.put(
        "short lines beside paragraphs",
        () -> HEAD + "<div>" + "At 12 it left.<p>No 1.</p>".repeat(60_000) + "</div>" + PROSE);
    PAGES.put(
        "short lines in the header",
        () -> HEAD + "<header>" + "At 12 it left.<hr>".repeat(80_000) + "</header>" + PROSE);
    PAGES.put("bases", () -> "<base href='a/'>".repeat(100_000) + HEAD + PROSE);
  }

  private HostilePages() {}

  static Set<String> names() {
    return PAGES.keySet();
  }

  static PageFetched named(String name) {
    return page(Objects.requireNonNull(PAGES.get(name)).get());
  }

  static PageFetched page(String markup) {
    return page(markup.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
  }

  static PageFetched page(byte[] body, String contentType) {
    String url = "https://harbour.example/hostile";
    byte[] most =
        body.length <= PageFetched.MAX_BODY_BYTES
            ? body
            : java.util.Arrays.copyOf(body, PageFetched.MAX_BODY_BYTES);
    return FetchedPages.of(url, 7, contentType, most);
  }

  private static String teaser(int i) {
    return "<div><h3><a href=/t" + i + ">Ferry leaves the harbour</a></h3><p>It left…</p></div>";
  }

  private static String article(String body) {
    return "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body + "\"}";
  }

  private static String json(String data) {
    return "<script type='application/ld+json'>" + data + "</script>";
  }

  private static String each(int times, IntFunction<String> piece) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < times; i++) {
      out.append(piece.apply(i));
    }
    return out.toString();
  }
}
