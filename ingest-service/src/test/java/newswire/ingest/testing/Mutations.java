package newswire.ingest.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages documents by a seed: the same seed damages the same. {@code -Dseed=} sets it, {@code
 * -Dmutations=} how many.
 */
public final class Mutations {

  private static final int MOST_BYTES = 256 * 1024;

  private final Random random;
  private final List<byte[]> documents;
  private final List<String> words;

  /** Of {@code documents}, into which {@code words} are thrown too. */
  public Mutations(long seed, List<byte[]> documents, List<String> words) {
    this.random = new Random(seed);
    this.documents = List.copyOf(documents);
    this.words = List.copyOf(words);
  }

  /** The seed of this run, printed so that a failure can be had again. */
  public static long seed() {
    long seed = Long.getLong("seed", 42L);
    System.out.println("seed " + seed);
    return seed;
  }

  /** The next damaged document. */
  public byte[] next() {
    byte[] body = documents.get(random.nextInt(documents.size())).clone();
    for (int n = random.nextInt(6); n >= 0; n--) {
      body = damaged(body);
    }
    return body.length > MOST_BYTES ? Arrays.copyOf(body, MOST_BYTES) : body;
  }

  private byte[] damaged(byte[] body) {
    int at = random.nextInt(body.length + 1);
    int to = Math.min(body.length, at + random.nextInt(1 + Math.min(body.length, 400)));
    return switch (random.nextInt(7)) {
      case 0 -> {
        for (int i = at; i < to; i += 1 + random.nextInt(20)) {
          body[i] = (byte) random.nextInt(256);
        }
        yield body;
      }
      case 1 -> join(body, 0, at, new byte[0], to);
      case 2 -> join(body, 0, at, Arrays.copyOfRange(body, at, to), at);
      case 3 -> Arrays.copyOf(body, at);
      case 4 -> join(body, 0, at, repeated(Arrays.copyOfRange(body, at, to)), to);
      case 5 -> {
        byte[] other = documents.get(random.nextInt(documents.size()));
        int from = random.nextInt(other.length + 1);
        yield join(body, 0, at, Arrays.copyOfRange(other, from, other.length), body.length);
      }
      default ->
          join(
              body,
              0,
              at,
              words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8),
              at);
    };
  }

  private byte[] repeated(byte[] part) {
    int times = 1 + random.nextInt(random.nextInt(50) == 0 ? 500 : 5);
    byte[] all = new byte[Math.min(part.length * times, MOST_BYTES)];
    for (int i = 0; i < all.length; i++) {
      all[i] = part[i % part.length];
    }
    return all;
  }

  private static byte[] join(byte[] body, int from, int to, byte[] middle, int rest) {
    byte[] joined = Arrays.copyOfRange(body, from, to - from + middle.length + body.length - rest);
    System.arraycopy(middle, 0, joined, to - from, middle.length);
    System.arraycopy(body, rest, joined, to - from + middle.length, body.length - rest);
    return joined;
  }
}
