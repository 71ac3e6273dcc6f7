package newswire.ingest.watchlist;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A list of sources, alone or under {@code sources:}; each is a URL, or has {@code url} and may
 * have {@code kind}, {@code interval} and {@code name}. Only nodes are read, no object is made.
 */
final class YamlSources {

  private final Path file;

  private YamlSources(Path file) {
    this.file = file;
  }

  static List<WatchedSource> read(Path file, String text) {
    return new YamlSources(file).sources(text);
  }

  private List<WatchedSource> sources(String text) {
    Node root;
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(64 * 1024 * 1024);
      root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      String problem = Optional.ofNullable(e.getProblem()).orElse("it is malformed");
      throw at(e.getProblemMark()).error("this is no YAML: " + problem + ".");
    } catch (YAMLException e) {
      throw at(null).error("this is no YAML that can be read.");
    }
    if (root == null) {
      return List.of();
    }
    List<WatchedSource> sources = new ArrayList<>();
    for (Node node : list(root).getValue()) {
      sources.add(source(node));
    }
    return sources;
  }

  private SequenceNode list(Node root) {
    Node list = root;
    if (root instanceof MappingNode mapping) {
      list = null;
      for (NodeTuple tuple : mapping.getValue()) {
        String key = scalar(tuple.getKeyNode());
        if (!key.equals("sources")) {
          throw place(tuple.getKeyNode())
              .error("\"" + key + "\" is not known here; write sources.");
        }
        list = tuple.getValueNode();
      }
    }
    if (list instanceof SequenceNode sequence) {
      return sequence;
    }
    throw place(root).error("here must be a list of sources, each after a dash.");
  }

  private WatchedSource source(Node node) {
    if (node instanceof ScalarNode) {
      return new WatchedSource(SourceValues.url(place(node), scalar(node)), null, null, null);
    }
    if (!(node instanceof MappingNode mapping)) {
      throw place(node).error("a source is a URL, or has a url and settings.");
    }
    String url = null;
    WatchedSource.Kind kind = null;
    Duration interval = null;
    String name = null;
    for (NodeTuple tuple : mapping.getValue()) {
      Place at = place(tuple.getKeyNode());
      String key = scalar(tuple.getKeyNode());
      String value = scalar(tuple.getValueNode());
      switch (key) {
        case "url" -> url = SourceValues.url(at, value);
        case "kind" -> kind = SourceValues.kind(at, value);
        case "interval" -> interval = SourceValues.interval(at, value);
        case "name" -> name = SourceValues.name(at, value);
        default ->
            throw at.error(
                "\"" + key + "\" is no setting of a source; there are url, kind, interval, name.");
      }
    }
    if (url == null) {
      throw place(node).error("this source has no url.");
    }
    return new WatchedSource(url, kind, interval, name);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw place(node).error("here must be a single value.");
  }

  private Place place(Node node) {
    return at(node.getStartMark());
  }

  private Place at(@Nullable Mark mark) {
    return new Place(file, mark == null ? 1 : mark.getLine() + 1);
  }
}
