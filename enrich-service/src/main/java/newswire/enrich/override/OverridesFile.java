package newswire.enrich.override;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newswire.enrich.override.SiteOverrides.Name;
import newswire.events.identity.Site;
import newswire.events.identity.WebUrl;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads overrides from YAML: {@code revision} and, under {@code sites}, for each registrable domain
 * CSS selectors for {@code headline, summary, authors, published, modified, section, body}, a list
 * of them to {@code drop}, and the {@code zone} and {@code locale} of pages that state none. Only
 * nodes are read, no object is made.
 */
public final class OverridesFile {

  private static final long MAX_BYTES = 4L << 20;
  private static final String SETTINGS =
      "headline, summary, authors, published, modified, section, body, drop, zone, locale";

  private final Path file;

  private OverridesFile(Path file) {
    this.file = file;
  }

  /**
   * Reads {@code file} (UTF-8, at most 4 MiB).
   *
   * @throws OverridesException with one sentence that names the file and the line
   */
  public static Overrides read(Path file) {
    OverridesFile reader = new OverridesFile(file);
    return reader.overrides(reader.root(reader.text()));
  }

  private String text() {
    if (!Files.isRegularFile(file)) {
      throw new OverridesException("There is no file of overrides " + file + ".");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new OverridesException(file + " is larger than 4 MiB.");
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new OverridesException(file + " is not UTF-8 text.");
    } catch (IOException e) {
      throw new OverridesException(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private @Nullable Node root(String text) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      String problem = Optional.ofNullable(e.getProblem()).orElse("it is malformed");
      throw new OverridesException(file + ":" + line + ": this is no YAML: " + problem + ".");
    } catch (YAMLException e) {
      throw new OverridesException(file + " is no YAML that can be read.");
    }
  }

  private Overrides overrides(@Nullable Node root) {
    int revision = 0;
    Map<String, SiteOverrides> sites = new HashMap<>();
    if (root != null) {
      for (NodeTuple entry : mapping(root, "here must be revision and sites")) {
        switch (scalar(entry.getKeyNode())) {
          case "revision" -> revision = revision(entry.getValueNode());
          case "sites" -> sites(entry.getValueNode(), sites);
          default -> throw wrong(entry.getKeyNode(), "there are only revision and sites here");
        }
      }
    }
    if (revision == 0) {
      throw new OverridesException(
          file + " has no revision; write revision: 1, and raise it with every change.");
    }
    return new Overrides(revision, Map.copyOf(sites));
  }

  private int revision(Node node) {
    String value = scalar(node);
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw wrong(node, "a revision is a whole number from 1 to " + Overrides.MAX_REVISION);
    }
    return Integer.parseInt(value);
  }

  private void sites(Node node, Map<String, SiteOverrides> into) {
    for (NodeTuple entry : mapping(node, "here must be sites, each with its settings")) {
      String name = scalar(entry.getKeyNode());
      String site =
          WebUrl.parse("https://" + name + "/").map(url -> Site.of(url).value()).orElse("");
      if (!site.equals(name)) {
        throw wrong(
            entry.getKeyNode(),
            site.isEmpty()
                ? "\"" + name + "\" is no name of a site"
                : "\"" + name + "\" is not what a site is known by; write " + site);
      }
      if (into.put(name, site(entry.getValueNode())) != null) {
        throw wrong(entry.getKeyNode(), "this site stands here twice");
      }
    }
  }

  private SiteOverrides site(Node node) {
    Map<Name, Evaluator> fields = new EnumMap<>(Name.class);
    @Nullable Evaluator body = null;
    List<Evaluator> drop = List.of();
    @Nullable ZoneId zone = null;
    @Nullable String locale = null;
    for (NodeTuple entry : mapping(node, "a site has settings: " + SETTINGS)) {
      Node value = entry.getValueNode();
      switch (scalar(entry.getKeyNode())) {
        case "headline" -> fields.put(Name.HEADLINE, selector(value));
        case "summary" -> fields.put(Name.SUMMARY, selector(value));
        case "authors" -> fields.put(Name.AUTHORS, selector(value));
        case "published" -> fields.put(Name.PUBLISHED, selector(value));
        case "modified" -> fields.put(Name.MODIFIED, selector(value));
        case "section" -> fields.put(Name.SECTION, selector(value));
        case "body" -> body = selector(value);
        case "drop" -> drop = selectors(value);
        case "zone" -> zone = zone(value);
        case "locale" -> locale = locale(value);
        default -> throw wrong(entry.getKeyNode(), "the settings of a site are " + SETTINGS);
      }
    }
    return new SiteOverrides(Map.copyOf(fields), body, drop, zone, locale);
  }

  private Evaluator selector(Node node) {
    try {
      return QueryParser.parse(scalar(node));
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw wrong(node, "\"" + scalar(node) + "\" is no CSS selector");
    }
  }

  private List<Evaluator> selectors(Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(selector(node));
    }
    List<Evaluator> selectors = new ArrayList<>();
    sequence.getValue().forEach(each -> selectors.add(selector(each)));
    return List.copyOf(selectors);
  }

  private ZoneId zone(Node node) {
    try {
      return ZoneId.of(scalar(node));
    } catch (DateTimeException e) {
      throw wrong(node, "\"" + scalar(node) + "\" is no time zone (like Europe/Oslo)");
    }
  }

  private String locale(Node node) {
    try {
      return new Locale.Builder().setLanguageTag(scalar(node)).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw wrong(node, "\"" + scalar(node) + "\" is no language (like nb or pt-BR)");
    }
  }

  private List<NodeTuple> mapping(Node node, String otherwise) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    throw wrong(node, otherwise);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, "here must be a single value");
  }

  private OverridesException wrong(Node node, String what) {
    int line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    return new OverridesException(file + ":" + line + ": " + what + ".");
  }
}
