package newswire.enrich.content;

import java.util.regex.Pattern;

/** Lines that publishers put between paragraphs and that are not the article. */
final class Phrases {

  private static final int LONGEST = 300;

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?iu)(advertisement|anzeige|werbung|publicité|publicidad|pubblicità|реклама|reklama|loading\\W*"
              + "|share( this)?( article| story| post)?|print|comments?|by|read more|more|tags?:?.{0,80}"
              + "|story continues below.{0,40}|article continues (below|after).{0,40}|skip (ad|advertisement)"
              + "|\\d+ comments?|topics|follow us|sign up|subscribe( now)?|image caption|getty images|updated?)\\W*");

  private static final Pattern START =
      Pattern.compile(
          "(?iu)^\\W*(read (more|also|next)\\b|also read\\b|related( \\w+)?:|see also\\b|more (on|from) this\\b|watch:|listen:"
              + "|sign up (for|to)\\b|subscribe to\\b|follow us\\b|click here\\b|download (the|our)\\b|join our\\b"
              + "|lesen sie (auch|mehr)|lesen sie hier|mehr zum thema|lire aussi|à lire aussi|lisez aussi|lea también|lee también|leer más"
              + "|le puede interesar|te puede interesar|leggi anche|leia (também|mais)|lees ook|les også|läs (också|mer)|læs også|lue myös"
              + "|czytaj (też|także|więcej)|zobacz też|читайте также|читать также|baca juga|xem thêm|okumaya devam"
              + "|©|copyright ©?|\\(c\\) |all rights reserved|photo( credit)?:|image( credit)?:|foto:|credit:|source:$)");

  private Phrases() {}

  static boolean isFurniture(Block block) {
    String text = block.text();
    return text.length() <= LONGEST
        && (WHOLE.matcher(text).matches() || START.matcher(text).find());
  }
}
