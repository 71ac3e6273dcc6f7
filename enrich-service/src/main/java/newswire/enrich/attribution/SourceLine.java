package newswire.enrich.attribution;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.time.TimeForm;
import newswire.enrich.time.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * A line that names a source and a time, glued or parted: "Al Jazeera12 hours ago", "News2429
 * minutes ago", "3 July 2025 · Reuters".
 *
 * <p>Every place where the line could part is tried; of the readings whose time is one, what the
 * page says elsewhere decides, then what a time can be (nobody writes "75 minutes ago"), then the
 * longer time.
 *
 * @param source the publisher's name; null when the line is a time alone
 * @param time the raw time
 */
public record SourceLine(@Nullable String source, String time) {

  private static final int LONGEST = 140;
  private static final int LONGEST_TIME = 48;
  private static final int MOST_GLUED_WORDS = 10;
  private static final int LONGEST_GLUED = 70;
  private static final TimeReader TIMES = TimeReader.standard();
  private static final Pattern SINGULAR =
      Pattern.compile("(?i)\\d+ (?:second|minute|hour|day|week|month|year) ago");

  /** Splits a line, see {@link #read(String, Set)}; the names as they are written. */
  public static Optional<SourceLine> read(String line, Collection<String> known) {
    Set<String> keys = new HashSet<>();
    known.forEach(name -> keys.add(NameKey.of(name)));
    return read(line, keys);
  }

  /**
   * Splits a line.
   *
   * @param known keys ({@link NameKey}) of the sources that stand elsewhere on the page
   * @return empty when the line is not a source with a time, nor a time alone
   */
  public static Optional<SourceLine> read(String line, Set<String> known) {
    if (line.isEmpty()
        || line.length() > LONGEST
        || !known.isEmpty() && known.contains(NameKey.of(line))) {
      return Optional.empty();
    }
    if (!TIMES.mayHoldTime(line)) {
      return Optional.empty();
    }
    boolean mayEnd = TIMES.mayEndInTime(line);
    boolean mayStart = TIMES.mayStartWithTime(line);
    if (!mayEnd && !mayStart) {
      return Optional.empty();
    }
    Optional<String> alone = TimesAlone.first(line);
    if (alone.isPresent()) {
      return Optional.of(new SourceLine(null, alone.get()));
    }
    Best best = new Best(known);
    if (mayEnd) {
      for (int i = Math.max(1, line.length() - LONGEST_TIME); i < line.length(); i++) {
        best.consider(line.substring(0, i), line.substring(i), line, i, true);
      }
    }
    if (mayStart) {
      for (int i = Math.min(LONGEST_TIME, line.length() - 1); i > 2; i--) {
        best.consider(line.substring(i), line.substring(0, i), line, i, false);
      }
    }
    return Optional.ofNullable(best.line);
  }

  /** Holds the best reading so far. */
  private static final class Best {
    private final Set<String> known;
    private @Nullable SourceLine line;
    private int score = Integer.MIN_VALUE;

    Best(Set<String> known) {
      this.known = known;
    }

    void consider(String left, String right, String whole, int cut, boolean timeLast) {
      char before = whole.charAt(cut - 1);
      char after = whole.charAt(cut);
      char timeEdge = timeLast ? after : before;
      if (!(Character.isLetterOrDigit(timeEdge) || timeEdge == '.' || timeEdge == '~')) {
        return;
      }
      if (!timeLast && Character.isDigit(before) && Character.isDigit(after) && cut < 6) {
        return;
      }
      // A date that begins within a word has too few points, whatever else speaks for it.
      boolean inWord = Character.isLetter(before) && Character.isLowerCase(after);
      if (inWord && timeLast && known.isEmpty() && !TIMES.mayStartAgo(whole, cut)) {
        return;
      }
      String source = SourceName.trimmed(left);
      if (source.isEmpty()) {
        return;
      }
      boolean isKnown = !known.isEmpty() && known.contains(NameKey.of(source));
      boolean named = isKnown || SourceName.plausible(source);
      boolean mayBeGlued =
          timeLast
              && Character.isLetter(before)
              && Character.isDigit(after)
              && source.length() <= LONGEST_GLUED
              && shortName(source);
      // "…news7 hours ago": nothing but a name runs into the number of a time that is past.
      if (!named && !mayBeGlued) {
        return; // cheaper to tell than a time
      }
      String time = TIMES.bare(right);
      Optional<TimeForm> form =
          inWord && !isKnown ? TIMES.recognizeAgo(time) : TIMES.recognize(time, null);
      if (form.isEmpty()
          || !TimesAlone.isTime(form.get(), time)
          || !named && !(form.get() instanceof TimeForm.Ago ago && !ago.bare())) {
        return;
      }
      boolean marked =
          marked(timeLast ? left.stripTrailing() : whole.substring(0, cut).stripTrailing())
              || (!timeLast && marked(String.valueOf(left.stripLeading().charAt(0))));
      int points = points(source, isKnown, time, marked, form.get(), before, after, timeLast);
      // "USA Today" is no "U" before a "SA Today"
      points -= !isKnown && shouts(whole, cut) ? 200 : 0;
      if (points > score) {
        score = points;
        line = points > -150 ? new SourceLine(source, time) : null;
      }
    }

