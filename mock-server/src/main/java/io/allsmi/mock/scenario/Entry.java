package io.allsmi.mock.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A node of a scenario's tree that knows where it stands. */
final class Entry {
  private static final int LONGEST_SHOWN = 60;

  private final String file;
  private final Node node;

  Entry(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** The error that it makes no sense. */
  ScenarioException wrong(String what) {
    return wrong(file, node.getStartMark(), what);
  }

  static ScenarioException wrong(String file, Optional<Mark> mark, String what) {
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    return new ScenarioException(file + ":" + line + ":" + column + ": " + plain(what));
  }

  /** One line, without what a terminal would obey. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
    }
    return plain.toString();
  }

  /** What was written, as it is quoted in errors. */
  static String quoted(String text) {
    boolean cut = text.length() > LONGEST_SHOWN;
    return "'" + (cut ? text.substring(0, LONGEST_SHOWN) + "…" : text) + "'";
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Its text, when it is a single value. */
  String text(String what) {
    if (node instanceof ScalarNode scalar) return scalar.getValue().strip();
    throw wrong(what + " must be a single value");
  }

  /** Its elements. */
  List<Entry> list(String what) {
    if (!(node instanceof SequenceNode sequence)) throw wrong(what + " must be a list");
    List<Entry> all = new ArrayList<>();
    for (Node each : sequence.getValue()) all.add(new Entry(file, each));
    return all;
  }

  /** Its keys and values. */
  List<Field> fields(String what) {
    if (!(node instanceof MappingNode mapping)) throw wrong(what + " must have keys and values");
    List<Field> all = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Entry key = new Entry(file, tuple.getKeyNode());
      all.add(new Field(key, key.text("a key"), new Entry(file, tuple.getValueNode())));
    }
    return all;
  }

  /**
   * @param at where the key stands
   */
  record Field(Entry at, String key, Entry value) {}
}
