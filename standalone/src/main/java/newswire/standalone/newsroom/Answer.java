package newswire.standalone.newsroom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the newsroom answers: a function of (URL, validators, phase), so that runs compare. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are sent, never compared
record Answer(int status, Map<String, String> headers, byte[] body) {

  static Answer page(String contentType, String body) {
    return page(contentType, body, StandardCharsets.UTF_8);
  }

  static Answer page(String contentType, String body, Charset charset) {
    return new Answer(200, Map.of("Content-Type", contentType), body.getBytes(charset));
  }

  static Answer notFound() {
    return page(
            "text/html; charset=utf-8",
            "<!doctype html><title>404</title><h1>There is nothing here</h1>")
        .withStatus(404);
  }

  static Answer takenDown() {
    return page("text/html; charset=utf-8", "<!doctype html><title>410</title>").withStatus(410);
  }

  static Answer moved(String location) {
    return new Answer(301, Map.of("Location", location), new byte[0]);
  }

  static Answer throttled(int seconds) {
    return new Answer(429, Map.of("Retry-After", Integer.toString(seconds)), new byte[0]);
  }

  static Answer notModified(String etag) {
    return new Answer(304, Map.of("ETag", etag), new byte[0]);
  }

  Answer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  private Answer withStatus(int other) {
    return new Answer(other, headers, body);
  }
}
