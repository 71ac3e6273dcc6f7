package newswire.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the interim answers (1xx) that come before an answer. The client skips any number of them,
 * and a host that sends nothing else would have us parse heads until the deadline.
 */
final class InterimAnswers implements HttpMessageParserFactory<ClassicHttpResponse> {

  /** How many are skipped. */
  private static final int MOST = 10;

  private final DefaultHttpResponseParserFactory parsers;

  /** Parses heads within the bounds of {@code config}. */
  InterimAnswers(Http1Config config) {
    parsers = new DefaultHttpResponseParserFactory(config);
  }

  @Override
  public HttpMessageParser<ClassicHttpResponse> create() {
    return new Counting(parsers.create());
  }

  @Override
  @SuppressWarnings("deprecation") // the one method that the interface wants
  public HttpMessageParser<ClassicHttpResponse> create(Http1Config config) {
    return create();
  }

  /** The parser of one connection. */
  private static final class Counting implements HttpMessageParser<ClassicHttpResponse> {

    private final HttpMessageParser<ClassicHttpResponse> heads;
    private int inARow;

    Counting(HttpMessageParser<ClassicHttpResponse> heads) {
      this.heads = heads;
    }

    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
        throws IOException, HttpException {
      ClassicHttpResponse head = heads.parse(buffer, in); // null when the host closed unasked
      inARow = head != null && head.getCode() < 200 ? inARow + 1 : 0;
      if (inARow > MOST) {
        throw new ProtocolException("more than " + MOST + " interim answers");
      }
      return head;
    }
  }
}
