package newswire.enrich.byline;

import java.util.Set;
import java.util.regex.Pattern;

/** What bylines say beside names, in the languages that we know: labels, trades, places, times. */
final class BylineWords {

  /** "By", "Von", "Автор:", "記者" before a name; its group {@code particle} may be of the name. */
  static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^[^\\p{L}\\p{N}]*(?:(?:(?:written|posted|published|reported|reviewed|edited|words|story|text|article|created|authored|submitted)\\s+)?by\\b|(?:written|posted|authored)\\s+by(?-i:(?=\\p{Lu}\\p{L}))"
              + "|about the authors?|authors?\\b\\s*[:\\-]?|contributors?\\s*:|autore?n?\\b\\s*:?|auteure?s?\\s*:|autor(?:zy|ka|a|i|ji|es)?\\s*:|autoři\\s*:|szerző\\s*:|írta\\s*:"
              + "|(?<particle>von|di|da|de|do|av|af)\\b|par\\b|por\\b|door\\b|deur\\b|od\\b|na(?=\\s+(?-i:\\p{Lu}{2}))|oleh\\b|theo\\b|imeandikwa na\\b|(?:του|της)(?=\\s)|propos recueillis par\\b|(?:publié|rédigé|écrit) par\\b|(?:escrito|publicado|redactado) por\\b|(?:scritto da|a cura di|pubblicato da|testo di|articolo di)\\b"
              + "|(?:eine?|ein)\\s+(?:analyse|kommentar|gastbeitrag|bericht|reportage|essay|interview|kolumne|glosse|porträt)\\s+von\\b|geschrieben von\\b|verfasst von\\b|geschreven door\\b|skrevet av\\b|skriven av\\b"
              + "|scris de\\b|(?:dal|dalla) nostr[oa] \\p{L}+\\b|(?:interview|analysis|analyse|opinion|kommentar|reportage|entrevista|intervista)\\s*:|(?:opinion|analysis|commentary|perspective|review) by\\b|(?:reporting|additional reporting) by\\b|text(?:\\s+(?:und|and|&)\\s+\\p{L}+)?\\s*:|texte?\\s*:|texte?\\s+(?:by|de|von|av|par)\\b|texto\\s*:|testo\\s*:|tekst\\s*:|teksti\\s*:|redacción\\s*:|kirjoittaja(?:t)?\\s*:|toimittaja\\s*:|penulis\\s*:|reporter\\s*:|yazan\\s*:|yazar\\s*:|haber\\s*:|muhabir\\s*:"
              + "|tác giả\\s*:?|bài\\s*(?:và ảnh)?\\s*:|người viết\\s*:"
              + "|автор\\p{L}*\\s*:?|текст\\s*:|(?:написал|подготовил)[аи]?(?=\\s)|συντάκτη[ςσ]\\s*:?|γράφει\\s*:?\\s*(?:[οη]\\s)?"
              + "|作者\\s*[:：／/]?|撰文\\s*[:：／/]?|撰稿\\s*[:：]|文\\s*[/／:：・|｜]|文・写真\\s*[:：・]?|執筆\\s*[:：＝=]?|取材・文\\s*[:：・/／]?|(?:(?:新华社|本报|本報|本刊)\\s*|\\p{IsHan}{2,6}?(?=(?:記者|记者)[\\s:：]+\\p{IsHan}{2}))?(?:特约|實習|实习)?(?:記者|记者)\\s*[:：]?|글\\s*[:=]?\\s|글쓴이\\s*:?|기자명\\s*[:：]?|기자\\s*[:=]"
              + "|بقلم\\s*[:：-]?|كتبت?\\s*[:：-]?|إعداد\\s*[:：-]?|تحرير\\s*[:：-]?|نویسنده\\s*:?|تحریر\\s*:?"
              + "|द्वारा\\s*:?|लेखक\\s*:?|लेखिका\\s*:?|रिपोर्ट\\s*:|โดย\\s*:?|ผู้เขียน\\s*:?|เรื่อง\\s*:|ავტორ\\p{L}*\\s*:?|հեղինակ\\p{L}*\\s*:?|авторы?\\s*:|муаллиф\\s*:|muallif\\s*:|müəllif\\s*:|نویسنده\\s*:|گزارشگر\\s*:|خبرنگار\\s*:|எழுதியவர்\\s*:|রচনা\\s*:|প্রতিবেদক\\s*:|מאת\\s*:?|כתב\\s*:|লেখক\\s*:?)[\\s:：]*");

