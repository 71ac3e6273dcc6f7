package newswire.enrich;

import java.util.List;
import java.util.Optional;
import newswire.enrich.language.LanguageTeller;
import newswire.enrich.metadata.Candidate;
import newswire.enrich.metadata.MetadataReader;
import newswire.enrich.override.Overrides;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.Decoded;
import newswire.enrich.page.HtmlParser;
import newswire.enrich.page.PageDecoder;
import newswire.enrich.page.TextPage;
import newswire.enrich.split.AnnouncedPieces;
import newswire.enrich.split.Details;
import newswire.enrich.split.PageSplit;
import newswire.enrich.split.TextSplitter;
import newswire.enrich.standing.ArticleAssembler;
import newswire.enrich.time.TimeReader;
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
  private final MarkupSteps markup;
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
    this.markup = new MarkupSteps(metadata, assembler, extractor);
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
    Work<EnrichOutcome> work = begin(page);
    while (work instanceof Work.Step<EnrichOutcome> step) {
      work = step.take();
    }
    return ((Work.Done<EnrichOutcome>) work).result();
  }

  /** The same a step at a time, so that many pages can go in {@link Lockstep}. */
  public Work<EnrichOutcome> begin(PageEvent page) {
    return switch (page) {
      case PageFetched fetched -> (Work.Step<EnrichOutcome>) () -> fetched(fetched);
      case PageAnnounced told -> (Work.Step<EnrichOutcome>) () -> announced(told);
    };
  }

  /** What an HTML page says of its article's fields, for those who ask why; else empty. */
  public List<Candidate> candidates(PageFetched page) {
    Optional<Carrier> carrier = Carrier.of(page);
    return carrier.isPresent() && decoder.decode(page) instanceof Decoded.Markup(var text)
        ? metadata.gather(parser.parse(page, text, carrier.get())).evidence().all()
        : List.of();
  }

  private Work<EnrichOutcome> fetched(PageFetched page) {
    Optional<Carrier> carrier = Carrier.of(page);
    if (carrier.isEmpty()) {
      return new Work.Done<>(no(OutcomeReason.URL_REFUSED));
    }
    return switch (decoder.decode(page)) {
      case Decoded.Undecodable(var reason) -> new Work.Done<>(no(reason));
      case Decoded.Markup(var text) ->
          markup.of(parser.parse(page, text, carrier.get()), carrier.get());
      case Decoded.Plain(var text) -> new Work.Done<>(plain(TextPage.of(text), carrier.get()));
    };
  }

  private EnrichOutcome plain(TextPage page, Carrier carrier) {
    PageSplit split = textSplitter.split(page, carrier, overrides.of(carrier.site()).zone());
    return EnrichOutcome.of(
        split.pieces().stream()
            .map(piece -> assembler.assemble(carrier, piece, Details.NONE))
            .toList(),
        split.truncated(),
        no(OutcomeReason.NO_ARTICLE));
  }

  private Work<EnrichOutcome> announced(PageAnnounced told) {
    return new Work.Done<>(
        EnrichOutcome.of(
            announced.of(told).stream().map(assembler::assemble).toList(),
            false,
            no(OutcomeReason.NO_ARTICLE)));
  }

  private EnrichOutcome.Rejected no(OutcomeReason reason) {
    return new EnrichOutcome.Rejected(reason, extractor);
  }
}
