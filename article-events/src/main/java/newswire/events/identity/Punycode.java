package newswire.events.identity;

import java.util.Optional;

/** Bootstring with the parameters of IDNA. spec: RFC 3492. */
final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 128;

  private Punycode() {}

  /** Encodes a label that has at least one character beyond ASCII; without the {@code xn--}. */
  static String encode(String label) {
    int[] input = label.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int c : input) {
      if (c < INITIAL_N) {
        out.append((char) c);
      }
    }
    int basic = out.length();
    int handled = basic;
    if (basic > 0) {
      out.append('-');
    }
    int n = INITIAL_N;
    int delta = 0;
    int bias = INITIAL_BIAS;
    while (handled < input.length) {
      int next = Integer.MAX_VALUE;
      for (int c : input) {
        if (c >= n && c < next) {
          next = c;
        }
      }
      delta += (next - n) * (handled + 1);
      n = next;
      for (int c : input) {
        if (c < n) {
          delta++;
        } else if (c == n) {
          appendDelta(out, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return out.toString();
  }

  /** Decodes what follows {@code xn--}; empty when it is not Punycode. */
  static Optional<String> decode(String encoded) {
    int delimiter = encoded.lastIndexOf('-');
    StringBuilder out = new StringBuilder(delimiter > 0 ? encoded.substring(0, delimiter) : "");
    int length = out.length();
    long i = 0;
    long n = INITIAL_N;
    int bias = INITIAL_BIAS;
    for (int at = delimiter > 0 ? delimiter + 1 : 0; at < encoded.length(); ) {
      long before = i;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < encoded.length() ? digit(encoded.charAt(at++)) : -1;
        if (digit < 0) {
          return Optional.empty();
        }
        i += digit * weight;
        int threshold = threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
        if (i > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) {
          return Optional.empty();
        }
      }
      length++;
      bias = adapt((int) Math.min(i - before, Integer.MAX_VALUE), length, before == 0);
      n += i / length;
      i %= length;
      if (n > Character.MAX_CODE_POINT || (n >= 0xd800 && n <= 0xdfff)) {
        return Optional.empty();
      }
      out.insert(out.offsetByCodePoints(0, (int) i), Character.toString((int) n));
      i++;
    }
    return Optional.of(out.toString());
  }

  private static void appendDelta(StringBuilder out, int delta, int bias) {
    int q = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = threshold(k, bias);
      if (q < threshold) {
        break;
      }
      out.append(character(threshold + (q - threshold) % (BASE - threshold)));
      q = (q - threshold) / (BASE - threshold);
    }
    out.append(character(q));
  }

  private static int threshold(int k, int bias) {
    return Math.max(T_MIN, Math.min(T_MAX, k - bias));
  }

  private static int adapt(int delta, int points, boolean first) {
    int d = first ? delta / DAMP : delta / 2;
    d += d / points;
    int k = 0;
    while (d > ((BASE - T_MIN) * T_MAX) / 2) {
      d /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * d / (d + SKEW);
  }

  private static char character(int digit) {
    return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0' + 26;
    }
    int lower = c | 0x20;
    return c < 0x80 && lower >= 'a' && lower <= 'z' ? lower - 'a' : -1;
  }
}
