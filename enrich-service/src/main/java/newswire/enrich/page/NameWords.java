package newswire.enrich.page;

import java.util.ArrayList;
import java.util.List;

/** Takes the values of {@code class} and {@code id} apart: into names, and names into words. */
public final class NameWords {

  private NameWords() {}

  /** The names of an attribute, parted by white space; the last of {@code most} holds the rest. */
  public static List<String> names(String value, int most) {
    List<String> names = new ArrayList<>(8);
    String text = value.strip();
    int from = 0;
    int at = 0;
    while (at < text.length() && names.size() < most - 1) {
      if (isBlank(text.charAt(at))) {
        names.add(text.substring(from, at));
        while (at < text.length() && isBlank(text.charAt(at))) {
          at++;
        }
        from = at;
      } else {
        at++;
      }
    }
    names.add(text.substring(from));
    return names;
  }

  /**
   * The words of a name, as written: parted by what is neither letter nor digit of ASCII, and
   * before a capital that follows a small letter or a digit. Empty at an end that is such a sign;
   * the last of {@code most} holds the rest.
   */
  public static List<String> words(String name, int most) {
    List<String> words = new ArrayList<>(4);
    int from = 0;
    int at = 0;
    while (at < name.length() && words.size() < most - 1) {
      char c = name.charAt(at);
      if (!isWordChar(c)) {
        words.add(name.substring(from, at));
        while (at < name.length() && !isWordChar(name.charAt(at))) {
          at++;
        }
        from = at;
      } else if (at > from && isCapital(c) && !isCapital(name.charAt(at - 1))) {
        words.add(name.substring(from, at));
        from = at++;
      } else {
        at++;
      }
    }
    words.add(name.substring(from));
    return words;
  }

  /** The letters and digits of ASCII in a name, lower case. */
  public static String squeezed(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isWordChar(c)) {
        out.append(isCapital(c) ? (char) (c + 'a' - 'A') : c);
      }
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isWordChar(char c) {
    return c >= 'a' && c <= 'z' || isCapital(c) || c >= '0' && c <= '9';
  }
}
