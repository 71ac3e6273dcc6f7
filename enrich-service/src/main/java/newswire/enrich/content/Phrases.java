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
              + "|puedes ver|(vea|mira|lee) también|le puede interesar|te recomendamos|czytasz właśnie|auch interessant|mehr themen|(zum )?weiterlesen\\b|das thema könnte|das könnte (sie|dich)|lust auf mehr"
              + "|to view the full story|for the latest (stories|news)|follow .{2,40} on (twitter|facebook|instagram|google|x\\b|whatsapp)|(folge|folgst) (uns|du)|únete|suscríbete|síguenos|subscribe now"
              + "|weitere informationen:|zusatzinformationen|materiał chroniony|quellen ausblenden|bild anzeigen|quellen?:\\W*$|empfohlener redaktioneller inhalt|an dieser stelle (findest|finden)|if you (liked|enjoyed) this|thanks for reading"
              + "|want more .{3,80}\\?|(photo|image|video) by:?\\b|this (article|post) (may )?contains? affiliate|when you (buy|purchase) through|we may earn|products are chosen independently|as an amazon associate"
              + "|we (and our partners )?use cookies|this (web)?site uses cookies|ich bin damit einverstanden, dass mir|personenbezogene daten können an drittplattformen|link zum [\\p{L}-]+-inhalt|republish (our|this) (article|story)|hat ihnen dieser artikel gefallen|für die inhalte externer"
              + "|pic\\.twitter|embedded content|this content is hosted|© ?\\d{4}|©|copyright ©?|\\(c\\) |all rights reserved|photo( credit)?:|image( credit)?:|foto:|credit:|source:$)");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)(about (the|our) (authors?|writers?|reviewers?|contributors?)|about \\p{Lu}.{2,30}|(written|reviewed) by|meet the author"
              + "|related( (articles?|posts?|stories|content|reading|topics|links|news|resources|coverage))?|more (stories|articles|posts|news|like this|on this topic|to read|resources|in .{3,30})|more from .{2,40}"
              + "|you (may|might)( also)? (like|be interested in|enjoy).{0,20}|recommended( for you| reading| articles| posts)?|(read|up) next|read more|keep reading|further reading|see also|what to read next"
              + "|(most|trending) (read|popular|viewed|now|stories)|popular (posts|articles|stories)|latest (news|posts|articles|stories|from .{2,30})|recent (posts|articles|news)|editors?['’]s? picks?|trending|don['’]t miss"
              + "|(leave a |post a |add a )?(comments?|reply|replies)( \\(\\d+\\))?|\\d+ (comments?|responses?|replies|thoughts on .*)|join the (conversation|discussion)|(share|tweet) this.{0,20}|share your thoughts"
              + "|(sign up|subscribe)\\b.{0,60}|(our |get our |the )?newsletters?.{0,40}|stay (informed|connected|up to date|in the loop).{0,40}|follow us.{0,30}|contact us|get in touch.{0,30}|get started.{0,30}"
              + "|mehr zum thema|das könnte (sie|dich) auch interessieren|auch interessant|weitere (artikel|themen|meldungen)|kommentare?|lesen sie auch|sur le même sujet|à lire aussi|articles? (liés|similaires)"
              + "|te puede interesar|noticias relacionadas|artículos relacionados|más (noticias|leídas)|leia (também|mais)|notícias relacionadas|leggi anche|potrebbe interessarti|lees ook|gerelateerd|läs också|les også|læs også|читайте также|関連記事|相关(新闻|阅读)|관련 ?기사)\\W*");

  private Phrases() {}

  /** Whether a heading opens what follows an article: related pieces, comments, the author. */
  static boolean opensTail(Block heading) {
    return heading.text().length() <= 80 && TAIL.matcher(heading.text()).matches();
  }

  static boolean isFurniture(Block block) {
    String text = block.text();
    return text.length() <= LONGEST
        && (WHOLE.matcher(text).matches() || START.matcher(text).find());
  }
}
