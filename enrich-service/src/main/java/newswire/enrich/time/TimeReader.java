package newswire.enrich.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import newswire.enrich.page.Needles;
import newswire.events.article.ArticleTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as people and machines write it: ISO 8601, RFC 822 and 1123, month names of many
 * languages, numbers in the order of the language, and relative phrases ("12 hours ago").
 *
 * <p>Pure and bounded: no clock, no default locale or zone; every name comes from a committed
 * resource. Thread-safe.
 */
public final class TimeReader {

  private static final int LONGEST = 200;
  private static final String SAME_DAY = "الموافق";
  private static final String HIJRI = "هـ";
  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\],]");
  private static final Pattern POINTS = Pattern.compile("[.,]");
  private static final TimeReader STANDARD = new TimeReader(TimeWords.load());

  private final TimeWords words;
  private final RelativeScanner relative;
  private final AbsoluteScanner absolute;
  private final Needles unnumbered;

  private TimeReader(TimeWords words) {
    this.words = words;
    this.relative = new RelativeScanner(words);
    this.absolute = new AbsoluteScanner(words);
    this.unnumbered = new Needles(List.of(words.edges().unnumbered(), List.of(" ago")));
  }

  /** The one reader; its resource is read once. */
  public static TimeReader standard() {
    return STANDARD;
  }

  /**
   * Reads all of {@code raw} as one time.
   *
   * @param raw may carry surrounding blanks, an icon's name ("time8 hours ago") or a label
   *     ("Published: …")
   * @param origin the rule that found it, see {@link ArticleTime#origin()}
   * @param rank 0 to 100, see {@link ArticleTime#rank()}
   * @return empty when {@code raw} is not a time. When it is one that cannot be resolved or is not
   *     believed, only {@code rank}, {@code raw} and {@code origin} are set, the latter with {@code
   *     #no-observed}, {@code #future} or {@code #absurd} behind it
   */
  public Optional<ArticleTime> read(String raw, String origin, int rank, TimeContext context) {
    return resolved(recognisedIn(raw, context), origin, rank, context);
  }

  /** The same, but empty for what may as well be how long something takes. */
  public Optional<ArticleTime> readMoment(
      String raw, String origin, int rank, TimeContext context) {
    Recognised said = recognisedIn(raw, context);
    return said.isDuration() ? Optional.empty() : resolved(said, origin, rank, context);
  }

  /**
   * What a raw text is recognised as, before anything is made of it.
   *
   * @param bare without icon and label
   * @param form null when it is no time
   */
  public record Recognised(String bare, @Nullable TimeForm form) {

    /**
     * Whether it may as well be how long something takes: "5 min", "2 hours" to read or to cook, as
     * no word says that they are past. Tickers abbreviate: "5m", "2h".
     */
    public boolean isDuration() {
      return form instanceof TimeForm.Ago ago
          && ago.bare()
          && ago.count() > 0
          && bare.chars().filter(Character::isLetter).count() > 1;
    }
  }

  /** The first half of {@link #read}: the same for equal texts, whoever said them. */
  public Recognised recognisedIn(String raw, TimeContext context) {
    String bare = bare(raw);
    return new Recognised(bare, recognised(bare, context.language()));
  }

  /** The second half of {@link #read}. */
  public Optional<ArticleTime> resolved(
      Recognised time, String origin, int rank, TimeContext context) {
    return time.form() == null
        ? Optional.empty()
        : Optional.of(new TimeResolver(time.bare(), origin, rank, context).resolve(time.form()));
  }

  /** The form of a time without icon and label, unresolved; empty when the text is not a time. */
  public Optional<TimeForm> recognize(String text, @Nullable String language) {
    return Optional.ofNullable(recognised(text, language));
  }

  /** The same for a relative time alone, in any language. */
  public Optional<TimeForm> recognizeAgo(String text) {
    return text.isEmpty() || text.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(relative.scan(NumberForms.plain(TimeFold.fold(text)), null));
  }

  /**
   * Whether a time can stand anywhere in a line: a cheap test without misses. Without a digit it
   * takes a phrase such as "yesterday"; lines beyond ASCII are not looked at.
   */
  public boolean mayHoldTime(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80 || c >= '0' && c <= '9') {
        return true;
      }
    }
    return unnumbered.in(line.replace(".", "")) != 0;
  }

  /** Whether a relative time can start at a place in a line: a cheap test without misses. */
  public boolean mayStartAgo(String line, int at) {
    return words.edges().mayStart(line, at);
  }

  /** Whether it is worth looking for a time at the end of a line: a cheap test without misses. */
  public boolean mayEndInTime(String line) {
    String tail = TimeFold.fold(line.substring(Math.max(0, line.length() - 24))).replace(".", "");
    if (tail.isEmpty()) {
      return false;
    }
    for (int i = Math.max(0, tail.length() - 6); i < tail.length(); i++) {
      if (Character.isDigit(tail.charAt(i))) {
        return true;
      }
    }
    int blank = tail.lastIndexOf(' ');
    String last = BRACKETS.matcher(tail.substring(blank + 1)).replaceAll("");
    return words.edges().end(tail) || words.mayEndTime(last);
  }

  /** Whether it is worth looking for a time at the start of a line. */
  public boolean mayStartWithTime(String line) {
    String head = TimeFold.fold(line.substring(0, Math.min(line.length(), 24)));
    if (head.isEmpty()) {
      return false;
    }
    int blank = head.indexOf(' ');
    String first = POINTS.matcher(blank < 0 ? head : head.substring(0, blank)).replaceAll("");
    return Character.isDigit(head.charAt(0))
        || words.edges().start(head)
        || words.month(first, null) != null
        || words.isWeekday(first);
  }

  private @Nullable TimeForm recognised(String text, @Nullable String language) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    String folded = NumberForms.plain(TimeFold.fold(text));
    TimeForm.Ago ago = relative.scan(folded, language);
    if (ago != null) {
      return ago;
    }
    TimeForm form = absolute.scan(folded, language);
    if (form != null || TimeFold.isAscii(folded)) {
      return form;
    }
    // "15 Ramadan 1446, which is 15 March 2025": the second is the Gregorian one
    int same = folded.indexOf(SAME_DAY);
    int other = same < 0 ? folded.indexOf(HIJRI) : same;
    int from = other + (same < 0 ? HIJRI : SAME_DAY).length();
    return other < 0 ? null : absolute.scan(folded.substring(from), language);
  }

  /** The text without an icon's name, a bullet or a label ("Published on") before it. */
  public String bare(String raw) {
    String text = raw.strip();
    if (text.length() > LONGEST) {
      return text;
    }
    text = withoutBullet(text);
    if (text.isEmpty() || !words.labels().mayStartWith(text.charAt(0))) {
      return text;
    }
    for (String icon : words.labels().icons()) {
      if (text.startsWith(icon) && text.length() > icon.length() && startsTime(text, icon)) {
        text = withoutBullet(text.substring(icon.length()));
        break;
      }
    }
    String folded = TimeFold.fold(text);
    for (String label : words.labels().labelsOf(folded)) {
      if (folded.startsWith(label) && folded.length() > label.length()) {
        String rest = text.substring(Math.min(label.length(), text.length()));
        if (startsTime(text, label)) {
          return withoutBullet(rest);
        }
      }
    }
    return text;
  }

  /** An icon's or label's name ends here: no letter of the same word follows. */
  private boolean startsTime(String text, String prefix) {
    String rest = text.substring(Math.min(prefix.length(), text.length()));
    char next = rest.isEmpty() ? ' ' : rest.charAt(0);
    return !Character.isLowerCase(next) || recognised(rest.strip(), null) != null;
  }

  private static String withoutBullet(String text) {
    int start = 0;
    while (start < text.length() && "•·|:-–—▪●‣◦ \t:,".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start).strip();
  }
}
