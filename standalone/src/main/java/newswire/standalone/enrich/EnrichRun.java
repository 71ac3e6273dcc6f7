package newswire.standalone.enrich;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newswire.enrich.EnrichPipeline;
import newswire.standalone.enrich.FileEnrichment.Result;
import newswire.standalone.installation.UserError;

/**
 * Enriches many files on all processors and prints what they give in the order they came, so that
 * two runs print the same bytes.
 */
public final class EnrichRun implements AutoCloseable {

  private static final long WORKER_STACK_BYTES = 4L << 20;

  private final OutputStream out;
  private final PrintWriter err;
  private final ExecutorService workers;
  private final int inFlight;
  private final FileEnrichment enrichment;
  private final Queue<Future<Result>> pending = new ArrayDeque<>();
  private boolean failed;

  /**
   * A run that prints articles to {@code out} and what is to be said of files to {@code err}.
   *
   * @param why whether each page's own article also shows what the page offered for each field
   */
  public EnrichRun(OutputStream out, PrintWriter err, EnrichPipeline pipeline, boolean why) {
    this.enrichment = new FileEnrichment(pipeline, why);
    int processors = Runtime.getRuntime().availableProcessors();
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.err = err;
    this.inFlight = processors * 4;
    this.workers =
        Executors.newFixedThreadPool(
            processors, work -> new Thread(null, work, "enrich", WORKER_STACK_BYTES));
  }

  /** Works the pages; returns whether every file could be worked. */
  public boolean files(List<FilePage> pages) {
    pages.forEach(this::submit);
    return finish();
  }

  /**
   * Works the pages of a manifest; returns whether every line and file could be worked.
   *
   * @throws UserError when the manifest itself cannot be read
   */
  public boolean manifest(Path manifest) {
    try (BufferedReader reader =
        new BufferedReader(
            new java.io.InputStreamReader(
                Files.newInputStream(manifest),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
      Manifest.read(
          manifest,
          reader,
          line -> {
            switch (line) {
              case Manifest.Line.Good(var page) -> submit(page);
              case Manifest.Line.Bad(var sentence) ->
                  add(CompletableFuture.completedFuture(new Result.Failed(sentence)));
            }
          });
    } catch (java.nio.file.NoSuchFileException e) {
      throw new UserError("There is no manifest " + manifest + ".", e);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError("The manifest " + manifest + " cannot be read.", e);
    }
    return finish();
  }

  private void submit(FilePage page) {
    add(workers.submit(() -> enrichment.enrich(page)));
  }

  private void add(Future<Result> result) {
    pending.add(result);
    if (pending.size() > inFlight) {
      print(pending.remove());
    }
  }

  private boolean finish() {
    while (!pending.isEmpty()) {
      print(pending.remove());
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw new UserError("The output cannot be written: " + e.getMessage() + ".", e);
    }
    return !failed;
  }

  private void print(Future<Result> result) {
    try {
      switch (result.get()) {
        case Result.Lines(var json) -> {
          for (byte[] line : json) {
            out.write(line);
            out.write('\n');
          }
        }
        case Result.NoArticle(var sentence) -> say(sentence);
        case Result.Failed(var sentence) -> {
          failed = true;
          say(sentence);
        }
      }
    } catch (IOException e) {
      throw new UserError("The output cannot be written: " + e.getMessage() + ".", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("Interrupted.", e);
    }
  }

  private void say(String sentence) {
    err.println("newswire: " + sentence + ".");
    err.flush();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
