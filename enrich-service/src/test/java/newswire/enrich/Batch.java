package newswire.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.events.PageFetched;

/**
 * A file of {@code src/test/resources/batches}: pages made to mislead, each with what a reader
 * would expect, written down before it was first run.
 *
 * <p>A case begins with {@code === name}, then lines {@code name: value}, then {@code ---} and the
 * page. {@code @prose:N@} stands for N paragraphs, {@code @links:N@} for a list of N links to
 * articles. A line that begins with blanks goes on with the one above. {@code first} says whether
 * the first run was right; {@code open}, that it is not yet.
 */
record Batch(String name, List<Case> cases) {

  private static final Path FOLDER = Path.of("src/test/resources/batches");
  private static final Pattern PLACEHOLDER = Pattern.compile("@(prose|links):(\\d+)@");

  /** A line before the page. */
  record Expected(String name, String value) {}

  /** A page and what it must give. */
  record Case(String name, List<Expected> expected, String markup) {

    String one(String field, String otherwise) {
      return expected.stream()
          .filter(e -> e.name().equals(field))
          .map(Expected::value)
          .findFirst()
          .orElse(otherwise);
    }

    PageFetched page() {
      String url = one("url", "https://quay.example/page");
      return FetchedPages.of(
          url,
          0,
          one("type", "text/html") + "; charset=utf-8",
          markup.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Batch> all() {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().map(Batch::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Batch read(Path file) {
    try {
      List<Case> cases = new ArrayList<>();
      for (String part : Files.readString(file).split("(?m)^=== ")) {
        if (!part.isBlank()) {
          cases.add(parsed(part));
        }
      }
      return new Batch(file.getFileName().toString().replace(".txt", ""), cases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case parsed(String part) {
    int rule = part.indexOf("\n---\n");
    String[] head = part.substring(0, rule).replaceAll("\\n +", " ").split("\n", -1);
    List<Expected> expected = new ArrayList<>();
    for (int i = 1; i < head.length; i++) {
      int colon = head[i].indexOf(": ");
      expected.add(new Expected(head[i].substring(0, colon), head[i].substring(colon + 2).strip()));
    }
    return new Case(head[0].strip(), expected, filled(part.substring(rule + 5)));
  }

  private static String filled(String markup) {
    Matcher m = PLACEHOLDER.matcher(markup);
    return m.replaceAll(
        found -> {
          int count = Integer.parseInt(found.group(2));
          return Matcher.quoteReplacement(
              found.group(1).equals("prose") ? prose(count) : links(count));
        });
  }

  private static String prose(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("<p>").append(PROSE.get(i % PROSE.size())).append("</p>\n");
    }
    return out.toString();
  }

  private static String links(int count) {
    StringBuilder out = new StringBuilder("<ul>");
    for (int i = 0; i < count; i++) {
      out.append("<li><a href=\"/news/")
          .append(i)
          .append("/story\">")
          .append(TITLES.get(i % TITLES.size()))
          .append("</a></li>\n");
    }
    return out.append("</ul>").toString();
  }

  private static final List<String> PROSE =
      List.of(
          "The old grain dock has stood empty since the mill moved inland, and nobody on the quay could say on Tuesday who still holds the keys to its upper floors.",
          "A survey that the council ordered in spring found dry timber, a sound roof and nine families of swifts, and put the cost of new stairs at less than a used bus.",
          "\"We have measured everything twice, and the building is in better health than the committee,\" said surveyor Hanne Volt, who climbed the silo with a lamp and a rope.",
          "Two groups want the place: a choir that needs an echo, and a cooperative of sail makers whose lease behind the fish market ends when the winter does.",
          "The harbour board will hear both of them in December, and has asked for drawings, a budget and a promise to leave the swifts alone until they have flown.",
          "Until then the gate stays locked, though the night watchman lets in anyone who brings him coffee and listens to the story of the flood.");

  private static final List<String> TITLES =
      List.of(
          "Ferry timetable shrinks again as the ice comes early",
          "Council delays vote on the grain dock until December",
          "Herring catch halves while prices stay where they were",
          "School kitchen wins a prize for soup without a recipe",
          "Lighthouse keeper retires after forty winters alone",
          "Tram drivers accept the offer and go back to work",
          "Storm takes the roof of the swimming hall at night",
          "Museum buys back a bell that was sold as scrap");
}