    private static boolean shouts(String line, int cut) {
      return Character.isUpperCase(line.charAt(cut - 1))
          && Character.isUpperCase(line.charAt(cut))
          && cut + 1 < line.length()
          && Character.isUpperCase(line.charAt(cut + 1));
    }

    private static boolean shortName(String source) {
      return source.split(" ").length <= MOST_GLUED_WORDS && !source.endsWith(".");
    }

    private static int points(
        String source,
        boolean isKnown,
        String time,
        boolean marked,
        TimeForm form,
        char before,
        char after,
        boolean timeLast) {
      char outer = timeLast ? before : after;
      boolean parted = SourceName.separates(outer);
      int points = time.length() + (isKnown ? 1000 : 0);
      if (!parted && Character.isLetter(before) && Character.isLetter(after)) {
        boolean hump = Character.isUpperCase(after);
        boolean caseless = !Character.isLowerCase(after) && !Character.isUpperCase(after);
        points -= hump || caseless ? 5 : form instanceof TimeForm.Absolute ? 200 : 70;
      }
      points += shape(form, time, parted, isKnown || marked);
      boolean oneWord = time.chars().noneMatch(c -> c == ' ' || Character.isDigit(c));
      boolean hump = timeLast && Character.isUpperCase(after) && Character.isLetter(before);
      if (oneWord && !isKnown && !marked && !hump && (!timeLast || time.length() < 7)) {
        points -= 150;
      }
      if (timeLast
          && parted
          && Character.isDigit(after)
          && NumberedNames.goesOnWith(source, after)) {
        points -= 60;
      }
      if (timeLast
          && !parted
          && Character.isDigit(after)
          && !isKnown
          && NumberedNames.needsNumber(source)) {
        points -= 80;
      }
      if (timeLast && Character.isLetter(after) && time.length() > 3 && gluedNumber(time)) {
        points -= 60;
      }
      boolean article = source.equalsIgnoreCase("the") || source.equalsIgnoreCase("daily");
      if (source.endsWith("24") && Character.isDigit(after) && !parted && source.length() > 4) {
        points += 5; // "News24", "Kanal24": the commonest number in a name
      }
      return article && !isKnown ? points - 80 : points;
    }

    /** A sign that is more than a blank parts the name from the time. */
    private static boolean marked(String first) {
      return !first.isEmpty() && "·•|–—-/▪●".indexOf(first.charAt(first.length() - 1)) >= 0;
    }

    /** "Sun3 July": a weekday or month never runs into its number; a name does. */
    private static boolean gluedNumber(String time) {
      int i = 0;
      while (i < time.length() && Character.isLetter(time.charAt(i))) {
        i++;
      }
      return i > 0
          && i < time.length()
          && Character.isDigit(time.charAt(i))
          && time.charAt(0) < 0x250;
    }

    private static int shape(TimeForm form, String time, boolean parted, boolean sure) {
      return switch (form) {
        case TimeForm.Ago ago -> {
          boolean digits = time.chars().anyMatch(Character::isDigit);
          int points = 0;
          if (digits && ago.count() >= ago.unit().usualBelow()) {
            points -= ago.count() >= 4 * ago.unit().usualBelow() ? 300 : 100;
          }
          if (ago.count() > 1 && SINGULAR.matcher(time).matches()) {
            points -= 120; // nobody writes "21 day ago"
          }
          if (digits && (ago.count() == 0 || time.charAt(0) == '0')) {
            points -= 200;
          }
          boolean oneWord = !digits && time.indexOf(' ') < 0;
          if (!sure && (ago.bare() || (oneWord && parted))) {
            points -= 400;
          }
          yield points;
        }
        case TimeForm.Absolute absolute -> {
          boolean named = absolute.daysAgo() != null && absolute.secondOfDay() == null;
          boolean clockOnly = absolute.month() == null && absolute.daysAgo() == null;
          yield (named && parted && !sure ? -400 : 0)
              - (clockOnly ? 30 : 0)
              - (absolute.day() == null && absolute.month() != null ? 60 : 0)
              - (implausibleYear(absolute) ? 300 : 0);
        }
      };
    }

    private static boolean implausibleYear(TimeForm.Absolute absolute) {
      return absolute.year() != null && (absolute.year() < 1990 || absolute.year() > 2060);
    }
  }
}
