package io.allsmi.mock.nvidia;

import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_ACCESS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_LINKS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_PATH;

import io.allsmi.mock.source.Leveled;
import java.util.List;

/** What lies between a GPU and the others of its node. */
final class Peers {
  private static final int NUMA_NODE = PEER_PATH.states().indexOf("numa_node");
  private static final int SYSTEM = PEER_PATH.states().indexOf("system");
  private static final int HOST_BRIDGE = PEER_PATH.states().indexOf("host_bridge");

  private static final int ALL_ACCESS = access("read", "write", "nvlink", "atomics", "pci");

  private Peers() {}

  static void set(Gpu gpu, List<Gpu> all, Leveled to) {
    int part = gpu.parts.peers;
    for (Gpu other : all) {
      if (other.info.name().equals(gpu.info.name())) continue;
      to.set(part, PEER_PATH, path(gpu, other));
      boolean linked = gpu.parts.linkCount > 0;
      to.set(part, PEER_ACCESS, linked ? ALL_ACCESS : 0);
      if (linked) to.set(part, PEER_LINKS, gpu.parts.linkCount);
      part++;
    }
  }

  private static int path(Gpu gpu, Gpu other) {
    if (!gpu.model.has(Feature.SERVER)) return HOST_BRIDGE;
    return gpu.info.info().get("numa").equals(other.info.info().get("numa")) ? NUMA_NODE : SYSTEM;
  }

  private static int access(String... states) {
    int flags = 0;
    for (String state : states) flags |= 1 << PEER_ACCESS.states().indexOf(state);
    return flags;
  }
}
