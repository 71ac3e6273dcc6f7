package newswire.events.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was once published, kept as a file.
 *
 * @param text the value when it is JSON; else null
 * @param base64 the value when it is a page's body; else null
 */
record GoldenRecord(
    String topic,
    String key,
    Map<String, String> headers,
    @Nullable String text,
    @Nullable String base64) {

  static GoldenRecord of(ProducerRecord<String, byte[]> sent) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : sent.headers()) {
      headers.put(header.key(), utf8(header.value()));
    }
    boolean page = sent.topic().equals(Topics.PAGES);
    return new GoldenRecord(
        sent.topic(),
        sent.key(),
        headers,
        page ? null : utf8(sent.value()),
        page ? Base64.getEncoder().encodeToString(sent.value()) : null);
  }

  /** The record as it was sent. */
  ProducerRecord<String, byte[]> sent() {
    List<Header> list = new ArrayList<>();
    headers.forEach((name, value) -> list.add(new RecordHeader(name, bytes(value))));
    byte[] value = text != null ? bytes(text) : Base64.getDecoder().decode(String.valueOf(base64));
    return new ProducerRecord<>(topic, null, key, value, list);
  }

  /** All records of a version of the contract, by file name. */
  static Map<String, GoldenRecord> ofVersion(String version) throws IOException {
    Map<String, GoldenRecord> records = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder(version))) {
      for (Path file : files.sorted().toList()) {
        records.put(
            file.getFileName().toString(),
            EventJson.mapper().readValue(Files.readString(file), GoldenRecord.class));
      }
    }
    return records;
  }

  static Path folder(String version) {
    return Path.of("src/test/resources/golden").resolve(version);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