  /** Another publication named before the label: "来源：新华社 作者：李明". */
  static final Pattern SOURCE_FIRST =
      Pattern.compile("^(?:来源|來源|출처|Источник)\\s*[:：].*?(?=作者|记者|記者|기자|Автор)");

  /** "Our correspondent" before a name. */
  static final Pattern OURS =
      Pattern.compile(
          "(?iu)^(?:our|unser\\p{L}*|onze|ons|notre|nuestr[oa]|nostr[oa]|vår|vores)\\s+(?-i:(?:\\p{Ll}+\\s+){0,3}(?:\\p{Lu}\\p{Ll}{5,}\\s+(?=\\p{Lu}\\S*\\s+\\p{Lu}))?)");

  /** What follows a name: a time, a place, an address, another's part in it. */
  static final Pattern TAIL =
      Pattern.compile(
          "(?iu)(\\s*[|•—]\\s*|\\s+[·:-]\\s+|\\s+(updated|published|posted|last updated|special to|veröffentlicht|aktualisiert|stand)\\b:?"
              + "|\\s+(?-i:on|in|at|for)(?=\\s+[^'’]|$)|\\s+(?-i:le|am|à|aus|nach|para|für|pour|em)(?=\\s+[\\p{Lu}\\d]|$)|\\s+(?-i:ON|IN|AT|FOR)\\s"
              + "|\\s+(?:photos?|fotos?|bild(?:er)?|video|kamera|illustrations?|kuvat?|kuva|zdjęcia|foto(?:ğraf|grafie|s)?|ảnh|ภาพ|写真|撮影|图|攝影|摄影|编辑|編輯|фото|사진)\\s*(?:by\\b|[:：・/=])|\\s+사진\\s"
              + "|\\s+(?:(?:medically |expert )?reviewed|edited|fact[ -]checked|translated|photographed|illustrated|updated)\\s+by\\b"
              + "|\\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s+\\d|\\s*\\d|\\s*\\(|\\s*@|\\s*<|\\s*\\[|\\s+https?:).*$");

  static final Pattern SPLIT =
      Pattern.compile(
          "(?iu)\\s*[,;/|&•、،؛／；，]\\s*(?:(?-i:and|und|et|og|och)\\s+)?|\\s*(?<=\\p{L})·\\s*|\\s+(?:and|und|et|y|e|og|och|ja|en|i|és|oraz|dan|và|และ|with|mit|avec|con|com|met|med|ve|και|и|та|और|एवं)\\s+|\\s*\\+\\s*"
              + "|(?<=\\p{Ll})\\s+a\\s+(?=\\p{Lu}\\p{Ll}+\\s+\\p{Lu})|\\s+و\\s+|(?<=\\p{IsArabic}{2}\\s\\p{IsArabic}{2,20})\\s+و(?!ليد|ائل|سام|سيم|فاء|جدي|حيد|ديع|داد|هيب|اصف|لاء|جيه)(?=\\p{IsArabic}{2,20}\\s\\p{IsArabic}{2})"
              + "|(?<=\\p{IsHan}{3,5})と(?=\\p{IsHan}{3,5})");

  /** Who took the pictures, edited or checked: no author. */
  static final Pattern OTHERS =
      Pattern.compile(
          "(?iu)^[^\\p{L}\\p{N}]*(?:(?:with )?(?:additional )?(?:photo|foto|image|picture|graphic|illustration|video|film|camera|design|research)\\p{L}*\\s*(?:by\\b|von\\b|de\\b|av\\b|[:：・/／=]).*"
              + "|(?:with )?additional .*|(?:(?:medically |expert )?review|edit|fact[ -]check|translat|check|produc|updat|revis)ed by\\b.*|(?:editor|redaktör|translator|übersetz\\p{L}*|bild(?:er)?|kamera|kuvat?|zdjęcia|grafika?)\\s*:.*|[^()]+\\((?:fotos?|photos?|bilder?|video|kamera|illustration\\p{L}*|photographs?)\\).*"
              + "|(?:写真|撮影|画像|摄影|攝影|图|圖|责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|監修|编审|来源|來源)(?:\\s*[:：・/／]|\\s).*|фото\\s*[:：].*|редактор\\s*[:：].*|사진\\s*[:=/].*|편집\\s*[:=].*|تصوير\\s*[:：].*|ảnh\\s*[:：].*|ภาพ\\s*[:：].*)$");

