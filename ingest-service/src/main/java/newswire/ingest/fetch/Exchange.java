package newswire.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.NotModified;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.ingest.fetch.FetchResult.Unreachable;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
final class Exchange {

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, text/html,"
          + " application/xhtml+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8,"
          + " text/plain;q=0.8, */*;q=0.1";

  private static final URI ROOT = URI.create("/");

  // A small body is read off, so that its connection can serve the next request; else it is closed.
  private static final int READ_OFF_BYTES = 16 * 1024;

  private static final int MAX_VALIDATOR_LENGTH = 1_000;

  private final HttpClient client;
  private final FetchSettings settings;
  private final InstantSource clock;

  Exchange(HttpClient client, FetchSettings settings, InstantSource clock) {
    this.client = client;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Asks {@code url}.
   *
   * @param hops that led here
   * @throws IOException when no answer came; also when the current {@link Watch} expired
   */
  Answer ask(WebUrl url, FetchRequest request, List<HttpFacts.Hop> hops) throws IOException {
    HttpGet get = get(url, request.validators());
    Watch.current().running(get);
    HttpHost host = new HttpHost(url.scheme(), bare(url.host()), url.port());
    ClassicHttpResponse response = client.executeOpen(host, get, HttpClientContext.create());
    try {
      return answer(url, request, hops, get, response);
    } finally {
      // Aborting first matters: closing an open body would read it to its end, however far that is.
      get.abort();
      closeQuietly(response);
    }
  }

  private Answer answer(
      WebUrl url,
      FetchRequest request,
      List<HttpFacts.Hop> hops,
      HttpGet get,
      ClassicHttpResponse response)
      throws IOException {
    int status = response.getCode();
    if (Statuses.isPage(status)) {
      return new Answer.Final(page(url, request, hops, response));
    }
    readOff(response.getEntity());
    String location = header(response, "Location");
    if (Statuses.isRedirect(status) && location != null) {
      return new Answer.Redirect(status, location);
    }
    if (status == 304) {
      return new Answer.Final(notModified(url, request, hops, response));
    }
    return new Answer.Final(Statuses.of(status, header(response, "Retry-After"), clock));
  }

  private FetchResult page(
      WebUrl url, FetchRequest request, List<HttpFacts.Hop> hops, ClassicHttpResponse response)
      throws IOException {
    HttpFacts facts = facts(url, hops, response, Validators.NONE);
    if (!MediaTypes.accepted(facts.contentType(), request.expectation())) {
      return refused(OutcomeReason.TYPE_UNSUPPORTED, facts, "the body is " + facts.contentType());
    }
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Fetched(facts, new byte[0]);
    }
    List<String> codings =
        BodyReader.codings(
            Arrays.stream(response.getHeaders("Content-Encoding")).map(Header::getValue));
    if (!BodyReader.supports(codings)) {
      return refused(OutcomeReason.CODING_UNSUPPORTED, facts, "the body is coded by " + codings);
    }
    boolean robots = request.expectation() == FetchRequest.Expectation.ROBOTS;
    int limit = robots ? FetchRequest.ROBOTS_BYTES : settings.maxBodyBytes();
    if (!robots && entity.getContentLength() > limit) {
      return tooLarge(facts);
    }
    boolean gzipFile = request.expectation() == FetchRequest.Expectation.FEED_OR_SITEMAP;
    // Read to its end it gives its connection back; unfinished it is aborted, never closed.
    return switch (BodyReader.read(entity.getContent(), codings, limit, gzipFile)) {
      case BodyReader.Body.Whole(byte[] bytes) -> new Fetched(facts, bytes);
      case BodyReader.Body.TooLarge(byte[] start) ->
          robots ? new Fetched(facts, start) : tooLarge(facts);
      case BodyReader.Body.Binary _ ->
          refused(OutcomeReason.TYPE_UNSUPPORTED, facts, "the body is no text");
    };
  }

  private FetchResult notModified(
      WebUrl url, FetchRequest request, List<HttpFacts.Hop> hops, ClassicHttpResponse response) {
    if (request.validators().isEmpty()) {
      return new Unreachable(
          OutcomeReason.BAD_RESPONSE, 304, "the host answered 304 to an unconditional request");
    }
    return new NotModified(facts(url, hops, response, request.validators()));
  }

  private static HttpFacts facts(
      WebUrl url, List<HttpFacts.Hop> hops, ClassicHttpResponse response, Validators sent) {
    String etag = validator(response, "ETag");
    String lastModified = validator(response, "Last-Modified");
    return new HttpFacts(
        url.toString(),
        response.getCode(),
        header(response, "Content-Type"),
        new Validators(
            etag != null ? etag : sent.etag(),
            lastModified != null ? lastModified : sent.lastModified()),
        header(response, "Cache-Control"),
        header(response, "Expires"),
        hops,
        header(response, "Content-Language"),
        header(response, "Content-Location"));
  }

  private HttpGet get(WebUrl url, Validators validators) {
    HttpGet get = new HttpGet(ROOT);
    get.setScheme(url.scheme());
    get.setAuthority(new URIAuthority(bare(url.host()), url.hasDefaultPort() ? -1 : url.port()));
    get.setPath(requestTarget(url));
    get.setHeader("User-Agent", settings.userAgent());
    get.setHeader("Accept", ACCEPT);
    get.setHeader("Accept-Encoding", "gzip");
    // spec: RFC 9110 13.1: a recipient uses If-None-Match and ignores the date when both are there.
    if (validators.etag() != null) {
      get.setHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      get.setHeader("If-Modified-Since", validators.lastModified());
    }
    return get;
  }

  private static String requestTarget(WebUrl url) {
    return url.query() == null ? url.path() : url.path() + "?" + url.query();
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static @Nullable String validator(ClassicHttpResponse response, String name) {
    String value = header(response, name);
    return value == null || value.isBlank() || value.length() > MAX_VALIDATOR_LENGTH ? null : value;
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static Refused refused(OutcomeReason reason, HttpFacts facts, String detail) {
    return new Refused(reason, facts.status(), detail);
  }

  private Refused tooLarge(HttpFacts facts) {
    return refused(
        OutcomeReason.BODY_TOO_LARGE,
        facts,
        "the body is larger than " + settings.maxBodyBytes() + " bytes");
  }

  private static void readOff(@Nullable HttpEntity entity) {
    if (entity == null || entity.getContentLength() > READ_OFF_BYTES) {
      return;
    }
    try {
      InputStream in = entity.getContent();
      if (in.readNBytes(READ_OFF_BYTES).length < READ_OFF_BYTES) {
        in.close();
      }
    } catch (IOException e) {
      // The head was all that mattered.
    }
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // The connection was aborted on purpose.
    }
  }
}
