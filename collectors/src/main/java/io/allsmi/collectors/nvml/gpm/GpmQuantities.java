package io.allsmi.collectors.nvml.gpm;

import static io.allsmi.model.catalogue.AcceleratorMetrics.DRAM_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FP16_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FP32_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FP64_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.INTEGER_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECEIVE_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_TRANSMIT_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_TRANSMIT_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SM_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SM_OCCUPANCY_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TENSOR_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_RECEIVE_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_TRANSMIT_BYTES_PER_SECOND;

import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;

/** What is asked of a device and of a GPU instance: {@code nvmlGpmMetricId_t}. */
public final class GpmQuantities {
  static final int PCIE_TRANSMIT = 20;
  static final int PCIE_RECEIVE = 21;

  /** The first drivers with the interface know ids up to here. */
  static final int LAST_OF_FIRST_DRIVERS = 97;

  private static final int GRAPHICS_UTIL = 1;
  private static final int NVDEC_0 = 30;
  private static final int NVJPG_0 = 40;
  private static final int NVOFA_0 = 50;
  private static final int NVENC_0 = 166;
  private static final int LINKS_RECEIVE = 60;
  private static final int LINKS_TRANSMIT = 61;
  private static final int LINK_0_RECEIVE = 62;
  private static final int LINK_18_RECEIVE = 212;
  private static final int LINKS_IN_FIRST_RANGE = 18;
  private static final int C2C_LINK_0_TRANSMIT = 104;
  private static final int MOST_C2C_LINKS = 14;

  private GpmQuantities() {}

  /**
   * Of a device as a whole.
   *
   * @param links how many NVLinks it has
   * @param c2cLinks how many links to the CPU's chip it has
   */
  public static List<GpmQuantity> ofDevice(int links, int c2cLinks) {
    List<GpmQuantity> all = new ArrayList<>();
    compute(all);
    all.add(GpmQuantity.of(PCIE_TRANSMIT, PCIE_TRANSMIT_BYTES_PER_SECOND));
    all.add(GpmQuantity.of(PCIE_RECEIVE, PCIE_RECEIVE_BYTES_PER_SECOND));
    if (links > 0) {
      all.add(total(LINKS_RECEIVE, INTERCONNECT_RECEIVE_BYTES_PER_SECOND));
      all.add(total(LINKS_TRANSMIT, INTERCONNECT_TRANSMIT_BYTES_PER_SECOND));
    }
    for (int link = 0; link < links; link++) {
      int receive =
          link < LINKS_IN_FIRST_RANGE
              ? LINK_0_RECEIVE + 2 * link
              : LINK_18_RECEIVE + 2 * (link - LINKS_IN_FIRST_RANGE);
      String name = Integer.toString(link);
      all.add(ofLink(receive, LINK_RECEIVE_BYTES_PER_SECOND, name, true));
      all.add(ofLink(receive + 1, LINK_TRANSMIT_BYTES_PER_SECOND, name, true));
    }
    for (int link = 0; link < Math.min(c2cLinks, MOST_C2C_LINKS); link++) {
      int transmit = C2C_LINK_0_TRANSMIT + 4 * link;
      all.add(ofLink(transmit, LINK_TRANSMIT_BYTES_PER_SECOND, "c2c" + link, false));
      all.add(ofLink(transmit + 1, LINK_RECEIVE_BYTES_PER_SECOND, "c2c" + link, false));
    }
    engines(all);
    return all;
  }

  /** Of a GPU instance, whose utilization the library gives in no other way. */
  public static List<GpmQuantity> ofInstance() {
    List<GpmQuantity> all = new ArrayList<>();
    all.add(GpmQuantity.of(GRAPHICS_UTIL, UTILIZATION_RATIO));
    compute(all);
    engines(all);
    return all;
  }

  private static void compute(List<GpmQuantity> all) {
    all.add(GpmQuantity.of(2, SM_ACTIVE_RATIO));
    all.add(GpmQuantity.of(5, TENSOR_ACTIVE_RATIO));
    all.add(GpmQuantity.of(10, DRAM_ACTIVE_RATIO));
    all.add(GpmQuantity.of(3, SM_OCCUPANCY_RATIO));
    all.add(GpmQuantity.of(4, INTEGER_ACTIVE_RATIO));
    all.add(GpmQuantity.of(11, FP64_ACTIVE_RATIO));
    all.add(GpmQuantity.of(12, FP32_ACTIVE_RATIO));
    all.add(GpmQuantity.of(13, FP16_ACTIVE_RATIO));
  }

  private static void engines(List<GpmQuantity> all) {
    engines(all, NVDEC_0, 8, "nvdec");
    engines(all, NVJPG_0, 8, "nvjpg");
    engines(all, NVOFA_0, 2, "nvofa");
    engines(all, NVENC_0, 4, "nvenc");
  }

  private static void engines(List<GpmQuantity> all, int first, int count, String name) {
    for (int i = 0; i < count; i++) {
      all.add(GpmQuantity.ofEngine(first + i, ENGINE_UTILIZATION_RATIO, name + i));
    }
  }

  private static GpmQuantity total(int id, Metric metric) {
    return new GpmQuantity(id, metric.level(), metric, null, "", true);
  }

  private static GpmQuantity ofLink(int id, Metric metric, String name, boolean counted) {
    return new GpmQuantity(id, Level.DETAIL, metric, PartKind.LINK, name, counted);
  }
}
