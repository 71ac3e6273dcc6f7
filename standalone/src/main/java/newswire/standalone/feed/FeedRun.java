package newswire.standalone.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import newswire.events.kafka.EventJson;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.feed.FeedReading;
import newswire.standalone.installation.UserError;
import newswire.support.address.AllowedAddress;
import tools.jackson.databind.JsonNode;

/** Reads feeds one after the other and prints each as soon as it is read. */
public final class FeedRun implements AutoCloseable {

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private final FeedLoad load;
  private final FeedReader reader = new FeedReader();
  private boolean failed;

  /**
   * A run.
   *
   * @param json a line of JSON a feed; otherwise text for people
   * @param allow addresses that may be asked though they are not public
   */
  public FeedRun(
      PrintWriter out,
      PrintWriter err,
      boolean json,
      List<AllowedAddress> allow,
      InstantSource clock) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.load = new FeedLoad(allow, clock);
  }

  /** Shows the inputs; returns whether each was a feed or sitemap. */
  public boolean inputs(List<FeedInput> inputs) {
    inputs.forEach(this::show);
    out.flush();
    return !failed;
  }

  /**
   * Shows the feeds of a manifest; returns whether each was a feed or sitemap.
   *
   * @throws UserError when the manifest itself cannot be read
   */
  public boolean manifest(Path manifest) {
    FeedManifest lines = new FeedManifest(manifest);
    try (BufferedReader text = open(manifest)) {
      int number = 0;
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        number++;
        if (!line.isBlank()) {
          show(lines.line(line, number));
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserError("There is no manifest " + manifest + ".", e);
    } catch (IOException e) {
      throw new UserError("The manifest " + manifest + " cannot be read.", e);
    }
    out.flush();
    return !failed;
  }

  private static BufferedReader open(Path manifest) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(manifest),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  private void show(FeedInput input) {
    switch (load.load(input)) {
      case FeedLoad.Loaded.Failed(var sentence) -> fail(input, "unreachable", sentence);
      case FeedLoad.Loaded.Body(byte[] bytes, var origin) ->
          print(input, reader.read(bytes, origin));
    }
  }

  private void print(FeedInput input, FeedReading reading) {
    switch (reading) {
      case FeedReading.Feed feed ->
          out.println(json ? line(FeedJson.of(input.input(), feed)) : FeedText.of(feed));
      case FeedReading.SitemapIndex index ->
          out.println(json ? line(FeedJson.of(input.input(), index)) : FeedText.of(index));
      case FeedReading.NotAFeed(boolean html) ->
          fail(input, "not-a-feed", html ? "it is a web page, not a feed" : "it is no feed");
      case FeedReading.Unreadable(var detail) ->
          fail(input, "feed-invalid", "it cannot be read: " + detail);
    }
  }

  private void fail(FeedInput input, String reason, String sentence) {
    failed = true;
    if (json) {
      out.println(line(FeedJson.failure(input.input(), reason, sentence)));
    }
    err.println("newswire: " + input.input().asString("") + ": " + sentence + ".");
    err.flush();
  }

  private static String line(JsonNode node) {
    return EventJson.mapper().writeValueAsString(node);
  }

  @Override
  public void close() {
    load.close();
  }
}
