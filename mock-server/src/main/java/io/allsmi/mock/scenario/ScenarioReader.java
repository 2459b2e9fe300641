package io.allsmi.mock.scenario;

import io.allsmi.mock.effect.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads scenarios. */
final class ScenarioReader {
  private static final int MOST_RULES = 1000;
  private static final int MOST_NODES = 1_000_000;
  private static final int MOST_DEVICES = 64;

  /** A scenario is four deep; the parser recurses, so that depth must end. */
  private static final int DEEPEST = 16;

  /** Longest text that is read, in characters. */
  static final int LONGEST = 256 * 1024;

  private ScenarioReader() {}

  /**
   * The scenario that a text describes.
   *
   * @param file what errors call it
   */
  static Scenario read(String file, String text) {
    if (text.length() > LONGEST) {
      throw new ScenarioException(file + ": longer than " + LONGEST / 1024 + " KiB");
    }
    Fields fields = new Fields(new Entry(file, tree(file, text)), "a scenario");
    Entry name = fields.take("name");
    Entry summary = fields.take("summary");
    Entry incidents = fields.need("incidents");
    fields.done();
    List<Entry> list = incidents.list("incidents");
    if (list.size() > MOST_RULES) throw incidents.wrong("more than " + MOST_RULES + " incidents");
    List<Scenario.Rule> rules = new ArrayList<>();
    for (Entry each : list) rules.add(rule(each));
    return new Scenario(words(name, "name", file), words(summary, "summary", ""), rules);
  }

  private static String words(@Nullable Entry entry, String what, String otherwise) {
    return entry == null ? otherwise : entry.text(what);
  }

  private static Scenario.Rule rule(Entry entry) {
    Fields fields = new Fields(entry, "an incident");
    Effect effect = EffectReader.read(fields);
    Entry nodes = fields.take("nodes");
    Aim nodesAim = nodes == null ? new Aim.All() : Values.aim(nodes, "nodes", 1, MOST_NODES);
    Aim devicesAim = new Aim.All();
    if (!effect.isOfNode()) {
      Entry devices = fields.take("devices");
      if (devices != null) devicesAim = Values.aim(devices, "devices", 0, MOST_DEVICES - 1);
    }
    boolean always = effect instanceof Effect.Missing || effect instanceof Effect.Driver;
    Scenario.Rule rule =
        new Scenario.Rule(effect, nodesAim, devicesAim, Values.when(fields, always));
    fields.done();
    return rule;
  }

  private static Node tree(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(LONGEST)
            .setUseMarks(true)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      refuseDepth(settings, file, text);
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.orElseThrow(() -> new ScenarioException(file + ": there is nothing in it"));
    } catch (MarkedYamlEngineException e) {
      String problem = e.getProblem();
      throw Entry.wrong(
          file, e.getProblemMark(), "not YAML: " + (problem == null ? "cannot be read" : problem));
    } catch (YamlEngineException e) {
      throw Entry.wrong(file, Optional.empty(), "not YAML: " + e.getMessage());
    }
  }

  private static void refuseDepth(LoadSettings settings, String file, String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) throw Entry.wrong(file, event.getStartMark(), "nested too deep");
    }
  }
}