  /** "台北報導", "综合报道": where a reporter wrote from. */
  static final Pattern REPORTED = Pattern.compile("^.{0,8}(?:報導|报道|報道|电|電|綜合|综合)$");

  /** A trade, alone or with what it is for: what follows a name behind a comma. */
  static final Pattern TRADE_ALONE =
      Pattern.compile(
          "(?iu)(?:(?:специальный |собственный |спец)?корреспондент|обозреватель|журналист(?:ка)?|редактор|колумнист|صحفية?|مراسلة?|محررة?|كاتبة?|envoyée? spéciale?|correspondante?|enviad[oa] especial|inviat[oa]|corrispondente|special to|संवाददाता|पत्रकार|muhabiri?|gazeteci|editör|periodista|redactora?|jornalista|giornalista|dziennikar(?:z|ka)|novinář|újságíró|δημοσιογράφος)(?:\\s.*)?");

  static final Pattern EAST_ASIAN_TRADE =
      Pattern.compile(
          "\\s+기자의\\s.*$|(?:\\s*(?:외\\s*\\d+명|선임기자|인턴기자|수습기자|기자|특파원|논설위원|앵커|에디터))+$|\\s*(?:ライター|记者|記者|特派員|編集委員|論説委員|支局長|通讯员|特約記者)$|\\s*[（(](?:记者|記者|特派員)[）)]$");

  static final Pattern TRADE =
      Pattern.compile(
          "(?iu)(?:\\s+(?:senior|staff|guest|contributing|freelance|marketing|chief|managing|deputy|content|political|economics|business|sports|foreign|science|health))*"
              + "\\s+(?:writer|editor|reporter|correspondent|contributor|author|director|journalist|columnist|consultant)$");

  /** Somebody's trade glued behind the name, with what follows it: "envoyée spéciale à Lund". */
  static final Pattern SENT =
      Pattern.compile(
          "(?iu)\\s+(?:envoyée?s? spécia(?:le?s?|ux)|correspond[ae]nte?s?|enviad[oa]s? especia(?:l|les|is)|corresponsal(?:es)?|inviat[oaie]|corrispondent[ei]|korrespondent(?:in|en|innen)?|correspondent)(?:\\s.*)?$");

  /** Behind a comma after a person: a degree, not a second person. */
  static final Set<String> DEGREES =
      Set.of(
          "md", "m.d.", "phd", "ph.d.", "mph", "rd", "rdn", "rn", "esq", "esq.", "mba", "dvm",
          "dds", "cpa", "cfp", "cfa", "msc", "ma", "ba", "ms", "jd", "do", "lcsw", "bsc", "facp",
          "ldn");

  /** Desks and boards that sign in the place of people. */
  static final Pattern DESK =
      Pattern.compile(
          "(?iu)(?:the\\s+)?(?:[\\p{L}\\p{N}'’&.-]+\\s+){0,4}(?:(?-i:Staff|STAFF)(?:\\s+(?:writers?|reporters?|report))?|desk|newsdesk|editors|editorial\\s+(?:board|team|staff|desk|writers)|editorial|newsroom|team|bureau|correspondents)"
              + "|(?:die\\s+)?(?:[\\p{L}.-]+[\\s-])?(?:online-?)?redaktion(?:\\s+[\\p{L}.-]+){0,2}|redakt(?:ion|ionen)|la\\s+rédaction|(?:la\\s+)?rédaction(?:\\s+[\\p{L}.-]+){0,3}|(?:la\\s+)?redacción(?:\\s+[\\p{L}.-]+){0,3}|(?:la\\s+)?redazione(?:\\s+[\\p{L}.-]+){0,2}|(?:van\\s+de\\s+|onze\\s+)?redactie|redação|redakcja|redakce|редакция(?:\\s+[\\p{L}.-]+){0,2}|编辑部|編集部|編輯部|편집부|온라인뉴스팀|뉴스팀|haber merkezi|tim redaksi|(?:فريق|هيئة) التحرير|غرفة الأخبار|(?:\\p{L}\\p{M}?)*\\s?(?:वेब )?डेस्क|निजी संवाददाता|(?:নিজস্ব|স্টাফ|জ্যেষ্ঠ) (?:প্রতিবেদক|প্রতিনিধি|রিপোর্টার)(?:, [\\p{L}\\p{M}]+)?|(?:\\p{L}\\p{M}?)*\\s?ডেস্ক(?: রিপোর্ট)?|ویب ڈیسک|نیوز ڈیسک|ban biên tập|toimitus");

  private BylineWords() {}
}
