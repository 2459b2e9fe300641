package io.allsmi.fleet.discover;

import io.allsmi.wire.UnreadableException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads groups of targets as YAML. It walks through events, so that nothing is built that a file of
 * a few lines could blow up; references to anchors are refused for the same reason.
 */
final class YamlGroups {
  private static final int LARGEST = 64 << 20;
  private static final int DEEPEST = 32;

  private final Iterator<Event> events;
  private Event event;

  private YamlGroups(Iterator<Event> events) {
    this.events = events;
    event = events.next();
  }

  static List<TargetGroup> read(String text) throws UnreadableException {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(LARGEST).setUseMarks(true).build();
    try {
      return new YamlGroups(new Parse(settings).parseString(text).iterator()).groups();
    } catch (MarkedYamlEngineException e) {
      throw new UnreadableException("not YAML: " + e.getProblem() + line(e.getProblemMark()));
    } catch (YamlEngineException e) {
      throw new UnreadableException("not YAML: " + e.getMessage());
    }
  }

  private List<TargetGroup> groups() throws UnreadableException {
    List<TargetGroup> groups = new ArrayList<>();
    // The events begin with those of the stream and the document.
    if (next() != Event.ID.DocumentStart) return groups;
    Event.ID first = next();
    if (first == Event.ID.Scalar && scalar().isEmpty()) return groups;
    expect(Event.ID.SequenceStart, "a list of groups");
    while (next() != Event.ID.SequenceEnd) groups.add(group());
    next();
    if (next() != Event.ID.StreamEnd) throw wrong("nothing behind the list");
    return groups;
  }

  private TargetGroup group() throws UnreadableException {
    expect(Event.ID.MappingStart, "a group with targets and labels");
    List<String> targets = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    while (next() != Event.ID.MappingEnd) {
      String key = text();
      next();
      boolean nothing = event.getEventId() == Event.ID.Scalar && scalar().isEmpty();
      switch (key) {
        case "targets" -> {
          if (nothing) continue;
          expect(Event.ID.SequenceStart, "targets as a list");
          while (next() != Event.ID.SequenceEnd) targets.add(text());
        }
        case "labels" -> {
          if (nothing) continue;
          expect(Event.ID.MappingStart, "labels as names with values");
          while (next() != Event.ID.MappingEnd) {
            String name = text();
            next();
            labels.put(name, text());
          }
        }
        default -> skip();
      }
    }
    return new TargetGroup(targets, labels);
  }

  private void skip() throws UnreadableException {
    int depth = 0;
    while (true) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth == 0) return;
      if (depth > DEEPEST) throw wrong("less depth");
      next();
    }
  }

  private Event.ID next() throws UnreadableException {
    event = events.next();
    if (event.getEventId() == Event.ID.Alias) throw wrong("no references to anchors");
    return event.getEventId();
  }

  private String text() throws UnreadableException {
    expect(Event.ID.Scalar, "a text");
    return scalar();
  }

  private String scalar() {
    String value = ((ScalarEvent) event).getValue();
    boolean nothing =
        ((ScalarEvent) event).isPlain() && (value.equals("null") || value.equals("~"));
    return nothing ? "" : value;
  }

  private void expect(Event.ID wanted, String name) throws UnreadableException {
    if (event.getEventId() != wanted) throw wrong(name);
  }

  private UnreadableException wrong(String wanted) {
    return new UnreadableException("expected " + wanted + line(event.getStartMark()));
  }

  private static String line(Optional<Mark> mark) {
    return mark.map(at -> " in line " + (at.getLine() + 1)).orElse("");
  }
}
