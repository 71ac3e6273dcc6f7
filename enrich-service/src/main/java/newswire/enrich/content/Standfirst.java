package newswire.enrich.content;

import java.util.List;
import java.util.Locale;
import newswire.enrich.page.Attr;
import newswire.enrich.page.NameWords;
import newswire.enrich.page.Needles;
import newswire.enrich.time.TimeForm;
import newswire.enrich.time.TimeReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between the headline and the text and is read with it: prose, or lines that the
 * page gives as its own summary, whatever they stand in, or a heading beside the headline.
 */
final class Standfirst {

  private static final int LEAST = 24;
  private static final int COMPARED = 60;

  private static final int LEAST_SENTENCE = 40;
  private static final int LONGEST_SENTENCE = 400;
  private static final int LONGEST_TIME = 80;

  /** A line of so many letters is not within the summary by chance. */
  private static final int LEAST_WITHIN = 40;

  private static final Needles IN_NAMES = new Needles(List.of(HintWords.STANDFIRST_PARTS));

  /** Where layouts name their parts, when their classes are made by machines. */
  private static final List<String> NAMING =
      List.of("class", "data-testid", "data-component", "data-qa", "data-gu-name", "data-type");

  private static final int LEAST_NAMED = 28;
  private static final int MOST_NAMES = 12;
  private static final int LEVELS = 3;

  private final String headline;
  private final String summary;

  Standfirst(Clues clues) {
    this.headline = key(clues.headline());
    this.summary = key(clues.summary());
  }

  private static String key(@Nullable String text) {
    return text == null ? "" : HeadlineBlock.key(text);
  }

  /**
   * The last heading before {@code end} that is the headline; -1 when none is. A link is so only
   * where nothing else is: lists beside the text name the page too.
   */
  int headlineBefore(List<Block> blocks, int end) {
    int linked = -1;
    for (int i = end - 1; i >= 0; i--) {
      if (isHeadline(blocks.get(i))) {
        if (blocks.get(i).linkDensity() < 0.9) {
          return i;
        }
        linked = Math.max(linked, i);
      }
    }
    return linked;
  }

  boolean isHeadline(Block block) {
    return block.kind() == Block.Kind.HEADING
        && (block.region().element.normalName().equals("h1") || repeatsHeadline(block));
  }

  boolean repeatsHeadline(Block block) {
    return HeadlineBlock.key(block.text()).equals(headline);
  }

  /** Whether a heading says the headline behind a kicker, which machines are not told. */
  boolean isKicked(Block block) {
    String key = HeadlineBlock.key(block.text());
    return block.kind() == Block.Kind.HEADING
        && headline.length() >= LEAST
        && key.length() < 2 * headline.length()
        && key.endsWith(headline);
  }

  /** Whether the block says what the page says of itself in a line. */
  boolean isSummary(Block block) {
    if (block.kind() == Block.Kind.CAPTION || block.kind() == Block.Kind.ITEM) {
      return false;
    }
    String key = HeadlineBlock.key(block.text());
    return key.length() >= LEAST
        && summary.length() >= LEAST
        && !key.equals(headline)
        && (summary.startsWith(start(key))
            || key.startsWith(start(summary))
            || key.length() >= LEAST_WITHIN && summary.contains(key));
  }

  /** Whether the block is a lesser heading right beside the headline, as long as a sentence. */
  boolean isSubtitle(Block block, Block top) {
    return block.kind() == Block.Kind.HEADING
        && block.region().parent == top.region().parent
        && block.linkReading() == 0
        && block.reading() >= LEAST_SENTENCE
        && block.reading() <= LONGEST_SENTENCE
        && !isHeadline(block)
        && !isTime(block);
  }

  /** Whether a heading is but a line of the head: when the article came out. */
  static boolean isTime(Block heading) {
    String text = heading.text();
    return text.length() <= LONGEST_TIME
        && text.chars().anyMatch(Character::isDigit)
        && (heading.region().isOneBlockWithTime()
            || TimeReader.standard().recognize(text, null).filter(Standfirst::isDay).isPresent());
  }

  /** "1969" and "100 days" are what a part is about. */
  private static boolean isDay(TimeForm form) {
    return switch (form) {
      case TimeForm.Ago ago -> !ago.bare();
      case TimeForm.Absolute date -> date.day() != null || date.secondOfDay() != null;
    };
  }

  /** Whether a line of a sentence's length, bold as a whole, stands above prose as its equal. */
  static boolean isSetBold(Block block, Block prose) {
    if (block.kind() != Block.Kind.PARAGRAPH
        || block.region().parent != prose.region().parent
        || block.linkReading() > 0
        || block.reading() < LEAST_SENTENCE
        || block.reading() > LONGEST_SENTENCE) {
      return false;
    }
    Element line = block.region().element;
    @Nullable Element bold = line.firstElementChild();
    return bold != null
        && (bold.nameIs("b") || bold.nameIs("strong"))
        && bold.text().length() == line.text().length()
        && block.text().chars().noneMatch(c -> Character.isDigit(c) || ":|©/".indexOf(c) >= 0);
  }

  /** Whether a short part that holds little else is named as one, between headline and text. */
  static boolean isNamedSo(Block block) {
    if (block.kind() == Block.Kind.CAPTION
        || block.kind() == Block.Kind.ITEM
        || block.linkReading() > 0
        || block.text().endsWith(":")
        || block.reading() > LONGEST_SENTENCE
        || HeadlineBlock.key(block.text()).length() < LEAST_NAMED) {
      return false;
    }
    // What a heading stands in, it may be the title of: "Summary".
    int levels = block.kind() == Block.Kind.HEADING ? 1 : LEVELS;
    @Nullable Region at = block.region();
    for (int i = 0; at != null && i < levels; i++, at = at.parent) {
      if (at.endBlock - at.firstBlock > 2) {
        return false;
      }
      for (String attribute : NAMING) {
        if (isNamedSo(Attr.of(at.element, attribute), block.kind() == Block.Kind.HEADING)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNamedSo(String names, boolean heading) {
    if (IN_NAMES.in(names) == 0) {
      return false;
    }
    for (String name : NameWords.names(names, MOST_NAMES)) {
      List<String> words = NameWords.words(name, MOST_NAMES);
      // What a heading's style is for, it is: "text-wt-subtitle".
      if (!heading && HintWords.STYLES.contains(words.getFirst())) {
        continue;
      }
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i).toLowerCase(Locale.ROOT);
        String both = i == 0 ? word : words.get(i - 1).toLowerCase(Locale.ROOT) + word;
        if (HintWords.STANDFIRST.contains(word) || HintWords.STANDFIRST.contains(both)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String start(String key) {
    return key.substring(0, Math.min(COMPARED, key.length()));
  }
}
