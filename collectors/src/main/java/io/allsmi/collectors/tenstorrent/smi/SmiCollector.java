package io.allsmi.collectors.tenstorrent.smi;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.tenstorrent.sysfs.ChipPlace;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks tt-smi where the driver's files say nothing, or where the user wants what they do not say.
 * It opens each chip, which raises the chip's power state for as long as it runs, and looks for
 * chips behind others over Ethernet: not something to do unasked where there is another way.
 */
public final class SmiCollector implements Collector {
  static final String ASKED_FOR = "ALLSMI_TT_SMI";

  private static final double CADENCE_SECONDS = 30;
  private static final String MORE =
      "for memory temperatures, board power and Ethernet links set "
          + ASKED_FOR
          + "=1: tt-smi is run every 30 s then, and opens each chip";

  private final Platform platform;
  private final Tool tool;
  private String named = "";

  /**
   * @param platform that runs the tool
   */
  public SmiCollector(Platform platform) {
    this.platform = platform;
    tool = new Tool(platform);
  }

  @Override
  public Probe probe() {
    if (!ChipPlace.isAny(platform)) {
      return new Probe.Absent("no chip in /sys/class/tenstorrent", "");
    }
    if (!isAskedFor() && isTelemetryInFiles()) {
      return new Probe.Absent("not needed: the driver's files are read", MORE);
    }
    return tool.probe();
  }

  private boolean isAskedFor() {
    String setting = platform.environment(ASKED_FOR).orElse("");
    return setting.equals("1") || setting.equals("true");
  }

  private boolean isTelemetryInFiles() {
    Attributes attributes = new Attributes(platform);
    for (ChipPlace place : ChipPlace.list(platform, attributes)) {
      if (!place.hasTelemetry(attributes)) return false;
    }
    return true;
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    SmiSnapshot snapshot = tool.snapshot();
    if (snapshot.chips().isEmpty()) throw CollectorException.failed("tt-smi lists no chip");
    Delivery.deliver(snapshot, indexByPci(), answer);
    if (!snapshot.unknown().isEmpty() && !snapshot.unknown().equals(named)) {
      named = snapshot.unknown();
      answer.note("tt-smi prints what this program does not know: " + named, "");
    }
  }

  private Map<String, Integer> indexByPci() {
    List<ChipPlace> places = ChipPlace.list(platform, new Attributes(platform));
    Map<String, Integer> indexes = new HashMap<>();
    for (ChipPlace place : places) {
      if (!place.pci().isEmpty()) indexes.put(place.pci(), place.index());
    }
    return indexes;
  }

  @Override
  public double cadence() {
    return CADENCE_SECONDS;
  }
}
