package newswire.enrich.attribution;

import java.util.Locale;
import java.util.Set;

/** What the name of a place looks like, and which places are known. */
final class PlaceNames {

  // What stands before a colon at the start of a text and is no place.
  private static final Set<String> LABELS =
      Set.of(
          "breaking",
          "récit",
          "reportage",
          "enquête",
          "décryptage",
          "exclusif",
          "entretien",
          "portrait",
          "critique",
          "tribune",
          "vidéo",
          "analyse",
          "info",
          "témoignage",
          "édito",
          "éditorial",
          "chronique",
          "infographie",
          "reportaje",
          "entrevista",
          "análisis",
          "opinión",
          "crónica",
          "exclusiva",
          "vídeo",
          "kommentar",
          "leitartikel",
          "exklusiv",
          "intervista",
          "esclusivo",
          "esclusiva",
          "editoriale",
          "reportagem",
          "opinião",
          "exclusivo",
          "analyysi",
          "analys",
          "update",
          "updated",
          "exclusive",
          "watch",
          "opinion",
          "analysis",
          "live",
          "video",
          "photo",
          "photos",
          "note",
          "correction",
          "fact check",
          "question",
          "answer",
          "editor's note",
          "editor’s note",
          "warning",
          "alert",
          "just in",
          "read",
          "review",
          "interview",
          "explainer",
          "factbox",
          "timeline",
          "summary",
          "background",
          "verdict",
          "advertisement",
          "sponsored",
          "spoiler alert",
          "spoilers",
          "disclaimer",
          "source",
          "about",
          "also read",
          "read more",
          "read also",
          "must read",
          "key points",
          "highlights",
          "at a glance",
          "developing",
          "report",
          "news",
          "sport",
          "business",
          "world",
          "politics",
          "covid-19",
          "nato",
          "fifa",
          "uefa",
          "who",
          "nasa",
          "opec",
          "nfl",
          "nba",
          "mlb",
          "nhl",
          "ufc",
          "ipl",
          "image",
          "caption",
          "listen",
          "podcast",
          "quiz",
          "poll",
          "faq",
          "tl;dr",
          "ps",
          "nb");

  private PlaceNames() {}

  /** "Opinion:", "Update:". */
  static boolean isLabel(String text) {
    return LABELS.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isCity(String text) {
    return Names.CITIES.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a text begins with a place that is known, before a capital or a sign. */
  static boolean startsWithPlace(String text) {
    return knownAtStart(text) > 0;
  }

  static int knownAtStart(String text) {
    int best = 0;
    int words = 0;
    for (int i = 1; i < Math.min(text.length(), 40) && words < 4; i++) {
      if (text.charAt(i) == ' ' || ",:–—-/(".indexOf(text.charAt(i)) >= 0) {
        words++;
        best = known(text.substring(0, i)) ? i : best;
      }
    }
    return best;
  }

  static boolean known(String place) {
    String lower = place.toLowerCase(Locale.ROOT);
    if (Names.PLACES.contains(lower)) {
      return true;
    }
    int cut = Math.max(lower.indexOf(','), lower.indexOf('/'));
    return cut > 0 && Names.PLACES.contains(lower.substring(0, cut).strip());
  }

  static boolean capitals(String place) {
    return place.equals(place.toUpperCase(Locale.ROOT))
        && place.codePoints().anyMatch(Character::isUpperCase);
  }

  static boolean titled(String place) {
    for (String word : place.split("[\\s/]+")) {
      if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) && word.length() > 3) {
        return false;
      }
    }
    return Character.isUpperCase(place.codePointAt(0));
  }

  static int words(String place) {
    return place.split("\\s+").length;
  }
}
