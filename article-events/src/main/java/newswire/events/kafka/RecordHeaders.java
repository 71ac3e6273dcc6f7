package newswire.events.kafka;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Writes and reads headers: UTF-8, one line each. */
final class RecordHeaders {

  static final String JSON = "application/json";

  private final List<Header> headers = new ArrayList<>();

  /** The attributes that every event has. */
  static RecordHeaders event(
      EventContext context, String type, String id, String subject, @Nullable Instant time) {
    RecordHeaders headers = new RecordHeaders();
    headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
    headers.put(CloudEventHeaders.ID, id);
    headers.put(CloudEventHeaders.TYPE, type);
    headers.put(CloudEventHeaders.SOURCE, context.source());
    headers.put(CloudEventHeaders.TIME, time == null ? null : time.toString());
    headers.put(CloudEventHeaders.SUBJECT, subject);
    headers.put(CloudEventHeaders.REPLAY, context.replay());
    headers.put(CloudEventHeaders.TRACEPARENT, context.traceparent());
    return headers;
  }

  /** Sets a header unless the value is null; control characters become spaces. */
  void put(String name, @Nullable String value) {
    if (value != null) {
      headers.add(new RecordHeader(name, oneLine(value).getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** As {@link #put}, with control characters escaped as a URL has them. */
  void putUrl(String name, String url) {
    StringBuilder out = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '\t' || c == '\n' || c == '\r') {
        continue; // spec: a URL parser strips them anyhow
      }
      if (isControl(c)) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format("%%%02X", b & 0xff));
        }
      } else {
        out.append(c);
      }
    }
    put(name, out.toString());
  }

  List<Header> list() {
    return headers;
  }

  static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  static String required(Headers headers, String name) {
    return Optional.ofNullable(text(headers, name))
        .orElseThrow(() -> new MalformedEventException("the record has no header " + name));
  }

  static long requiredLong(Headers headers, String name) {
    return parsed(name, required(headers, name), Long::parseLong);
  }

  static Instant requiredTime(Headers headers, String name) {
    return parsed(name, required(headers, name), Instant::parse);
  }

  /** The record's value; a tombstone is no event. */
  static byte[] value(byte @Nullable [] value) {
    if (value == null) {
      throw new MalformedEventException("the record has no value");
    }
    return value;
  }

  static <T> T parsed(String name, String value, Parser<T> parser) {
    try {
      return parser.parse(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedEventException(
          "the record's " + name + " cannot be read: \"" + shortened(value) + "\"", e);
    }
  }

  interface Parser<T> {
    T parse(String text);
  }

  private static String shortened(String value) {
    return value.length() <= 100 ? value : value.substring(0, 100) + "…";
  }

  private static String oneLine(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value.chars().forEach(c -> out.append(isControl(c) ? ' ' : (char) c));
    return out.toString();
  }

  // spec: CloudEvents 1.0 type String: no U+0000 to U+001F, no U+007F to U+009F.
  private static boolean isControl(int c) {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
  }
}
