package newswire.standalone.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The newsroom's files: every piece, and every page of the aggregator. */
record Library(Map<String, Piece> pieces, Map<String, Fields> roundups) {

  static Library load() {
    Map<String, Piece> pieces = new TreeMap<>();
    Map<String, Fields> roundups = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:newsroom/*/*.txt")) {
        String[] path = file.getURL().getPath().split("/", -1);
        String folder = path[path.length - 2];
        String name = path[path.length - 1].replace(".txt", "");
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        if (folder.equals(Roundup.ID)) {
          roundups.put(name, Fields.read(text));
        } else {
          pieces.put(folder + "/" + name, Piece.read(folder, name, text));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the newsroom's files cannot be read", e);
    }
    return new Library(pieces, roundups);
  }

  /** The publisher's pieces that feeds list in {@code phase}, newest first. */
  List<Piece> listed(Publisher publisher, int phase) {
    return of(publisher)
        .filter(piece -> piece.isListed(phase))
        .sorted(Comparator.comparing((Piece p) -> p.published().toInstant()).reversed())
        .toList();
  }

  Stream<Piece> of(Publisher publisher) {
    return pieces.values().stream().filter(piece -> piece.publisher().equals(publisher.id()));
  }

  Piece piece(String name) {
    return Objects.requireNonNull(pieces.get(name), () -> "no newsroom file for the piece " + name);
  }
}
