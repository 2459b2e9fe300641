package io.allsmi.exporter.web.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of the file by its keys, none of them twice. A value that is null is not set, as in the
 * toolkit; an empty text is not set either where the toolkit sees no difference.
 */
final class Section {
  private final Place at;
  private final String name;
  private final Map<String, Text> keys = new LinkedHashMap<>();
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Section(Place at, String name) {
    this.at = at;
    this.name = name;
  }

  /** A section without keys. */
  static Section empty(Path file, String name) {
    return new Section(new Place(file, 1, 1), name);
  }

  /** A mapping; {@code name} is the key that it is the value of, or empty for the whole file. */
  static Section of(Node node, String name, Path file) throws WebConfigException {
    Section section = new Section(YamlTree.place(node, file), name);
    if (!(node instanceof MappingNode mapping)) {
      throw section.at.wrong(section.prefix() + "expected keys with values, found " + kind(node));
    }
    for (NodeTuple tuple : mapping.getValue()) section.add(tuple, file);
    return section;
  }

  private void add(NodeTuple tuple, Path file) throws WebConfigException {
    Place keyAt = YamlTree.place(tuple.getKeyNode(), file);
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      throw keyAt.wrong(prefix() + "a key must be text, found " + kind(tuple.getKeyNode()));
    }
    Text first = keys.get(key.getValue());
    if (first != null) {
      throw keyAt.wrong(
          Quoted.of(key.getValue()) + " stands in line " + first.at().line() + " already");
    }
    keys.put(key.getValue(), new Text(key.getValue(), keyAt));
    if (!isNull(tuple.getValueNode())) values.put(key.getValue(), tuple.getValueNode());
  }

  /** Refuses every key that is not one of these. */
  Section only(List<String> known) throws WebConfigException {
    for (Text key : keys.values()) {
      if (known.contains(key.value())) continue;
      String where = name.isEmpty() ? "" : " in " + name;
      throw key.wrong(
          "unknown key " + Quoted.of(key.value()) + where + "; known: " + String.join(", ", known));
    }
    return this;
  }

  /** Where the section stands. */
  Place at() {
    return at;
  }

  /** Whether any key has a value. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The keys that are written here. */
  Iterable<Text> keys() {
    return keys.values();
  }

  /** Where the key stands, or the section if it is not there. */
  Place at(String key) {
    Text found = keys.get(key);
    return found == null ? at : found.at();
  }

  /** The section that is the value of that key, one without keys if it is not set. */
  Section section(String key) throws WebConfigException {
    Node value = values.get(key);
    return value == null ? empty(at.file(), key) : of(value, key, at.file());
  }

  /** The text of that key; empty if it is not set. A number counts as the text it is written as. */
  Optional<Text> text(String key) throws WebConfigException {
    Node value = values.get(key);
    if (value == null) return Optional.empty();
    return Optional.of(scalar(value, key, "text"));
  }

  /** The same, and an empty text counts as not set. */
  Optional<Text> word(String key) throws WebConfigException {
    return text(key).filter(text -> !text.value().isEmpty());
  }

  /** Yes or no, in the spellings that the toolkit reads. */
  boolean flag(String key, boolean otherwise) throws WebConfigException {
    Node value = values.get(key);
    if (value == null) return otherwise;
    Text text = scalar(value, key, "true or false");
    boolean plain = value instanceof ScalarNode scalar && scalar.isPlain();
    return switch (plain ? text.value().toLowerCase(Locale.ROOT) : "") {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default ->
          throw text.wrong(key + ": expected true or false, found " + Quoted.of(text.value()));
    };
  }

  /** A list of texts; empty if it is not set. */
  List<Text> list(String key) throws WebConfigException {
    Node value = values.get(key);
    if (value == null) return List.of();
    if (!(value instanceof SequenceNode sequence)) {
      throw YamlTree.place(value, at.file()).wrong(key + ": expected a list, found " + kind(value));
    }
    List<Text> texts = new ArrayList<>();
    for (Node item : sequence.getValue()) texts.add(scalar(item, key, "text"));
    return texts;
  }

  private Text scalar(Node value, String key, String wanted) throws WebConfigException {
    Place place = YamlTree.place(value, at.file());
    if (value instanceof ScalarNode scalar) return new Text(scalar.getValue(), place);
    throw place.wrong(key + ": expected " + wanted + ", found " + kind(value));
  }

  private String prefix() {
    return name.isEmpty() ? "" : name + ": ";
  }

  /** Whether a value is written as nothing. */
  static boolean isNull(Node node) {
    if (!(node instanceof ScalarNode scalar) || !scalar.isPlain()) return false;
    return switch (scalar.getValue()) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private static String kind(Node node) {
    return switch (node.getNodeType()) {
      case MAPPING -> "keys with values";
      case SEQUENCE -> "a list";
      default -> isNull(node) ? "nothing" : "a single value";
    };
  }
}
