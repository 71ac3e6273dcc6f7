package newswire.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.enrich.content.MainText;
import newswire.enrich.content.MainTextFinder;
import newswire.enrich.language.LanguageTeller;
import newswire.enrich.media.MediaText;
import newswire.enrich.metadata.Candidate;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.metadata.MetadataReader;
import newswire.enrich.override.Overrides;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.Decoded;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.HtmlParser;
import newswire.enrich.page.PageDecoder;
import newswire.enrich.page.TextPage;
import newswire.enrich.roundup.Roundup;
import newswire.enrich.roundup.RoundupFinder;
import newswire.enrich.split.AnnouncedPieces;
import newswire.enrich.split.Details;
import newswire.enrich.split.HtmlBlocks;
import newswire.enrich.split.OwnPiece;
import newswire.enrich.split.PageSplit;
import newswire.enrich.split.Piece;
import newswire.enrich.split.TextSplitter;
import newswire.enrich.standing.ArticleAssembler;
import newswire.enrich.standing.PageJudge;
import newswire.enrich.standing.Wall;
import newswire.enrich.time.TimeReader;
import newswire.events.ArticleVersion;
import newswire.events.OutcomeReason;
import newswire.events.PageAnnounced;
import newswire.events.PageEvent;
import newswire.events.PageFetched;

/**
 * Turns one page into the articles on it: decode → parse → metadata → pieces → main text → what is
 * it → standing and language. A pure function of (page, extractor): no clock, locale, random or
 * network. Thread-safe. {@code PageListener} hands pages in, {@code OutcomePublisher} takes out.
 */
public final class EnrichPipeline {

  private final PageDecoder decoder = new PageDecoder();
  private final HtmlParser parser;
  private final MetadataReader metadata = new MetadataReader(TimeReader.standard());
  private final Overrides overrides;
  private final MainTextFinder mainText = new MainTextFinder();
  private final PageJudge judge = new PageJudge();
  private final HtmlBlocks blocks = new HtmlBlocks(TimeReader.standard());
  private final RoundupFinder roundups = new RoundupFinder(TimeReader.standard());
  private final TextSplitter textSplitter = new TextSplitter();
  private final AnnouncedPieces announced = new AnnouncedPieces(TimeReader.standard());
  private final ArticleAssembler assembler;
  private final long extractor;

  /** The pipeline with what an operator knows better of some sites. */
  public EnrichPipeline(Overrides overrides) {
    this.extractor = Extractor.STANDARD + overrides.revision();
    this.overrides = overrides;
    this.parser = new HtmlParser(overrides);
    this.assembler = new ArticleAssembler(new LanguageTeller(), extractor);
  }

  /** The pipeline as released, without overrides. */
  public static EnrichPipeline standard() {
    return new EnrichPipeline(Overrides.NONE);
  }

  /** What judges: release number × 10⁶ + revision of the overrides. */
  public long extractor() {
    return extractor;
  }

  /** The articles on the page, or why there are none. */
  public EnrichOutcome enrich(PageEvent page) {
    return switch (page) {
      case PageFetched fetched -> fetched(fetched);
      case PageAnnounced told ->
          EnrichOutcome.of(
              announced.of(told).stream().map(assembler::assemble).toList(),
              false,
              no(OutcomeReason.NO_ARTICLE));
    };
  }

  /** What an HTML page says of its article's fields, for those who ask why; else empty. */
  public List<Candidate> candidates(PageFetched page) {
    Optional<Carrier> carrier = Carrier.of(page);
    return carrier.isPresent() && decoder.decode(page) instanceof Decoded.Markup(var text)
        ? metadata.evidence(parser.parse(page, text, carrier.get())).all()
        : List.of();
  }

  private EnrichOutcome fetched(PageFetched page) {
    Optional<Carrier> carrier = Carrier.of(page);
    if (carrier.isEmpty()) {
      return no(OutcomeReason.URL_REFUSED);
    }
    return switch (decoder.decode(page)) {
      case Decoded.Undecodable(var reason) -> no(reason);
      case Decoded.Markup(var text) ->
          markup(parser.parse(page, text, carrier.get()), carrier.get());
      case Decoded.Plain(var text) -> plain(TextPage.of(text), carrier.get());
    };
  }

  private EnrichOutcome markup(HtmlPage page, Carrier carrier) {
    Metadata said = metadata.read(page);
    Details site = Details.ofBlock(said.sourceName(), said.language());
    HtmlBlocks.Found others = blocks.find(page, carrier, said);
    MainText text = mainText.find(page, OwnPiece.clues(said), others.elements());
    Roundup roundup = roundups.find(page, carrier, said);
    if (roundup.pieces().size() > others.pieces().size() && roundup.isAllOf(text)) {
      return EnrichOutcome.of(
          embedded(carrier, site, roundup.kept()), roundup.isCut(), no(OutcomeReason.NO_ARTICLE));
    }
    Wall wall = Wall.of(page, said, MediaText.of(page, said, text));
    Optional<OutcomeReason> refusal = judge.refuses(page, carrier, said, wall);
    List<ArticleVersion> versions = new ArrayList<>();
    if (refusal.isEmpty()) {
      OwnPiece own = OwnPiece.of(page, said, wall.text(), judge.completeness(said, wall));
      versions.add(assembler.assemble(carrier, own.piece(), own.details()));
    }
    versions.addAll(embedded(carrier, site, others.pieces()));
    return EnrichOutcome.of(
        versions, others.truncated(), no(refusal.orElse(OutcomeReason.NO_ARTICLE)));
  }

  private List<ArticleVersion> embedded(Carrier carrier, Details site, List<Piece> pieces) {
    return pieces.stream().map(piece -> assembler.assemble(carrier, piece, site)).toList();
  }

  private EnrichOutcome plain(TextPage page, Carrier carrier) {
    PageSplit split = textSplitter.split(page, carrier, overrides.of(carrier.site()).zone());
    return EnrichOutcome.of(
        embedded(carrier, Details.NONE, split.pieces()),
        split.truncated(),
        no(OutcomeReason.NO_ARTICLE));
  }

  private EnrichOutcome.Rejected no(OutcomeReason reason) {
    return new EnrichOutcome.Rejected(reason, extractor);
  }
}
