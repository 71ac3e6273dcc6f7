package newswire.enrich.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/** The language of a page with its country, which decides how times are written there. */
final class PageLocale {

  private static final Pattern TAG =
      Pattern.compile("([a-zA-Z]{2,3})[-_](?:[A-Za-z]{4}[-_])?([a-zA-Z]{2})");

  // Domains of countries whose owners are anywhere.
  private static final Set<String> SOLD_TO_ALL =
      Set.of(
          "ai", "am", "cc", "co", "eu", "fm", "gg", "im", "io", "is", "la", "ly", "me", "nu", "sh",
          "tk", "to", "tv", "vc", "ws");

  private PageLocale() {}

  /**
   * The language with the country that is declared with it, else with that of the address.
   *
   * @param language primary subtag; null when the page declares none, and then so is the answer
   */
  static @Nullable String of(@Nullable String language, Evidence evidence, Optional<WebUrl> url) {
    if (language == null) {
      return null;
    }
    for (Candidate candidate : evidence.of(Field.LANGUAGE)) {
      Matcher tag = TAG.matcher(candidate.value());
      if (tag.matches() && tag.group(1).equalsIgnoreCase(language)) {
        return language + "-" + tag.group(2).toUpperCase(Locale.ROOT);
      }
    }
    String host = url.map(WebUrl::host).orElse("");
    String last = host.substring(host.lastIndexOf('.') + 1);
    String country = last.equals("uk") ? "gb" : last;
    return country.length() == 2 && !SOLD_TO_ALL.contains(country)
        ? language + "-" + country.toUpperCase(Locale.ROOT)
        : language;
  }
}
