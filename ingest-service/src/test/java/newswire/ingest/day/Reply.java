package newswire.ingest.day;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the fake web.
 *
 * @param status 0: none
 * @param delay until it leaves, in simulated milliseconds; negative: it never does
 * @param listed of a feed that is shown whole: how many items it has published by then; else -1
 */
record Reply(int status, Map<String, String> headers, String body, long delay, int listed) {

  /** Takes the request and says nothing, until the other side gives up. */
  static final Reply HANGS = new Reply(0, Map.of(), "", -1, -1);

  /** Closes the connection a while later, without an answer. */
  static Reply hangsUpAfter(long delay) {
    return new Reply(0, Map.of(), "", delay, -1);
  }

  static Reply status(int status) {
    return new Reply(status, Map.of(), "", 0, -1);
  }

  static Reply of(String type, String body) {
    return new Reply(200, Map.of("Content-Type", type), body, 0, -1);
  }

  static Reply redirect(int status, String target) {
    return status(status).with("Location", target);
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, delay, listed);
  }

  Reply after(long simulatedMillis) {
    return new Reply(status, headers, body, simulatedMillis, listed);
  }

  Reply listing(int items) {
    return new Reply(status, headers, body, delay, items);
  }

  boolean isRedirect() {
    return headers.containsKey("Location");
  }

  /** It asks to be left alone, or has failed. */
  boolean isFailure() {
    return status == 0 || status == 429 || status >= 500;
  }

  /** It asks to be left alone, for a time that it may not say. */
  boolean isThrottle() {
    return status == 429 || status == 503;
  }

  /** What it asks for, in milliseconds; -1: nothing. */
  long retryAfter() {
    String value = headers.get("Retry-After");
    return value == null ? -1 : Long.parseLong(value) * 1_000;
  }

  byte[] bytes() {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (status != 304) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[start.length + content.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(content, 0, whole, start.length, content.length);
    return whole;
  }
}
