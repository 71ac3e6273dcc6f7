package newswire.enrich.split;

import newswire.enrich.attribution.NameKey;
import newswire.enrich.attribution.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plain-text page that is not blank.
 *
 * @param key see {@code NameKey}; empty for lines too long to be a headline
 * @param gap whether a blank line stands before it
 * @param kind what it is by itself
 * @param stamp the source and time that it names; null when it is no such line
 * @param bullet the text behind its bullet; null when it has none
 * @param more whether "read more" stands behind it
 */
record TextLine(
    String text,
    String key,
    boolean gap,
    Boilerplate.Kind kind,
    @Nullable SourceLine stamp,
    @Nullable String bullet,
    boolean more) {

  boolean isPlain() {
    return kind == Boilerplate.Kind.NONE && stamp == null && bullet == null;
  }

  /** Whether an article's text cannot go on past this line. */
  boolean ends() {
    return kind == Boilerplate.Kind.STOP
        || kind == Boilerplate.Kind.RELATED
        || kind == Boilerplate.Kind.TAG;
  }

  /** Whether it names a time and no source. */
  boolean isTimeAlone() {
    return stamp != null && stamp.source() == null;
  }

  TextLine stamped(@Nullable SourceLine read) {
    return new TextLine(text, key, gap, kind, read, read == null ? bullet : null, more);
  }

  TextLine asText() {
    return new TextLine(text, key, gap, Boilerplate.Kind.NONE, null, null, more);
  }

  /** The same line as the name of a source. */
  TextLine named(String name) {
    return new TextLine(name, NameKey.of(name), gap, Boilerplate.Kind.NONE, null, null, more);
  }

  TextLine followedByMore() {
    return new TextLine(text, key, gap, kind, stamp, bullet, true);
  }
}
