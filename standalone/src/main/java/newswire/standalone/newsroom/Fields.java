package newswire.standalone.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of a newsroom file: lines of {@code name: value} up to the first blank line, then the
 * rest.
 */
record Fields(List<Field> head, String rest) {

  record Field(String name, String value) {}

  static Fields read(String file) {
    List<Field> head = new ArrayList<>();
    int blank = file.indexOf("\n\n");
    String top = blank < 0 ? file : file.substring(0, blank);
    for (String line : top.strip().split("\n", -1)) {
      int colon = line.indexOf(": ");
      head.add(new Field(line.substring(0, colon), line.substring(colon + 2).strip()));
    }
    return new Fields(List.copyOf(head), blank < 0 ? "" : file.substring(blank + 2));
  }

  List<String> all(String name) {
    return head.stream().filter(f -> f.name().equals(name)).map(Field::value).toList();
  }

  Optional<String> optional(String name) {
    return all(name).stream().findFirst();
  }

  String one(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalArgumentException("a newsroom file lacks \"" + name + "\""));
  }
}
