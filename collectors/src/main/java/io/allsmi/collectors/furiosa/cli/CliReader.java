package io.allsmi.collectors.furiosa.cli;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;

import io.allsmi.collectors.furiosa.card.PeReadings;
import io.allsmi.collectors.host.process.ProcessLookup;
import io.allsmi.collectors.json.ToolFailure;
import io.allsmi.collectors.json.UnreadableJsonException;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cards by the vendor's tool, where neither the drivers' files nor the library are to be seen. Not
 * safe for use by several threads.
 */
public final class CliReader {
  private static final String COMMAND = "furiosa-smi";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final List<String> DIALECTS = List.of("--format", "--output");

  private final Platform platform;
  private final ProcessLookup lookup;
  // Run to see whether the tool is there, and not again for the probe.
  private @Nullable CommandResult first;
  private String dialect = "";
  private String probed = "";

  /**
   * @param first what the first command gave, {@code furiosa-smi info --format json}
   */
  public CliReader(Platform platform, CommandResult first) {
    this.platform = platform;
    this.first = first;
    lookup = new ProcessLookup(platform);
  }

  /** Whether the tool is there and lists cards. */
  public Probe probe() {
    dialect = "";
    try {
      String output = run("info");
      if (parse(output, new CliParser()).isEmpty()) {
        return new Probe.Absent("furiosa-smi lists no card", "");
      }
      probed = output;
      return Probe.present();
    } catch (CollectorException refusal) {
      return refusal.outcome();
    }
  }

  private static List<CliCard> parse(String output, CliParser parser) throws CollectorException {
    try {
      return parser.info(output);
    } catch (UnreadableJsonException unreadable) {
      throw broken("info", unreadable.line());
    }
  }

  /**
   * Everything that the tool says. Its three commands are one for each list: without the cards
   * there is no answer, without the others there is less.
   */
  public void read(Answer answer) throws CollectorException {
    CliParser parser = new CliParser();
    List<CliCard> cards = cards(parser);
    Map<String, CliStatus> status = status(parser, answer);
    Map<String, String> names = new HashMap<>();
    for (CliCard card : cards) {
      names.put(card.identity().node(), card.identity().name());
      deliver(card, status.get(card.identity().node()), answer);
    }
    processes(parser, names, answer);
    String unknown = parser.unknown();
    if (!unknown.isEmpty()) {
      answer.note("furiosa-smi prints what this program does not know: " + unknown, "");
    }
  }

  private List<CliCard> cards(CliParser parser) throws CollectorException {
    String output = probed;
    probed = "";
    try {
      return parse(output.isEmpty() ? run("info") : output, parser);
    } catch (CollectorException refusal) {
      // It was there before: what fails once in a while ends nothing.
      if (!(refusal.outcome() instanceof Probe.Broken broken)) throw refusal;
      throw CollectorException.failed(broken.error());
    }
  }

  private static void deliver(CliCard card, @Nullable CliStatus status, Answer answer) {
    PeReadings elements = status == null ? new PeReadings(0) : status.elements();
    int device = answer.device(card.identity().device(elements.cores(), List.of()));
    answer.set(device, TEMPERATURE_CELSIUS, card.celsius());
    answer.set(device, POWER_WATTS, card.watts());
    answer.text(device, GOVERNOR, card.governor());
    if (status != null) {
      elements.deliver(device, answer);
      answer.set(device, ALIVE, status.alive());
      answer.set(device, MEMORY_USED_BYTES, status.usedBytes());
      answer.set(device, MEMORY_TOTAL_BYTES, status.totalBytes());
    }
    answer.set(device, FREQUENCY_HERTZ, card.hertz());
  }

  private Map<String, CliStatus> status(CliParser parser, Answer answer) {
    Map<String, CliStatus> byNode = new HashMap<>();
    try {
      for (CliStatus each : parser.status(run("status"))) byNode.putIfAbsent(each.node(), each);
    } catch (CollectorException refusal) {
      note(refusal, answer);
    } catch (UnreadableJsonException unreadable) {
      answer.note("furiosa-smi status: " + unreadable.line(), "");
    }
    return byNode;
  }

  private void processes(CliParser parser, Map<String, String> names, Answer answer) {
    try {
      Map<Integer, Boolean> seen = new HashMap<>();
      for (CliProcess process : parser.processes(run("ps"))) {
        if (seen.put(process.pid(), true) == null) process(process, names, answer);
      }
    } catch (CollectorException refusal) {
      note(refusal, answer);
    } catch (UnreadableJsonException unreadable) {
      answer.note("furiosa-smi ps: " + unreadable.line(), "");
    }
  }

  private void process(CliProcess process, Map<String, String> names, Answer answer) {
    List<DeviceUse> uses = new ArrayList<>();
    for (CliProcess.Use use : process.uses()) {
      String device = names.get(use.node());
      // Memory is told for all cards together.
      double bytes = process.uses().size() == 1 ? process.bytes() : Double.NaN;
      if (device != null) uses.add(new DeviceUse(device, use.elements(), bytes, List.of()));
    }
    if (uses.isEmpty()) return;
    ProcessUse known = lookup.of(process.pid(), uses);
    if (known.name().isEmpty()) {
      known =
          new ProcessUse(process.pid(), 0, process.name(), "", "", Double.NaN, Double.NaN, uses);
    }
    answer.process(known);
  }

  private static void note(CollectorException refusal, Answer answer) {
    if (refusal.outcome() instanceof Probe.Broken broken) answer.note(broken.error(), "");
  }

  /** The output of one of its commands, in the dialect that it understands. */
  private String run(String word) throws CollectorException {
    List<String> dialects = dialect.isEmpty() ? DIALECTS : List.of(dialect);
    CommandResult result = new CommandResult.NotFound(COMMAND);
    for (String each : dialects) {
      CommandResult known = first;
      first = null;
      result = known == null ? platform.run(TIMEOUT, List.of(COMMAND, word, each, "json")) : known;
      if (result instanceof CommandResult.Ended ended && ended.exit() == 0) {
        dialect = each;
        return ended.output();
      }
      if (!(result instanceof CommandResult.Ended)) break;
    }
    if (result instanceof CommandResult.NotFound) {
      Probe absent = new Probe.Absent("furiosa-smi was not found", "");
      throw new CollectorException(absent, "furiosa-smi was not found");
    }
    throw broken(word, ToolFailure.line(result, TIMEOUT));
  }

  private static CollectorException broken(String word, String error) {
    String line = "furiosa-smi " + word + ": " + error;
    return new CollectorException(
        new Probe.Broken(line, "run 'furiosa-smi " + word + "' to see what it says"), line);
  }
}
