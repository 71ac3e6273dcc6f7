package newswire.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.enrich.content.MainText;
import newswire.enrich.content.MainTextFinder;
import newswire.enrich.media.MediaText;
import newswire.enrich.metadata.Gathered;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.metadata.MetadataReader;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.roundup.Roundup;
import newswire.enrich.roundup.RoundupFinder;
import newswire.enrich.split.Details;
import newswire.enrich.split.HtmlBlocks;
import newswire.enrich.split.OwnPiece;
import newswire.enrich.split.Piece;
import newswire.enrich.standing.ArticleAssembler;
import newswire.enrich.standing.PageJudge;
import newswire.enrich.standing.Wall;
import newswire.enrich.time.TimeReader;
import newswire.events.ArticleVersion;
import newswire.events.OutcomeReason;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a parsed page: metadata → other pieces → main text → what is it → standing and
 * language. Thread-safe.
 */
final class MarkupSteps {

  private final MetadataReader metadata;
  private final HtmlBlocks blocks = new HtmlBlocks(TimeReader.standard());
  private final MainTextFinder mainText = new MainTextFinder();
  private final RoundupFinder roundups = new RoundupFinder(TimeReader.standard());
  private final PageJudge judge = new PageJudge();
  private final ArticleAssembler assembler;
  private final long extractor;

  MarkupSteps(MetadataReader metadata, ArticleAssembler assembler, long extractor) {
    this.metadata = metadata;
    this.assembler = assembler;
    this.extractor = extractor;
  }

  /** A page whose fields are known. */
  private record Known(HtmlPage page, Carrier carrier, Metadata said) {}

  /** What comes after the parse. */
  Work.Step<EnrichOutcome> of(HtmlPage page, Carrier carrier) {
    return () -> gather(page, carrier);
  }

  private Work.Step<EnrichOutcome> gather(HtmlPage page, Carrier carrier) {
    Gathered gathered = metadata.gather(page);
    return () -> vote(page, carrier, gathered);
  }

  private Work.Step<EnrichOutcome> vote(HtmlPage page, Carrier carrier, Gathered gathered) {
    Known known = new Known(page, carrier, gathered.metadata());
    return () -> others(known);
  }

  private Work.Step<EnrichOutcome> others(Known known) {
    HtmlBlocks.Found others = blocks.find(known.page, known.carrier, known.said);
    return () -> text(known, others);
  }

  private Work.Step<EnrichOutcome> text(Known known, HtmlBlocks.Found others) {
    MainText text = mainText.find(known.page, OwnPiece.clues(known.said), others.elements());
    return () -> judge(known, others, text);
  }

  private Work.Step<EnrichOutcome> judge(Known known, HtmlBlocks.Found others, MainText text) {
    HtmlPage page = known.page;
    Metadata said = known.said;
    Roundup roundup = roundups.find(page, known.carrier, said);
    if (roundup.pieces().size() > others.pieces().size() && roundup.isAllOf(text)) {
      return () -> assemble(known, null, roundup.kept(), roundup.isCut(), OutcomeReason.NO_ARTICLE);
    }
    Wall wall = Wall.of(page, said, MediaText.of(page, said, text));
    Optional<OutcomeReason> refusal = judge.refuses(page, known.carrier, said, wall);
    @Nullable OwnPiece own =
        refusal.isPresent()
            ? null
            : OwnPiece.of(page, said, wall.text(), judge.completeness(said, wall));
    OutcomeReason ifNone = refusal.orElse(OutcomeReason.NO_ARTICLE);
    return () -> assemble(known, own, others.pieces(), others.truncated(), ifNone);
  }

  private Work<EnrichOutcome> assemble(
      Known known,
      @Nullable OwnPiece own,
      List<Piece> pieces,
      boolean truncated,
      OutcomeReason ifNone) {
    List<ArticleVersion> versions = new ArrayList<>();
    if (own != null) {
      versions.add(assembler.assemble(known.carrier, own.piece(), own.details()));
    }
    Details site = Details.ofBlock(known.said.sourceName(), known.said.language());
    pieces.forEach(piece -> versions.add(assembler.assemble(known.carrier, piece, site)));
    return new Work.Done<>(
        EnrichOutcome.of(versions, truncated, new EnrichOutcome.Rejected(ifNone, extractor)));
  }
}
