package newswire.enrich.metadata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswire.events.identity.Site;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a site is called: the most trusted name that is one, without what titles and slogans
 * put around it. An address is a name only where nothing else is told.
 */
final class SourceVote {

  private static final int LONGEST = 120;
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final String EDGES = "|–—-·•»«:,/› ";

  private final List<Candidate> candidates;

  /** The site's domain, and its first label; empty when the page has no address. */
  private final String site;

  private final String label;

  SourceVote(List<Candidate> candidates, Optional<WebUrl> base) {
    this.candidates = candidates;
    this.site = base.map(url -> Site.of(url).value()).orElse("");
    this.label = site.split("\\.", 2)[0];
  }

  /** Null when the page tells none. */
  @Nullable Candidate winner() {
    List<Candidate> named = new ArrayList<>();
    for (Candidate said : candidates) {
      String name = name(said);
      if (!name.isEmpty()) {
        named.add(said.saying(name));
      }
    }
    named.sort(Comparator.comparingInt(c -> -c.weight()));
    if (named.isEmpty() || named.getFirst().value().length() > LONGEST) {
      return null;
    }
    Candidate best = named.getFirst();
    if (isAddress(best.value())) {
      return instead(named).orElseGet(() -> best.saying(host(best.value())));
    }
    return bySite(best, named);
  }

  /** A name that is only the domain loses to what linked data call the publisher. */
  private Candidate bySite(Candidate best, List<Candidate> named) {
    if (best.value().indexOf('.') < 0
        || best.value().indexOf(' ') >= 0
        || !best.value().toLowerCase(Locale.ROOT).endsWith(site)) {
      return best;
    }
    return named.stream()
        .filter(c -> c.rule().equals("json-ld:publisher") && c.value().indexOf('.') < 0)
        .findFirst()
        .orElse(best);
  }

  /** In place of an address: what is spelled as it is, else what is declared. */
  private Optional<Candidate> instead(List<Candidate> named) {
    List<Candidate> names = named.stream().filter(c -> !isAddress(c.value())).toList();
    return names.stream()
        .filter(c -> TitleCleaner.isName(unmarked(c.value()), List.of(label)))
        .findFirst()
        .or(() -> names.stream().filter(c -> !c.rule().startsWith("html:")).findFirst());
  }

  private static boolean isAddress(String name) {
    return name.contains("://") || name.regionMatches(true, 0, "www.", 0, 4);
  }

  private static String host(String address) {
    String host = address.substring(address.indexOf("://") < 0 ? 0 : address.indexOf("://") + 3);
    return (host.startsWith("www.") ? host.substring(4) : host).split("/", 2)[0];
  }

  private static String unmarked(String name) {
    return MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Empty when a template was not filled, or nothing but signs is there. */
  private String name(Candidate said) {
    String value = said.value();
    if (isAddress(value)) {
      return host(value).isEmpty() ? "" : value;
    }
    if (value.startsWith("{") || value.startsWith("%")) {
      return "";
    }
    String whole = trimmed(value);
    if (!TitleCleaner.mayBeParted(whole)) {
      return whole;
    }
    List<String> parts = TitleCleaner.parts(whole);
    if (parts.isEmpty()) {
      return ""; // nothing but separators, one of which is a letter of Hangul
    }
    for (String part : parts) {
      if (TitleCleaner.isWholeName(part, List.of(label))) {
        return trimmed(part);
      }
    }
    if (!said.rule().equals("html:title.tail")) {
      return whole; // what a site says of itself
    }
    // What stands last in a title is the site, at times by its address behind its name.
    String last = parts.getLast();
    List<String> known = List.of(label, last.indexOf('.') > 0 ? last.split("\\.", 2)[0] : label);
    return parts.stream()
        .filter(part -> part.indexOf('.') < 0 && TitleCleaner.isName(part, known))
        .reduce((_, later) -> later)
        .map(SourceVote::trimmed)
        .orElseGet(() -> trimmed(last));
  }

  private static String trimmed(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && (EDGES.indexOf(name.charAt(start)) >= 0 || name.charAt(start) == ')')) {
      start++;
    }
    while (start < end
        && (EDGES.indexOf(name.charAt(end - 1)) >= 0 || name.charAt(end - 1) == '(')) {
      end--;
    }
    String text = name.substring(start, end);
    boolean enclosed =
        text.startsWith("[") && text.indexOf(']') == text.length() - 1
            || text.startsWith("(") && text.indexOf(')') == text.length() - 1;
    text = enclosed ? text.substring(1, text.length() - 1).strip() : text;
    return text.codePoints().anyMatch(Character::isLetterOrDigit) ? text : "";
  }
}
