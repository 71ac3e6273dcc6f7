package newswire.enrich;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.enrich.content.Clues;
import newswire.enrich.content.MainText;
import newswire.enrich.content.MainTextFinder;
import newswire.enrich.language.LanguageTeller;
import newswire.enrich.media.MediaText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.metadata.MetadataReader;
import newswire.enrich.override.Overrides;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.Decoded;
import newswire.enrich.page.EncodedText;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.HtmlParser;
import newswire.enrich.page.PageDecoder;
import newswire.enrich.roundup.RoundupFinder;
import newswire.enrich.split.HtmlBlocks;
import newswire.enrich.split.OwnPiece;
import newswire.enrich.standing.ArticleAssembler;
import newswire.enrich.standing.PageJudge;
import newswire.enrich.standing.Wall;
import newswire.enrich.time.TimeReader;
import newswire.events.PageFetched;

/**
 * The steps of {@link EnrichPipeline} on one page with markup, each to be run alone: what it needs
 * of the steps before it is prepared beforehand.
 */
final class PipelineSteps {

  private static final PageDecoder DECODER = new PageDecoder();
  private static final HtmlParser PARSER = new HtmlParser(Overrides.NONE);
  private static final MetadataReader METADATA = new MetadataReader(TimeReader.standard());
  private static final HtmlBlocks BLOCKS = new HtmlBlocks(TimeReader.standard());
  private static final RoundupFinder ROUNDUPS = new RoundupFinder(TimeReader.standard());
  private static final MainTextFinder MAIN_TEXT = new MainTextFinder();
  private static final PageJudge JUDGE = new PageJudge();
  private static final ArticleAssembler ASSEMBLER =
      new ArticleAssembler(new LanguageTeller(), Extractor.STANDARD);

  private PipelineSteps() {}

  /** The page's text, not yet decoded, when it is markup, else empty. */
  static Optional<EncodedText> markup(PageFetched page) {
    return DECODER.decode(page) instanceof Decoded.Markup(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Each step by its name, in order; the parse includes the walk that indexes the page. */
  static Map<String, Runnable> of(PageFetched page) {
    Carrier carrier = Carrier.of(page).orElseThrow();
    EncodedText markup = markup(page).orElseThrow();
    HtmlPage parsed = PARSER.parse(page, markup, carrier);
    Metadata said = METADATA.gather(parsed).metadata();
    HtmlBlocks.Found others = BLOCKS.find(parsed, carrier, said);
    Clues clues = new Clues(said.articleBody(), said.headline(), said.summary(), List.of());
    MainText text = MAIN_TEXT.find(parsed, clues, others.elements());
    Wall wall = Wall.of(parsed, said, text);
    OwnPiece own = OwnPiece.of(parsed, said, text, JUDGE.completeness(said, wall));
    Map<String, Runnable> steps = new LinkedHashMap<>();
    steps.put("charset and kind", () -> DECODER.decode(page));
    steps.put("decode, parse, index", () -> PARSER.parse(page, markup, carrier));
    steps.put("metadata", () -> METADATA.gather(parsed).metadata());
    steps.put(
        "blocks",
        () -> {
          BLOCKS.find(parsed, carrier, said);
          ROUNDUPS.find(parsed, carrier, said);
        });
    steps.put("main text", () -> MAIN_TEXT.find(parsed, clues, others.elements()));
    steps.put(
        "judge and credits",
        () -> {
          Wall stands = Wall.of(parsed, said, MediaText.of(parsed, said, text));
          JUDGE.refuses(parsed, carrier, said, stands);
          OwnPiece.of(parsed, said, text, JUDGE.completeness(said, stands));
        });
    steps.put(
        "language and identity", () -> ASSEMBLER.assemble(carrier, own.piece(), own.details()));
    return steps;
  }
}
