package newswire.enrich.page;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What pages call themselves: "News in brief", "Live: …", "The storm in pictures". The phrases are
 * in {@code page-names.tsv}.
 */
public final class PageNames {

  private static final int MOST_WORDS = 6;
  private static final int MOST_CHARS = 300;
  private static final int LEAST_NAMED = 3;
  private static final int LABEL_WORDS = 3;
  private static final int LONGEST_LIFE = 90;
  private static final Pattern LABELS = Pattern.compile("[:|–—：｜]|\\s-\\s");
  private static final Map<String, Phrases> KINDS = Phrases.load(PageNames.class, "page-names.tsv");
  private static final Phrases LIST = Objects.requireNonNull(KINDS.get("list"));
  private static final Phrases LIVE = Objects.requireNonNull(KINDS.get("live"));
  private static final Phrases DIED = Objects.requireNonNull(KINDS.get("died"));

  /** "Marta Oling, 91", "Meta Carstens (1951–2026)", "山田ハナ（91）". */
  private static final Pattern LIFE =
      Pattern.compile(
          "[^.!?:]{2,60}?(?:,\\s*\\d{1,3}(?:\\s+\\p{L}{1,8}\\.?)?|,?\\s*(?:[*]\\s?)?\\d{4}\\s?[-–—]\\s?(?:†\\s?)?\\d{4}"
              + "|\\s*[(（]\\s*(?:[*]?\\s?\\d{4}\\s?[-–—]\\s?†?\\s?)?\\d{2,4}歳?\\s*[)）])");

  private static final Phrases GALLERY = Objects.requireNonNull(KINDS.get("gallery"));

  /** "2/3", "2 of 3": which of a gallery's pictures is shown. */
  private static final Pattern COUNTER =
      Pattern.compile("(?iu)\\p{Nd}{1,3}\\s*(?:/|of|von|de|sur|di|av|／)\\s*\\p{Nd}{1,3}");

  private PageNames() {}

  /** Whether a line says which of several pictures is shown, and nothing else. */
  public static boolean isCounter(String line) {
    return COUNTER.matcher(line).matches();
  }

  /**
   * Whether a headline names a list of pieces and little else: "Island briefs, 12 May", "Briefs:
   * road floods; new vet".
   */
  public static boolean isList(String headline) {
    String text = Phrases.folded(Text.cut(headline, MOST_CHARS));
    Set<String> phrases = LIST.in(text);
    if (phrases.isEmpty() || isLive(headline)) {
      return false;
    }
    int words = 0;
    for (String word : text.split("[^\\p{L}\\p{M}'-]+")) {
      words += word.length() > 2 ? 1 : 0;
    }
    int within = 0;
    for (String phrase : phrases) {
      within = Math.max(within, phrase.split(" ", -1).length);
    }
    String named = text.substring(text.indexOf(':') + 1);
    return words <= MOST_WORDS + within - 1
        || text.indexOf(':') >= 0
            && (named.indexOf(';') >= 0 || named.split(", ", -1).length >= LEAST_NAMED);
  }

  /** Whether a headline says that a story is told as it happens. */
  public static boolean isLive(String headline) {
    return !LIVE.in(Phrases.folded(Text.cut(headline, MOST_CHARS))).isEmpty();
  }

  /**
   * The same, of a headline that may be about those who live: in a label ("Live: …", "… – live") or
   * in words that nothing else is called by ("live updates").
   */
  public static boolean isLabelledLive(String headline) {
    String text = Phrases.folded(Text.cut(headline, MOST_CHARS));
    Set<String> phrases = LIVE.in(text);
    if (phrases.isEmpty()) {
      return false;
    }
    for (String part : LABELS.split(text)) {
      if (part.strip().split("\\s+").length <= LABEL_WORDS && !LIVE.in(part).isEmpty()) {
        return true;
      }
    }
    return phrases.stream().anyMatch(phrase -> phrase.indexOf(' ') >= 0);
  }

  /** Whether a heading is somebody's name with an age, or with the years of a life. */
  public static boolean isLife(String heading) {
    return heading.length() <= LONGEST_LIFE && LIFE.matcher(heading).matches();
  }

  /** Whether a text says that somebody died. */
  public static boolean tellsDeath(String text) {
    return !DIED.in(Phrases.folded(text)).isEmpty();
  }

  /** Whether a headline announces pictures. */
  public static boolean isGallery(String headline) {
    return !GALLERY.in(Phrases.folded(Text.cut(headline, MOST_CHARS))).isEmpty();
  }
}
