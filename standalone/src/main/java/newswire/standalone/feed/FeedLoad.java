package newswire.standalone.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import newswire.events.PageFetched;
import newswire.ingest.feed.FeedOrigin;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;

/** Gets the bytes of a feed, by the very fetcher that ingest uses. */
final class FeedLoad implements AutoCloseable {

  private static final String CONTACT = "https://github.com/newswire/newswire";

  /** What came of it. */
  sealed interface Loaded {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares bodies by this record
    record Body(byte[] bytes, FeedOrigin origin) implements Loaded {}

    record Failed(String sentence) implements Loaded {}
  }

  private final HttpFetcher fetcher;

  /**
   * A load with connections of its own.
   *
   * @param allow addresses that may be asked though they are not public
   */
  FeedLoad(List<AllowedAddress> allow, InstantSource clock) {
    this.fetcher =
        new HttpFetcher(
            FetchSettings.standard("0.1", CONTACT), AddressGuard.allowing(allow), clock);
  }

  Loaded load(FeedInput input) {
    return switch (input) {
      case FeedInput.Saved saved -> file(saved);
      case FeedInput.Remote remote -> address(remote);
      case FeedInput.Wrong wrong -> new Loaded.Failed(wrong.sentence());
    };
  }

  private static Loaded file(FeedInput.Saved saved) {
    try {
      if (Files.isDirectory(saved.file())) {
        return new Loaded.Failed(saved.file() + " is a folder");
      }
      if (Files.size(saved.file()) > PageFetched.MAX_BODY_BYTES) {
        return new Loaded.Failed(saved.file() + " is over 5 MiB");
      }
      String url = Optional.ofNullable(saved.url()).orElse("");
      return new Loaded.Body(Files.readAllBytes(saved.file()), FeedOrigin.of(url, saved.headers()));
    } catch (NoSuchFileException _) {
      return new Loaded.Failed("there is no file " + saved.file());
    } catch (IOException _) {
      return new Loaded.Failed(saved.file() + " cannot be read");
    }
  }

  private Loaded address(FeedInput.Remote remote) {
    return switch (fetcher.fetch(
        FetchRequest.of(remote.url()).withExpectation(FetchRequest.Expectation.FEED_OR_SITEMAP))) {
      case FetchResult.Fetched(var facts, byte[] body) ->
          new Loaded.Body(
              body,
              remote.base() == null
                  ? FeedOrigin.of(facts)
                  : new FeedOrigin(remote.base(), facts.contentType(), null, null));
      case FetchResult.NotModified _ -> new Loaded.Failed("it answered 304 unasked");
      case FetchResult.Throttled busy -> new Loaded.Failed("it answered " + busy.status());
      case FetchResult.Gone _ -> new Loaded.Failed("it is gone for good (410)");
      case FetchResult.Refused refused -> new Loaded.Failed(refused.detail());
      case FetchResult.Unreachable missed -> new Loaded.Failed(missed.detail());
    };
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
