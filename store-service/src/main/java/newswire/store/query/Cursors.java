package newswire.store.query;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newswire.events.identity.ArticleId;

/**
 * Opaque cursors: a position, signed together with the filter it belongs to, so that nobody can
 * make one up or carry it to another list.
 */
final class Cursors {

  private static final String HMAC = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 16;

  /** Longer ones are not ours. */
  private static final int MOST_CHARACTERS = 200;

  private final Supplier<byte[]> key;

  /**
   * @param key the secret that signs, the same in every process
   */
  Cursors(Supplier<byte[]> key) {
    this.key = key;
  }

  String write(Position position, ArticleFilter filter) {
    byte[] text =
        (position.publishedOrSeen().toEpochMilli() + " " + position.article())
            .getBytes(StandardCharsets.UTF_8);
    byte[] cursor = Arrays.copyOf(signature(text, filter), SIGNATURE_BYTES + text.length);
    System.arraycopy(text, 0, cursor, SIGNATURE_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /** Empty when the cursor is not ours, or belongs to another filter. */
  Optional<Position> read(String cursor, ArticleFilter filter) {
    if (cursor.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length <= SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] text = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
    byte[] given = Arrays.copyOf(bytes, SIGNATURE_BYTES);
    if (!MessageDigest.isEqual(given, signature(text, filter))) {
      return Optional.empty();
    }
    String[] parts = new String(text, StandardCharsets.UTF_8).split(" ", 2);
    return Optional.of(
        new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), new ArticleId(parts[1])));
  }

  private byte[] signature(byte[] text, ArticleFilter filter) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.get(), HMAC));
      mac.update(filter.fingerprint().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
