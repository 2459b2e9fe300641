package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.event.EventCounts;
import io.allsmi.collectors.nvml.event.Events;
import io.allsmi.collectors.nvml.gpm.Gpm;
import io.allsmi.collectors.nvml.link.C2cLinks;
import io.allsmi.collectors.nvml.link.Fabric;
import io.allsmi.collectors.nvml.link.LinkSurvey;
import io.allsmi.collectors.nvml.link.LinkTraffic;
import io.allsmi.collectors.nvml.link.NvLinks;
import io.allsmi.collectors.nvml.link.Pcie;
import io.allsmi.collectors.nvml.link.PcieErrors;
import io.allsmi.collectors.nvml.link.PcieSampler;
import io.allsmi.collectors.nvml.link.Topology;
import io.allsmi.collectors.nvml.partition.Mig;
import io.allsmi.collectors.nvml.partition.Vgpus;
import io.allsmi.collectors.nvml.process.Processes;
import io.allsmi.collectors.nvml.reading.Clocks;
import io.allsmi.collectors.nvml.reading.Ecc;
import io.allsmi.collectors.nvml.reading.Fans;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.Heat;
import io.allsmi.collectors.nvml.reading.Limits;
import io.allsmi.collectors.nvml.reading.MemoryUse;
import io.allsmi.collectors.nvml.reading.Modes;
import io.allsmi.collectors.nvml.reading.Power;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Repairs;
import io.allsmi.collectors.nvml.reading.Throttling;
import io.allsmi.collectors.nvml.reading.Utilization;
import java.util.List;

/** Which quantities which source reads. */
final class Groups {
  private Groups() {}

  /** What moves, in the order in which it is asked for. */
  static List<ReadingGroup> live(Gpu gpu, PcieSampler pcie, Events events) {
    // First, because a device that is divided has no utilization of its own.
    Mig mig = new Mig(gpu);
    LinkSurvey survey = LinkSurvey.of(gpu);
    LinkTraffic traffic = new LinkTraffic(gpu, survey);
    Gpm gpm = new Gpm(gpu, survey.links(), survey.c2cLinks(), traffic::isCounted);
    return List.of(
        mig,
        new Utilization(gpu),
        new MemoryUse(gpu),
        new Heat(gpu),
        new Power(gpu),
        new Clocks(gpu),
        new Throttling(gpu),
        new Fans(gpu),
        traffic,
        gpm,
        new Pcie(gpu, gpm, pcie),
        new EventCounts(gpu, events),
        new Vgpus(gpu),
        new Processes(gpu, mig));
  }

  /** What changes seldom, or costs the driver time. */
  static List<ReadingGroup> health(Gpu gpu) {
    LinkSurvey survey = LinkSurvey.of(gpu);
    NvLinks links = new NvLinks(gpu, survey);
    return List.of(
        new Modes(gpu),
        new Ecc(gpu),
        new Repairs(gpu),
        new Limits(gpu),
        new PcieErrors(gpu),
        links,
        new C2cLinks(gpu, survey),
        new Fabric(gpu),
        new Topology(gpu, links));
  }
}
