package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_ACCESS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_LINKS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_PATH;

import com.sun.jna.Native;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.collectors.nvml.session.Neighbour;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies between a device and each of the others, and which CPUs are near it. That does not
 * change: each pair is asked about once.
 */
public final class Topology implements ReadingGroup {
  /** More than any machine has of CPUs, in words of the mask. */
  private static final int CPU_WORDS = 128;

  private final Gpu gpu;
  private final NvLinks links;
  private final List<Peer> peers = new ArrayList<>();
  private final Struct out = new Struct(8);
  private boolean cpusAreKnown;

  /** What was found out about one other device. */
  private record Peer(Neighbour device, int part, double path, double access, boolean settled) {
    boolean isReachedByNvLink() {
      return P2pAccess.hasNvLink(access);
    }
  }

  /**
   * @param links those of the same device, which are read before this
   */
  public Topology(Gpu gpu, NvLinks links) {
    this.gpu = gpu;
    this.links = links;
  }

  @Override
  public void read(Tick tick) {
    if (!cpusAreKnown) cpus();
    if (!tick.isWhole()) return;
    if (gpu.identity().address().isEmpty()) return;
    for (Neighbour neighbour : gpu.neighbours()) {
      if (isPeer(neighbour)) peer(neighbour);
    }
    for (Peer peer : peers) set(peer);
  }

  /** Another device of the bus: an NPU within the processor is none. */
  private boolean isPeer(Neighbour neighbour) {
    return neighbour.isOpen()
        && !neighbour.address().isEmpty()
        && !neighbour.name().equals(gpu.name());
  }

  private void peer(Neighbour neighbour) {
    for (int i = 0; i < peers.size(); i++) {
      Neighbour known = peers.get(i).device();
      if (!known.name().equals(neighbour.name())) continue;
      // After a reset the same place may hold another device, or the same by another handle.
      boolean same = known.handle().equals(neighbour.handle());
      if (!same || !peers.get(i).settled()) peers.set(i, ask(neighbour));
      return;
    }
    peers.add(ask(neighbour));
  }

  private Peer ask(Neighbour neighbour) {
    Readings readings = gpu.readings();
    int part = readings.part(PartKind.PEER, neighbour.name());
    int code = call(Symbol.TOPOLOGY_COMMON_ANCESTOR, neighbour);
    double path = code == ReturnCode.SUCCESS ? path(out.unsigned(0)) : Double.NaN;
    boolean settled = code == ReturnCode.SUCCESS || ReturnCode.isLasting(code);
    int allowed = 0;
    int answered = 0;
    for (int capability = 0; capability < P2pAccess.CAPABILITIES; capability++) {
      if (call(Symbol.P2P_STATUS, neighbour, capability) != ReturnCode.SUCCESS) continue;
      int status = out.integer(0);
      if (status < P2pAccess.OK || status > P2pAccess.LAST_REFUSAL) continue;
      answered |= 1 << capability;
      if (status == P2pAccess.OK) allowed |= 1 << capability;
    }
    if (answered == 0) return new Peer(neighbour, part, path, Double.NaN, settled);
    if (answered != P2pAccess.ALL) readings.reportable(PEER_ACCESS, P2pAccess.states(answered));
    return new Peer(neighbour, part, path, allowed, settled);
  }

  private int call(Symbol symbol, Neighbour neighbour) {
    DeviceCalls calls = gpu.calls();
    out.blank(4);
    return calls.library().call(symbol, calls.handle(), neighbour.handle(), out.pointer());
  }

  private int call(Symbol symbol, Neighbour neighbour, int argument) {
    DeviceCalls calls = gpu.calls();
    out.blank(4);
    return calls
        .library()
        .call(symbol, calls.handle(), neighbour.handle(), argument, out.pointer());
  }

  /** {@code nvmlGpuTopologyLevel_t}, tens of the catalogue's states; NaN for another number. */
  static double path(double level) {
    boolean known = level >= 0 && level < 10 * PEER_PATH.states().size() && level % 10 == 0;
    return known ? level / 10 : Double.NaN;
  }

  private void set(Peer peer) {
    Readings readings = gpu.readings();
    readings.set(peer.part(), PEER_PATH, peer.path());
    readings.set(peer.part(), PEER_ACCESS, peer.access());
    if (links.isEmpty()) return;
    String name = peer.device().name();
    readings.set(peer.part(), PEER_LINKS, links.leadingTo(name, peer.isReachedByNvLink()));
  }

  /** The CPUs near the device: an array of {@code unsigned long} that only Linux fills. */
  private void cpus() {
    cpusAreKnown = true;
    if (gpu.platform().os() != Platform.Os.LINUX || Native.LONG_SIZE != Long.BYTES) return;
    Struct mask = new Struct(CPU_WORDS * Long.BYTES);
    mask.blank(CPU_WORDS * Long.BYTES).zero(0, CPU_WORDS * Long.BYTES);
    DeviceCalls calls = gpu.calls();
    int code = calls.ask(Symbol.CPU_AFFINITY, 0, calls.handle(), CPU_WORDS, mask.pointer());
    if (code != ReturnCode.SUCCESS) return;
    long[] words = new long[CPU_WORDS];
    for (int i = 0; i < CPU_WORDS; i++) words[i] = mask.integer64(i * Long.BYTES);
    gpu.readings().describe(Info.of("cpus", CpuList.of(words)));
  }
}
