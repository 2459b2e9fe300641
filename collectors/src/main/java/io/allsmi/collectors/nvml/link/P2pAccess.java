package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_ACCESS;

import java.util.ArrayList;
import java.util.List;

/** {@code nvmlGpuP2PCapsIndex_t}, whose numbers are the bits of the catalogue's flags. */
final class P2pAccess {
  /** {@code NVML_P2P_STATUS_OK}. */
  static final int OK = 0;

  /** {@code NVML_P2P_STATUS_NOT_SUPPORTED}; the one behind it says that nothing is known. */
  static final int LAST_REFUSAL = 5;

  static final int CAPABILITIES = 5;

  /** The bits of all of them. */
  static final int ALL = (1 << CAPABILITIES) - 1;

  private static final int NVLINK = 2;

  private P2pAccess() {}

  /** The states of some bits. */
  static List<String> states(int bits) {
    List<String> states = new ArrayList<>();
    for (int i = 0; i < CAPABILITIES; i++) {
      if ((bits >>> i & 1) == 1) states.add(PEER_ACCESS.states().get(i));
    }
    return states;
  }

  /** Whether the flags, which may be NaN, have access by NVLink. */
  static boolean hasNvLink(double flags) {
    return flags >= 0 && ((int) flags >>> NVLINK & 1) == 1;
  }
}
