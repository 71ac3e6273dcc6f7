package newswire.enrich.attribution;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Publishers' names that are told apart by a number: "Channel 4", "France 24", "TV2". */
final class NumberedNames {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i).*\\b(?:channel|france|fox|abc|nbc|cbs|itv|tv|radio|kanal|canal|bbc|euro|antena|la|rai|live)$");
  private static final Set<String> WHOLE =
      Set.of("FRANCE", "FOX", "ABC", "NBC", "CBS", "ITV", "RAI", "BBC");

  private NumberedNames() {}

  /** "Channel 45 minutes ago": the first digit belongs to the name. */
  static boolean goesOnWith(String source, char digit) {
    return digit != '0' && NUMBERED.matcher(source).matches();
  }

  /** "TV22 hours ago": nobody is called TV; a letter alone is no name either. */
  static boolean needsNumber(String source) {
    return source.length() == 1
        || (source.indexOf(' ') < 0
            && !WHOLE.contains(source.toUpperCase(Locale.ROOT))
            && NUMBERED.matcher(source).matches());
  }
}
