package io.allsmi.exporter.web.file;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Text as a tree of nodes that know where they stand. */
final class YamlTree {
  /** The configuration itself is three deep; the parser recurses, so that depth must end. */
  private static final int DEEPEST = 16;

  private YamlTree() {}

  /** The one document of a text, or empty when it holds nothing. */
  static Optional<Node> of(String text, Path file) throws WebConfigException {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.toString())
            .setCodePointLimit(BoundedFile.LARGEST_BYTES)
            .setUseMarks(true)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      refuseDepth(settings, text, file);
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      String problem = e.getProblem();
      throw place(e.getProblemMark(), file).wrong("not YAML: " + shown(problem));
    } catch (ReaderException e) {
      throw at(text, e.getPosition(), file).wrong("not YAML: a character that YAML does not allow");
    } catch (YamlEngineException e) {
      throw new Place(file, 1, 1).wrong("not YAML: " + shown(e.getMessage()));
    }
  }

  private static void refuseDepth(LoadSettings settings, String text, Path file)
      throws WebConfigException {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) throw place(event.getStartMark(), file).wrong("nested too deep");
    }
  }

  static Place place(Node node, Path file) {
    return place(node.getStartMark(), file);
  }

  private static Place place(Optional<Mark> mark, Path file) {
    if (mark.isEmpty()) return new Place(file, 1, 1);
    return new Place(file, mark.get().getLine() + 1, mark.get().getColumn() + 1);
  }

  private static Place at(String text, int index, Path file) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(index, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Place(file, line, column);
  }

  /** The parser quotes what it found, which may be a part of a secret: only its words are shown. */
  private static String shown(@Nullable String problem) {
    if (problem == null) return "it cannot be read";
    int quote = problem.indexOf('\'');
    String words = quote > 0 && problem.length() > 80 ? problem.substring(0, quote) : problem;
    return Quoted.plain(words.strip());
  }
}
