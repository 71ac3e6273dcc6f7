package newswire.events.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** IP literals as browsers read and spell them. spec: https://url.spec.whatwg.org/#host-parsing */
final class IpAddress {

  private IpAddress() {}

  /** Whether the host must be an IPv4 address or nothing: its last label is a number. */
  static boolean endsInNumber(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (last.isEmpty() || last.charAt(0) < '0' || last.charAt(0) > '9') {
      return false; // nearly all hosts
    }
    boolean digits = last.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits || (last.startsWith("0x") && last.chars().skip(2).allMatch(IpAddress::isHex));
  }

  /** Reads up to four decimal, octal or hexadecimal numbers; spells them with four dots. */
  static Optional<String> parseV4(String host) {
    List<String> parts = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    if (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    if (parts.size() > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      long number = number(parts.get(i));
      boolean last = i == parts.size() - 1;
      long limit = last ? 1L << (8 * (5 - parts.size())) : 256;
      if (number < 0 || number >= limit) {
        return Optional.empty();
      }
      address += last ? number : number << (8 * (3 - i));
    }
    return Optional.of(
        (address >> 24)
            + "."
            + (address >> 16 & 255)
            + "."
            + (address >> 8 & 255)
            + "."
            + (address & 255));
  }

  private static long number(String part) {
    boolean hex = part.startsWith("0x");
    boolean octal = !hex && part.length() > 1 && part.startsWith("0");
    String digits = hex ? part.substring(2) : part;
    if (part.isEmpty() || digits.length() > 40) {
      return -1;
    }
    int radix = hex ? 16 : octal ? 8 : 10;
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = Math.min(value * radix + digit, 1L << 33);
    }
    return value;
  }

  /** Reads what stands between the brackets; spells it as RFC 5952 does, without brackets. */
  static Optional<String> parseV6(String text) {
    String input = text.toLowerCase(Locale.ROOT);
    int gap = input.indexOf("::");
    if (gap >= 0 && input.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    List<Integer> head = new ArrayList<>();
    List<Integer> tail = new ArrayList<>();
    boolean read =
        gap < 0
            ? pieces(input, true, head)
            : pieces(input.substring(0, gap), false, head)
                && pieces(input.substring(gap + 2), true, tail);
    int given = head.size() + tail.size();
    if (!read || given > 8 || (gap < 0 ? given != 8 : given > 7)) {
      return Optional.empty();
    }
    while (head.size() + tail.size() < 8) {
      head.add(0);
    }
    head.addAll(tail);
    return Optional.of(spellV6(head));
  }

  private static boolean pieces(String text, boolean mayEndInV4, List<Integer> out) {
    if (text.isEmpty()) {
      return true;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (mayEndInV4 && i == parts.length - 1 && part.indexOf('.') >= 0) {
        return dottedQuad(part, out);
      }
      if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(IpAddress::isHex)) {
        return false;
      }
      out.add(Integer.parseInt(part, 16));
    }
    return true;
  }

  private static boolean dottedQuad(String text, List<Integer> out) {
    String[] parts = text.split("\\.", -1);
    int[] bytes = new int[4];
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean plain =
          parts.length == 4
              && !part.isEmpty()
              && part.length() <= 3
              && part.chars().allMatch(c -> c >= '0' && c <= '9')
              && (part.length() == 1 || part.charAt(0) != '0');
      if (!plain || Integer.parseInt(part) > 255) {
        return false;
      }
      bytes[i] = Integer.parseInt(part);
    }
    out.add(bytes[0] << 8 | bytes[1]);
    out.add(bytes[2] << 8 | bytes[3]);
    return true;
  }

  private static String spellV6(List<Integer> pieces) {
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && pieces.get(end) == 0) {
        end++;
      }
      if (end - i > bestLength) {
        bestStart = i;
        bestLength = end - i;
      }
      i = Math.max(i, end - 1);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == bestStart) {
        out.append("::");
        i += bestLength - 1;
      } else {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
          out.append(':');
        }
        out.append(Integer.toHexString(pieces.get(i)));
      }
    }
    return out.toString();
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
