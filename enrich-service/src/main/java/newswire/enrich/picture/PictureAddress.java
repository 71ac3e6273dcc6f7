package newswire.enrich.picture;

import java.util.List;
import newswire.enrich.page.Addresses;
import newswire.enrich.page.Attr;
import newswire.enrich.page.Within;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where a picture is, though its {@code src} be a placeholder until a script fills it. */
public final class PictureAddress {

  private static final List<String> PLACES =
      List.of("src", "data-src", "data-original", "data-lazy-src", "data-url");
  private static final List<String> SETS = List.of("srcset", "data-srcset");

  private PictureAddress() {}

  /** The address of the first picture of an element; null when it has none of the web. */
  public static @Nullable String within(Element element) {
    for (Element img : Within.of(element)) {
      @Nullable String address = img.nameIs("img") ? of(img) : null;
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  /** Absolute, http or https; null when the element names none. */
  public static @Nullable String of(Element img) {
    for (String place : PLACES) {
      String address = Addresses.absolute(img, place);
      if (isWeb(address)) {
        return address;
      }
    }
    for (String set : SETS) {
      String candidates = Attr.of(img, set);
      String largest = candidates.isEmpty() ? "" : largest(candidates);
      String address = largest.isEmpty() ? "" : StringUtil.resolve(img.baseUri(), largest);
      if (isWeb(address)) {
        return address;
      }
    }
    return null;
  }

  // spec: HTML, srcset: candidates with a width or density behind them
  private static String largest(String set) {
    String best = "";
    double most = -1;
    for (String candidate : set.split(",\\s+", 20)) {
      String[] parts = candidate.strip().split("\\s+", 2);
      double size = parts.length < 2 ? 1 : size(parts[1]);
      if (size > most) {
        best = parts[0];
        most = size;
      }
    }
    return best;
  }

  private static double size(String descriptor) {
    try {
      return Double.parseDouble(descriptor.substring(0, descriptor.length() - 1));
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      return 0;
    }
  }

  private static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }
}
