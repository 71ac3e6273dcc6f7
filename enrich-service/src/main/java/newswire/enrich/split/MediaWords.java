package newswire.enrich.split;

import java.util.regex.Pattern;
import newswire.enrich.attribution.SourceName;

/** Words by which publishers name themselves. */
final class MediaWords {

  private static final Pattern WORD =
      Pattern.compile(
          "(?i)\\b(?:news\\w*|times|tribune|post|herald|daily|today|guardian|journal|press|tv|radio|mail|star|sun|telegraph|express|gazette|chronicle|observer|standard|mirror|globe|independent|report(?:er)?|online|network|magazine|week(?:ly)?|review|bulletin|echo|courier|dispatch|examiner|inquirer|ledger|monitor|record|register|sentinel|wire|zeitung|nachrichten|tagblatt|kurier|blatt|diario|noticias|prensa|jornal|folha|correio|gazzetta|corriere|giornale|nieuws|dagblad|nouvelles|quotidien|haber|gazete|channel|media|broadcasting)\\b");

  private MediaWords() {}

  /** Whether a short line names a publisher by such a word. */
  static boolean names(String line) {
    return line.length() <= 40
        && line.split(" ").length <= 5
        && SourceName.plausible(line)
        && WORD.matcher(line).find();
  }
}
