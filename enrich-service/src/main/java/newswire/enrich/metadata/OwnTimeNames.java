package newswire.enrich.metadata;

import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.page.Needles;
import org.jspecify.annotations.Nullable;

/** Publishers' own names for a time, which end alike: "x-published-date", "page_last_modified". */
final class OwnTimeNames {

  private static final Pattern PUBLISHED_END =
      Pattern.compile(
          "(?:^|[-_.:])(?:date[-_.]?published|publish(?:ed|ing)?[-_.]?(?:date|time|at|on)|publication[-_.]?(?:date|time)|pub[-_.]?date|first[-_.]published)$");
  private static final Pattern MODIFIED_END =
      Pattern.compile(
          "(?:^|[-_.:])(?:date[-_.]?modified|(?:modified|modification|updated?)[-_.]?(?:date|time|at|on)|last[-_.]?(?:modified|updated))$");

  /** A part of each of those names. */
  private static final Needles PARTS = new Needles(List.of(List.of("pub", "modif", "updat")));

  private OwnTimeNames() {}

  /** What a name says that its time is of; null when it is no such name. */
  static @Nullable Field field(String name) {
    if (PARTS.in(name) == 0) {
      return null;
    }
    return PUBLISHED_END.matcher(name).find()
        ? Field.PUBLISHED
        : MODIFIED_END.matcher(name).find() ? Field.MODIFIED : null;
  }
}
