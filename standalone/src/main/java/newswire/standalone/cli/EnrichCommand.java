package newswire.standalone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.enrich.EnrichPipeline;
import newswire.enrich.override.OverridesException;
import newswire.enrich.override.OverridesFile;
import newswire.standalone.enrich.EnrichRun;
import newswire.standalone.enrich.FilePage;
import newswire.standalone.installation.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire enrich}: files in, article versions out, a line of JSON each. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the article versions that saved pages hold, a line of JSON each.",
      "The same input gives the same bytes on every run."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file was worked; one without an article is named on stderr",
      "1:a file could not be read; the others are printed all the same",
      "2:the command line is wrong"
    })
final class EnrichCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Pages as they were received.")
  private List<Path> files = List.of();

  @Option(names = "--url", paramLabel = "U", description = "The address that FILE was had from.")
  private @Nullable String url;

  @Option(
      names = "--observed",
      paramLabel = "T",
      description =
          "When it was fetched, like 2025-07-04T06:00:00Z; without it relative times stay raw.",
      converter = InstantConverter.class)
  private @Nullable Instant observed;

  @Option(
      names = "--content-type",
      paramLabel = "C",
      description = "The Content-Type it came with; without it the content tells.")
  private @Nullable String contentType;

  @Option(
      names = "--manifest",
      paramLabel = "M.jsonl",
      description =
          "Lines of id, url, file (relative to the manifest), contentType, observed instead.")
  private @Nullable Path manifest;

  @Option(
      names = "--overrides",
      paramLabel = "O.yml",
      description =
          "What is known better of some sites than the rules find, see docs/overrides.md.")
  private @Nullable Path overrides;

  @Option(
      names = "--why",
      description =
          "Also print, as why, every candidate for every field of the page's own article: its rule,"
              + " weight and value, and whether its rule won.")
  private boolean why;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (EnrichRun run =
        new EnrichRun(new FileOutputStream(FileDescriptor.out), err, pipeline(), why)) {
      boolean all = manifest == null ? run.files(pages()) : run.manifest(onlyManifest(manifest));
      return all ? 0 : NewswireCommand.FAILED;
    }
  }

  private EnrichPipeline pipeline() {
    try {
      return overrides == null
          ? EnrichPipeline.standard()
          : new EnrichPipeline(OverridesFile.read(overrides));
    } catch (OverridesException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private List<FilePage> pages() {
    if (files.isEmpty()) {
      throw wrong("Name a FILE with its --url, or a --manifest");
    }
    if (url == null) {
      throw wrong("Missing --url: the address that the file was had from");
    }
    String address = url;
    return files.stream()
        .map(file -> new FilePage(file.toString(), null, file, address, contentType, observed))
        .toList();
  }

  private Path onlyManifest(Path given) {
    if (!files.isEmpty() || url != null || observed != null || contentType != null) {
      throw wrong("A --manifest says everything itself: no FILE or other option goes with it");
    }
    return given;
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  /** ISO 8601 with Z or an offset. */
  static final class InstantConverter implements CommandLine.ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return OffsetDateTime.parse(value).toInstant();
      } catch (DateTimeParseException _) {
        throw new CommandLine.TypeConversionException(
            "'" + value + "' is no time (like 2025-07-04T06:00:00Z)");
      }
    }
  }
}
