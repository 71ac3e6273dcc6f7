package newswire.events.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How every id is made (frozen): a prefix and 26 characters, the lower-case unpadded base32 (RFC
 * 4648) of the first 16 bytes of SHA-256 over the UTF-8 of {@code <prefix>\n<input>}.
 */
final class Ids {

  private static final Pattern WELL_FORMED = Pattern.compile("[a-z]1_[a-z2-7]{26}");
  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  private Ids() {}

  static String of(String prefix, String input) {
    return of(prefix, input.getBytes(StandardCharsets.UTF_8));
  }

  /** The same of what is UTF-8 already. */
  static String of(String prefix, byte[] input) {
    byte[] hash = sha256(prefix, input);
    StringBuilder id = new StringBuilder(prefix.length() + 26).append(prefix);
    long bits = 0;
    int count = 0;
    for (int i = 0; i < 16; i++) {
      bits = (bits << 8) | (hash[i] & 0xff);
      count += 8;
      while (count >= 5) {
        count -= 5;
        id.append(BASE32[(int) (bits >> count) & 31]);
      }
    }
    return id.append(BASE32[(int) (bits << (5 - count)) & 31]).toString();
  }

  static void requireWellFormed(String id, String... prefixes) {
    if (!WELL_FORMED.matcher(id).matches() || Arrays.stream(prefixes).noneMatch(id::startsWith)) {
      throw new IllegalArgumentException("not an id of Newswire's: \"" + id + "\"");
    }
  }

  private static byte[] sha256(String prefix, byte[] input) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((prefix + "\n").getBytes(StandardCharsets.UTF_8));
      return digest.digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
