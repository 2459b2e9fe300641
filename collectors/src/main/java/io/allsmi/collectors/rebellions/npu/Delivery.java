package io.allsmi.collectors.rebellions.npu;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what was read of dies into an answer, with their boards. Not safe for several threads. */
public final class Delivery {
  private final Platform platform;
  private final Map<String, PciLink> limits = new HashMap<>();
  private List<NpuIdentity> known = List.of();
  private Boards boards = Boards.of(List.of());

  public Delivery(Platform platform) {
    this.platform = platform;
  }

  /**
   * Declares boards and dies and sets what was read. A board's power is its own: dies of a board of
   * several have none.
   */
  public void all(List<Npu> read, Level level, Answer answer) {
    List<Npu> npus = sorted(read);
    for (int board = 0; board < boards.boards().size(); board++) {
      int device = answer.device(boards.boards().get(board));
      answer.set(device, POWER_WATTS, boardWatts(board, npus));
    }
    for (int i = 0; i < npus.size(); i++) {
      Npu npu = npus.get(i);
      int device = answer.device(boards.dies().get(i));
      live(npu, device, answer);
      answer.set(device, TEMPERATURE_CELSIUS, npu.celsius());
      if (boards.boardOf().get(i) < 0) answer.set(device, POWER_WATTS, npu.boardWatts());
      answer.set(device, PERFORMANCE_STATE, npu.state());
      answer.set(device, ALIVE, npu.alive());
      answer.set(device, PCIE_GENERATION, npu.generation());
      answer.set(device, PCIE_LANES, npu.lanes());
      if (level.contains(Level.DETAIL)) limits(npu, device, answer);
    }
  }

  /** Declares dies and sets what the library does not give: utilization and memory. */
  public void rest(List<Npu> read, Answer answer) {
    List<Npu> npus = sorted(read);
    for (int i = 0; i < npus.size(); i++) {
      live(npus.get(i), answer.device(boards.dies().get(i).withParent("")), answer);
    }
  }

  private static void live(Npu npu, int device, Answer answer) {
    answer.set(device, UTILIZATION_RATIO, npu.utilization());
    answer.set(device, MEMORY_TOTAL_BYTES, npu.totalBytes());
    answer.set(device, MEMORY_USED_BYTES, npu.usedBytes());
  }

  /** In the order of their nodes, with {@link #boards} made for them. */
  private List<Npu> sorted(List<Npu> read) {
    List<Npu> npus = new ArrayList<>(read);
    npus.sort(Comparator.comparingInt(npu -> npu.identity().index()));
    List<NpuIdentity> identities = new ArrayList<>(npus.size());
    for (Npu npu : npus) identities.add(npu.identity());
    if (!identities.equals(known)) {
      boards = Boards.of(identities);
      known = identities;
    }
    return npus;
  }

  private double boardWatts(int board, List<Npu> npus) {
    for (int i = 0; i < npus.size(); i++) {
      double watts = npus.get(i).boardWatts();
      if (boards.boardOf().get(i) == board && !Double.isNaN(watts)) return watts;
    }
    return Double.NaN;
  }

  /** What device and slot can do; asked of the kernel until it says so, and no more. */
  private void limits(Npu npu, int device, Answer answer) {
    PciLink link = limits.get(npu.identity().pci());
    if (link == null) {
      link = PciLink.read(new Attributes(platform), npu.identity().pci());
      // A function that sleeps is not asked.
      if (!link.equals(PciLink.UNKNOWN)) limits.put(npu.identity().pci(), link);
    }
    answer.set(device, PCIE_GENERATION_MAX, link.maxGeneration());
    answer.set(device, PCIE_LANES_MAX, link.maxLanes());
  }
}
