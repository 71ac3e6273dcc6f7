package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A page composed of invented sources, headlines and paragraphs over the anatomy of aggregator
 * pages, with the truth of what it holds. Equal seeds give equal pages.
 */
record GeneratedPage(long seed, String text, String url, List<Truth> truth) {

  /** One article as it was composed. */
  record Truth(
      String headline,
      @Nullable String source,
      @Nullable String time,
      @Nullable String agency,
      @Nullable String dateline,
      List<String> paragraphs,
      boolean own) {}

  static GeneratedPage of(long seed) {
    return new Composer(seed).compose();
  }

  private static final class Composer {
    private static final List<String> AGENCIES =
        List.of("AFP", "Reuters", "DPA", "AP", "Xinhua", "Reuters/AFP");

    private final long seed;
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<Truth> truth = new ArrayList<>();
    private final boolean stacked;
    private final boolean headlineTwice;
    private final boolean headlineAgain;
    private final boolean gluedEverywhere;
    private final boolean icon;
    private final String bullet;
    private final boolean sections;
    private final InventedWords words;

    Composer(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.stacked = chance(25);
      this.headlineTwice = !stacked && chance(80);
      this.headlineAgain = !stacked && chance(70);
      this.gluedEverywhere = chance(20);
      this.icon = chance(60);
      this.bullet = pick(List.of("  • ", "• ", "\t• ", "  ▪ ", "  · ", ""));
      this.sections = chance(30);
      this.words = new InventedWords(random, chance(25));
    }

    GeneratedPage compose() {
      boolean tag = chance(20);
      if (chance(80)) {
        lines.add("logo");
      }
      if (chance(20)) {
        lines.addAll(List.of("Menu", "Sign in"));
      }
      if (tag) {
        if (chance(60)) {
          lines.addAll(
              List.of(
                  pick(
                      List.of(
                          "Latest news with #" + words.word(),
                          "#" + words.word(),
                          "Tag: " + words.word())),
                  ""));
        }
        pieces(2 + random.nextInt(4));
      } else {
        ownArticle();
        lines.addAll(pick(PageFurniture.MIDDLES));
        int related = random.nextInt(5);
        if (related > 0) {
          lines.addAll(List.of(pick(PageFurniture.RELATED), ""));
          pieces(related);
        }
      }
      lines.addAll(pick(PageFurniture.FOOTERS));
      String end = chance(20) ? "\r\n" : "\n";
      String text = String.join(end, lines) + (chance(70) ? end : "");
      return new GeneratedPage(
          seed, text, "https://digest.example/" + (tag ? "tag/" : "article/") + seed, truth);
    }

    private void ownArticle() {
      String headline = words.headline();
      boolean sourced = chance(85);
      String source = sourced ? words.source() : null;
      String time = sourced ? words.time() : null;
      List<String> paragraphs = new ArrayList<>();
      int count = 2 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        paragraphs.add(words.paragraph(1 + random.nextInt(4)));
      }
      if (!sourced) {
        lines.addAll(List.of(headline, "", headline, ""));
      } else if (stacked) {
        lines.addAll(List.of(source, "", time, "", source, "", headline, ""));
      } else {
        lines.add(headline);
        lines.add("");
        if (headlineTwice) {
          lines.addAll(List.of(headline, ""));
        }
        lines.add(source + time);
      }
      text(paragraphs, headline, source, time, true);
    }

    private void pieces(int count) {
      for (int i = 0; i < count; i++) {
        String headline = words.headline();
        String source = words.source();
        String time = words.time();
        if (stacked) {
          lines.addAll(
              List.of(
                  source,
                  "",
                  (icon ? "time" : "") + time,
                  "",
                  bullet.isBlank() ? source : bullet + source,
                  "",
                  headline,
                  ""));
        } else {
          lines.add(headline);
          if (headlineTwice) {
            lines.add(headline);
          }
          lines.add("");
          if (gluedEverywhere) {
            lines.addAll(List.of(source + time, ""));
          } else {
            lines.addAll(List.of(source, "", (icon ? "time" : "") + time, ""));
            if (!bullet.isBlank()) {
              if (sections) {
                lines.addAll(List.of(bullet + pick(List.of("Politics", "Business", "World")), ""));
              }
              lines.addAll(List.of(bullet + source, ""));
            }
          }
          if (headlineAgain) {
            lines.addAll(List.of(headline, ""));
          }
        }
        text(List.of(words.paragraph(3 + random.nextInt(6))), headline, source, time, false);
      }
    }

    private void text(
        List<String> paragraphs,
        String headline,
        @Nullable String source,
        @Nullable String time,
        boolean own) {
      String agency = null;
      String dateline = null;
      List<String> shown = new ArrayList<>(paragraphs);
      switch (random.nextInt(12)) {
        case 0 -> {
          agency = pick(AGENCIES);
          int last = shown.size() - 1;
          shown.set(
              last,
              shown.get(last)
                  + pick(
                      List.of(
                          " (" + agency + ")",
                          " – " + agency,
                          " (With inputs from " + agency + ")")));
        }
        case 1 -> {
          dateline = words.name().toUpperCase(Locale.ROOT) + pick(List.of("", " CITY"));
          shown.set(0, dateline + pick(List.of(": ", " — ", " – ", ", March 3 — ")) + shown.get(0));
        }
        case 2 -> {
          dateline = words.name();
          agency = pick(AGENCIES);
          shown.set(
              0,
              dateline
                  + pick(List.of(" (" + agency + ") - ", ", March 13 (" + agency + ") — "))
                  + shown.get(0));
        }
        case 3 -> {
          dateline = words.name();
          shown.set(
              0,
              dateline
                  + pick(List.of("cTypeface:> ", "<cTypeface:Bold>", "cFont:>cSize:> "))
                  + shown.get(0));
        }
        case 4 -> {
          agency = "Agencies";
          shown.set(0, "Agencies " + shown.get(0));
        }
        default -> {}
      }
      boolean gaps = own && chance(30);
      for (String paragraph : shown) {
        lines.add(paragraph);
        if (gaps || !own) {
          lines.add("");
        }
      }
      truth.add(new Truth(headline, source, time, agency, dateline, paragraphs, own));
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
