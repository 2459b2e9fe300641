package io.allsmi.cli.export;

import io.allsmi.cli.Version;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.machine.Chosen;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.exporter.endpoint.NodeOptions;
import io.allsmi.exporter.feed.Disclosed;
import io.allsmi.exporter.feed.Sampler;
import io.allsmi.insight.select.Selection;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;

/** What of this machine is served. */
final class Served {
  private Served() {}

  static NodeOptions options(Invocation call) {
    return new NodeOptions(
        Version.NUMBER,
        call.get(ExportOptions.LEVEL),
        call.get(ExportOptions.INTERVAL),
        withUuid(call),
        call.get(ExportKeys.MAX_SAMPLES));
  }

  static boolean withUuid(Invocation call) {
    return call.get(ExportKeys.SERIES_LABEL).equals("uuid");
  }

  /** The chosen devices of the machine, and who runs what on them only if that may be told. */
  static Sampler sampler(Invocation call, Machine machine) {
    Sampler chosen = new ChosenDevices(machine, Chosen.devices(call));
    return call.get(ExportKeys.PROCESSES) ? chosen : new Disclosed(chosen);
  }

  private record ChosenDevices(Machine machine, Selection devices) implements Sampler {
    @Override
    public Snapshot sample(Level level, Duration deadline) {
      machine.level(level);
      return devices.apply(machine.sample(deadline).snapshot());
    }

    /** Every collector is waited for, so that the first page is as whole as those that follow. */
    @Override
    public Snapshot firstSample(Level level, Duration timeout) {
      machine.level(level);
      return devices.apply(machine.wholeSample(timeout).snapshot());
    }
  }
}
