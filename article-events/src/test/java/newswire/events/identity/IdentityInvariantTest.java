package newswire.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/**
 * Invariant 5: identity never depends on what another page claims, on arrival, or on the clock; the
 * id csv never changes (see {@link CanonicalUrlsTest} and {@link IdVectorsTest}).
 */
class IdentityInvariantTest {

  private static final String[] PARTS = {
    "http:", "https:", "//", "/", "\\", "\t", "www.", "example", ".com", ".", "..", "bücher", "ẞ",
    "xn--", "xn--bcher-kva", "127.1", "0x7f", "[::1]", "[", "]", ":", "80", "443", "8080", "@", "?",
    "&", "=", "#", "%", "%2e", "%2F", "%41", "%c3%a9", "%25", "utm_source", "fbclid", "sig", "id",
    "a", "B", "é", "中", "\uD83D", "\uD83D\uDE00", " ", "+", "'", "\"", "co.uk", "localhost",
        "\u00ad"
  };

  @Test
  void whateverTheUrl_itsCanonicalUrlIsAFixedPoint_andHasOneSite() {
    long seed = Long.getLong("seed", 5);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 60_000; i++) {
      String url = url(random);
      Optional<CanonicalUrl> canonical = UrlCanonicalizer.canonicalize(url);
      if (canonical.isPresent()) {
        read++;
        assertThat(UrlCanonicalizer.canonicalize(canonical.get().value()))
            .as("%s, seed %d", url, seed)
            .isEqualTo(canonical);
        assertThat(canonical.get().site())
            .as("%s, seed %d", url, seed)
            .isEqualTo(Site.of(WebUrl.parse(url).orElseThrow()));
      }
    }
    assertThat(read).isGreaterThan(6_000);
  }

  @Test
  void whateverTheUrl_itsFetchableSpellingIsAFixedPoint_ofTheSameIdentity() {
    Random random = new Random(Long.getLong("seed", 5));
    for (int i = 0; i < 40_000; i++) {
      String url = url(random);
      WebUrl.parse(url)
          .ifPresent(
              read -> {
                assertThat(WebUrl.parse(read.toString())).as(url).hasValue(read);
                assertThat(UrlCanonicalizer.canonicalize(read.toString()))
                    .as(url)
                    .isEqualTo(UrlCanonicalizer.canonicalize(url));
              });
    }
  }

  @Test
  void identity_isTheSameInEveryLocaleAndZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String before = identities();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(identities()).isEqualTo(before);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(identities()).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String identities() {
    CanonicalUrl url = UrlCanonicalizer.canonicalize("HTTP://INDIA.EXAMPLE/I?ID=I&UTM_ID=I").get();
    PieceKey piece = PieceKey.of("THE INDIA TIMES", "I TITLE IN ISTANBUL", url.site());
    return url
        + " "
        + PageId.of(url)
        + " "
        + piece
        + " "
        + ArticleId.ofPiece(piece, PageId.of(url));
  }

  private static String url(Random random) {
    StringBuilder url = new StringBuilder(random.nextInt(5) == 0 ? "" : "https://");
    for (int i = random.nextInt(12); i >= 0; i--) {
      url.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return url.toString();
  }
}
