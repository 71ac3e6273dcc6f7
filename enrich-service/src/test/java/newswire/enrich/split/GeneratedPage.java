package newswire.enrich.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
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
    private static final List<String> SYLLABLES =
        List.of(
            "ba", "ren", "mo", "lin", "tar", "vo", "ke", "sul", "dri", "pan", "or", "wes", "tin",
            "gra", "hel", "um", "cor", "fi", "nal", "zek");
    private static final List<String> SUFFIXES =
        List.of(
            " Times",
            " Post",
            " Herald",
            " News",
            " Tribune",
            " Daily",
            "",
            " Today",
            " TV",
            " Online",
            " Press",
            "24",
            " 24",
            "7",
            " Business Line",
            " & Star",
            " of Vo");
    private static final List<String> RELATED =
        List.of(
            "Related Articles",
            "More stories",
            "You may also like",
            "Recommended for you",
            "Related News",
            "RELATED STORIES",
            "More from Digest",
            "Read next",
            "Trending now",
            "Top stories");
    private static final List<List<String>> MIDDLES =
        List.of(
            List.of(
                "Orange background",
                "",
                "Try Our AI Features",
                "",
                "Explore what Digest AI can do for you:",
                "",
                "Comments",
                "",
                "No comments yet...",
                ""),
            List.of("", "Comments (3)", ""),
            List.of(
                "", "Share this article", "Facebook", "X", "Copy link", "", "Leave a comment", ""),
            List.of(
                "Blue background",
                "",
                "Ask our AI",
                "",
                "0 Comments",
                "",
                "Be the first to comment",
                ""),
            List.of(
                "", "Sign up for our newsletter", "Subscribe now", "", "Tags: " + "one, two", ""),
            List.of(""));
    private static final List<List<String>> FOOTERS =
        List.of(
            List.of(
                "",
                "DOWNLOAD THE APP",
                "",
                "Get Started Now: Download the App",
                "",
                "Ready to dive into a world of stories? Download the app today.",
                "app-storeplay-store"),
            List.of("", "About us", "Contact us", "© 2025 Digest. All rights reserved."),
            List.of("", "Follow us on Facebook", "Privacy Policy"),
            List.of());
    private static final List<String> AGENCIES =
        List.of("AFP", "Reuters", "DPA", "AP", "Xinhua", "Reuters/AFP");

    private final long seed;
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<Truth> truth = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final boolean stacked;
    private final boolean headlineTwice;
    private final boolean headlineAgain;
    private final boolean gluedEverywhere;
    private final boolean icon;
    private final String bullet;
    private final boolean sections;
    private final boolean absolute;

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
      this.absolute = chance(25);
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
                  pick(List.of("Latest news with #" + word(), "#" + word(), "Tag: " + word())),
                  ""));
        }
        pieces(2 + random.nextInt(4));
      } else {
        ownArticle();
        lines.addAll(pick(MIDDLES));
        int related = random.nextInt(5);
        if (related > 0) {
          lines.addAll(List.of(pick(RELATED), ""));
          pieces(related);
        }
      }
      lines.addAll(pick(FOOTERS));
      String end = chance(20) ? "\r\n" : "\n";
      String text = String.join(end, lines) + (chance(70) ? end : "");
      return new GeneratedPage(
          seed, text, "https://digest.example/" + (tag ? "tag/" : "article/") + seed, truth);
    }

    private void ownArticle() {
      String headline = headline();
      boolean sourced = chance(85);
      String source = sourced ? source() : null;
      String time = sourced ? time() : null;
      List<String> paragraphs = new ArrayList<>();
      int count = 2 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        paragraphs.add(paragraph(1 + random.nextInt(4)));
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
        String headline = headline();
        String source = source();
        String time = time();
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
        text(List.of(paragraph(3 + random.nextInt(6))), headline, source, time, false);
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
          dateline = name().toUpperCase(Locale.ROOT) + pick(List.of("", " CITY"));
          shown.set(0, dateline + pick(List.of(": ", " — ", " – ", ", March 3 — ")) + shown.get(0));
        }
        case 2 -> {
          dateline = name();
          agency = pick(AGENCIES);
          shown.set(
              0,
              dateline
                  + pick(List.of(" (" + agency + ") - ", ", March 13 (" + agency + ") — "))
                  + shown.get(0));
        }
        case 3 -> {
          dateline = name();
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

    private String source() {
      while (true) {
        String source =
            (chance(15) ? "The " : "") + (chance(5) ? "9" : "") + name() + pick(SUFFIXES);
        if (used.add("s" + source.toLowerCase(Locale.ROOT))) {
          return source;
        }
      }
    }

    private String time() {
      if (absolute) {
        int day = 1 + random.nextInt(28);
        String two = (day < 10 ? "0" : "") + day;
        return pick(
            List.of(
                day + " February 2025",
                "2025-02-" + two,
                "Feb " + day + ", 2025",
                "Feb " + day + ", 2025, 10:15 PM",
                two + "-02-2025",
                two + "/02/2025",
                "2025-02-" + two + "T08:15:00Z"));
      }
      return switch (random.nextInt(8)) {
        case 0 ->
            pick(
                List.of(
                    "an hour ago",
                    "just now",
                    "yesterday",
                    "a day ago",
                    "a minute ago",
                    "Yesterday"));
        case 1 -> count(59, "minute");
        case 2 -> count(6, "day");
        case 3 -> count(4, "week");
        case 4 -> count(11, "month");
        default -> count(23, "hour");
      };
    }

    private String count(int most, String unit) {
      int n = 1 + random.nextInt(most);
      return n + " " + unit + (n == 1 ? "" : "s") + " ago";
    }

    private String headline() {
      while (true) {
        int words = 5 + random.nextInt(8);
        StringBuilder headline = new StringBuilder(name());
        for (int i = 1; i < words; i++) {
          headline.append(' ').append(chance(15) ? name() : word());
        }
        switch (random.nextInt(12)) {
          case 0 -> headline.append(" in ").append(2020 + random.nextInt(9));
          case 1 -> headline.append('?');
          case 2 -> headline.insert(headline.indexOf(" "), ":");
          case 3 -> headline.append(" by ").append(random.nextInt(90)).append('%');
          case 4 -> headline.append(" ‘").append(word()).append("’");
          default -> {}
        }
        if (used.add(headline.toString().toLowerCase(Locale.ROOT))) {
          return headline.toString();
        }
      }
    }

    private String paragraph(int sentences) {
      StringBuilder paragraph = new StringBuilder();
      for (int s = 0; s < sentences; s++) {
        int words = 7 + random.nextInt(16);
        paragraph.append(s == 0 ? "" : " ").append(name());
        for (int i = 1; i < words; i++) {
          paragraph
              .append(' ')
              .append(
                  chance(6) ? name() : chance(3) ? Integer.toString(random.nextInt(3000)) : word());
          paragraph.append(chance(8) && i < words - 1 ? "," : "");
        }
        paragraph.append(pick(List.of(".", ".", ".", ".'", "?", "!", ".”")));
      }
      return paragraph.toString();
    }

    private String name() {
      String word = word();
      return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String word() {
      StringBuilder word = new StringBuilder();
      int syllables = 2 + random.nextInt(2);
      for (int i = 0; i < syllables; i++) {
        word.append(pick(SYLLABLES));
      }
      return word.toString();
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
