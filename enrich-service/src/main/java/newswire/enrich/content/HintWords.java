package newswire.enrich.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words by which publishers everywhere name the parts of their pages: the same few, mostly
 * English. Nothing here names a site.
 */
final class HintWords {

  /** What stands around an article and is never one, however much text it holds. */
  static final Set<String> NEVER =
      words(
          """
          breadcrumb breadcrumbs comment commentlist comments consent cookie cookies crp
          didomi disqus gdpr megamenu mostpopular mostread navbar navigation onetrust
          outbrain readnext recirc recirculation recommendations relatedlinks
          relatedposts replies respond taboola upnext wpdiscuz yarpp
          """);

  /** What stands around an article, unless it turns out to hold it. */
  static final Set<String> FURNITURE =
      words(
          """
          ad addtoany ads adsense anzeige adv advert advertisement advertising adverts affiliate
          affiliates appstore aside audio author authorbox authors banner bio biography
          byl byline bylines caption captions carousel categories comentarios compartilhar compartir condividi copyright
          correction credit credits cta cutline dateline disclaimer disclosure donate
          donation donations factbox feedback figcaption follow following footer footnotes
          imagecaption imgcaption infobox jetpack keywords kommentare kommentarer komentarze legal lightbox
          likes linklist links listen login mailchimp marquee masthead menu menus
          metadata modal nav newsletter newsletters notification notifications optin
          overlay pager pagination paging photocaption player playlist podcast
          poll popular popup postmeta prevnext printonly promo promos promoted promotion
          partager pubblicita pubdate publicidad publicidade publicite quiz rail rating ratings
          reacties reactions readmore recirc recommend reklam reklama relacionadas relacionados
          recommendation recommended register regwall related republication republish search searchform share
          sharebar sharedaddy shares sharing shop sidebar signup slider
          slideshow sociable social socials sponsor sponsored sponsors subscribe
          subscription survey tagcloud taglist tags teaser teaserlist teasers teilen telegram
          ticker timestamp toolbar tools tooltip topbar topics
          trending video visuallyhidden vote werbung whatsapp yorumlar

          """);

  /** Furniture also as a part of a longer word. */
  static final List<String> FURNITURE_PARTS =
      List.copyOf(
          words(
              """
              advert authorbio authorbox blueskyembed breadcrumb comment consent cookie
              dianomi fbpost instagrammedia morefrom mostpopular mostread
              newsletter nextpost onward outbrain piano readmore readnext recommend
              related sharebar sharebutton sidebar sociallink socialshare sponsor
              subscri taboola tagcloud teads tiktokembed twittertweet zergnet
              """));

  /** Parts of the names of elements that hold a picture and what is said of it. */
  static final List<String> PICTURE_PARTS =
      List.of("image", "photo", "bild", "foto", "picture", "media", "gallery", "legend", "imagen");

  /** Names of an article's body, letters and digits only. */
  static final Set<String> BODY =
      words(
          """
          articlebody articlecontent articletext articulo artigo artikeltext blogbody
          blogcontent bodycontent bodytext contentbody cuerpo detailbody detailcontent
          detailtext entrybody entrycontent fulltext maintext newsbody newscontent
          newstext pagecontent postbody postcontent posttext prose richtext
          singlecontent storybody storycontent storytext textbody wysiwyg
          """);

  /** First halves of a body's name: "story-text". */
  static final Set<String> BODY_HEADS =
      words("article story post entry blog news artikel single detail");

  /** Second halves of a body's name. */
  static final Set<String> BODY_TAILS =
      words("body content text copy main inner paragraphs paragraph");

  /** Last words of an id that a layout gave: no heading ends so. */
  static final Set<String> BOXES = words("box container wrap wrapper");

  /** What the part between headline and text is called, without what parts the words. */
  static final Set<String> STANDFIRST =
      words(
          """
          abstract bajada chapeau chapo copete deck dek entradilla excerpt ingress lede manchet
          sapo sommario sottotitolo soustitre standfirst strapline subhead subheading subheadline
          subtitle subtitulo summary underrubrik untertitel vorspann
          """);

  /** A part of each of those. */
  static final Set<String> STANDFIRST_PARTS =
      words(
          """
          abstract bajada chap copete deck dek entradilla excerpt ingress lede manchet sapo
          sommario sotto sous stand strap sub summary under unter vorspann
          """);

  /** First words of names that style, or that say what an element has, lacks or is filed under. */
  static final Set<String> STYLES =
      words(
          """
          has no with without hide show tag category overflow text template format status layout
          page js is u
          """);

  private HintWords() {}

  /** All words that say something where they stand for themselves, in any order. */
  static Set<String> words() {
    Set<String> all = new HashSet<>(NEVER);
    all.addAll(FURNITURE);
    all.addAll(BODY);
    all.addAll(BODY_HEADS);
    return all;
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
