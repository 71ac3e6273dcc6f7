package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newswire.enrich.Batch.Case;
import newswire.enrich.Batch.Expected;
import newswire.events.ArticleVersion;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages made to mislead give what a reader expects. Prints for every batch how many are right, and
 * how many were on their first run, before any rule had seen them.
 */
class BatchesTest {

  private static final EnrichPipeline PIPELINE = EnrichPipeline.standard();

  static List<Batch> batches() {
    return Batch.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("batches")
  void pagesMadeToMislead_giveWhatAReaderExpects(Batch batch) {
    List<String> wrong = new ArrayList<>();
    int first = 0;
    int open = 0;
    for (Case page : batch.cases()) {
      first += page.one("first", "wrong").equals("right") ? 1 : 0;
      List<String> faults = faults(page);
      boolean isOpen = !page.one("open", "").isEmpty();
      if (isOpen && faults.isEmpty()) {
        wrong.add(page.name() + " is right now, and no longer open");
      } else if (isOpen) {
        open++;
      } else if (!faults.isEmpty()) {
        wrong.add(page.name() + ": " + String.join("; ", faults));
      }
    }
    int all = batch.cases().size();
    System.out.printf(
        "%s: %d of %d right, %d on the first run%n",
        batch.name(), all - wrong.size() - open, all, first);
    assertThat(wrong).isEmpty();
  }

  private static List<String> faults(Case page) {
    List<String> faults = new ArrayList<>();
    List<Expected> articles =
        page.expected().stream()
            .filter(e -> e.name().equals("own") || e.name().equals("piece"))
            .toList();
    switch (PIPELINE.enrich(page.page())) {
      case EnrichOutcome.Rejected(var reason, _) -> {
        if (!List.of(page.one("rejected", "").split(" ")).contains(reason.wireName())) {
          faults.add("rejected " + reason.wireName());
        }
      }
      case EnrichOutcome.Enriched(var got, _) -> compare(page, articles, got, faults);
    }
    return faults;
  }

  private static void compare(
      Case page, List<Expected> wanted, List<ArticleVersion> got, List<String> faults) {
    List<ArticleVersion> left = new ArrayList<>(got);
    if (page.one("others", "").equals("teasers")) {
      left.removeIf(
          a ->
              a.standing().rendition() == Rendition.EMBEDDED
                  && a.standing().completeness() == Completeness.TEASER);
    }
    for (ArticleVersion version : left) {
      for (Expected e : page.expected()) {
        if (e.name().equals("lacks") && version.text().contains(e.value())) {
          faults.add("has " + e.value());
        }
      }
    }
    if (wanted.size() != left.size()) {
      faults.add(
          "wanted "
              + wanted.size()
              + ", got "
              + left.stream().map(a -> a.standing().rendition() + " " + a.headline()).toList());
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      article(wanted.get(i), left.get(i), faults);
    }
  }

  private static void article(Expected wanted, ArticleVersion got, List<String> faults) {
    String[] parts = wanted.value().split(" \\| ", -1);
    check(parts[0].equals(got.headline()), "headline " + got.headline(), faults);
    boolean own = got.standing().rendition() == Rendition.OWN_PAGE;
    check(own == wanted.name().equals("own"), got.headline() + " own=" + own, faults);
    for (int i = 1; i < parts.length; i++) {
      String[] asked = parts[i].split("=", 2);
      String value = asked[1];
      String shown = parts[0] + " " + asked[0] + " is ";
      switch (asked[0]) {
        case "starts" -> check(got.text().startsWith(value), shown + got.text(), faults);
        case "ends" -> {
          String text = got.text();
          String end = text.substring(Math.max(0, text.length() - value.length() - 99));
          check(text.endsWith(value), shown + end, faults);
        }
        case "has" -> check(got.text().contains(value), shown + got.text(), faults);
        case "lacks" -> check(!got.text().contains(value), "has " + value, faults);
        case "time" -> check(isAt(got.published(), value), shown + got.published(), faults);
        case "changed" -> check(isAt(got.modified(), value), shown + got.modified(), faults);
        case "url" -> check(value.equals(String.valueOf(got.url())), shown + got.url(), faults);
        case "standing" -> {
          Completeness is = got.standing().completeness();
          check(List.of(value.split("/")).contains(is.name()), shown + is, faults);
        }
        case "authors" -> {
          String names = got.authors().stream().map(Byline::name).collect(Collectors.joining(", "));
          check(value.equals(names.isEmpty() ? "none" : names), shown + names, faults);
        }
        case "agency" ->
            check(value.equals(String.valueOf(got.agency())), shown + got.agency(), faults);
        case "paragraphs" -> {
          int count = got.text().split("\n\n", -1).length;
          check(value.equals(String.valueOf(count)), shown + count + ": " + got.text(), faults);
        }
        case "language" -> check(value.equals(got.language()), shown + got.language(), faults);
        case "source" -> {
          String name = got.source() == null ? "" : String.valueOf(got.source().name());
          check(value.equals(name), shown + name, faults);
        }
        case "dateline" ->
            check(value.equals(String.valueOf(got.dateline())), shown + got.dateline(), faults);
        case "images" ->
            check(value.equals(String.valueOf(got.images().size())), shown + got.images(), faults);
        case "credit" ->
            check(
                got.images().stream().anyMatch(image -> value.equals(image.credit())),
                shown + got.images(),
                faults);
        default -> throw new IllegalArgumentException("not to be asked for: " + asked[0]);
      }
    }
  }

  private static boolean isAt(@Nullable ArticleTime time, String value) {
    return value.equals("none")
        ? time == null
        : time != null
            && (String.valueOf(time.local()).startsWith(value)
                || String.valueOf(time.instant()).startsWith(value));
  }

  private static void check(boolean holds, String fault, List<String> faults) {
    if (!holds) {
      faults.add(fault.length() > 300 ? fault.substring(0, 300) : fault);
    }
  }
}
