package io.allsmi.model.catalogue;

import static io.allsmi.model.catalogue.AcceleratorMetrics.errors;
import static io.allsmi.model.catalogue.AcceleratorMetrics.throughput;
import static io.allsmi.model.catalogue.Metric.counter;
import static io.allsmi.model.catalogue.Metric.flags;
import static io.allsmi.model.catalogue.Metric.gauge;
import static io.allsmi.model.catalogue.Metric.state;
import static io.allsmi.model.catalogue.Metric.text;

import io.allsmi.model.catalogue.Derived.Rate;
import java.util.ArrayList;
import java.util.List;

/**
 * How accelerators are joined to the host and to each other, beyond what {@link AcceleratorMetrics}
 * has of it: traffic over all links, errors of bus and links, fabric, and what lies between two
 * devices.
 *
 * <p>What grows while all is well (symbols that were corrected, recoveries that succeeded) is not
 * counted in errors, of which each is news.
 */
public final class InterconnectMetrics {
  /** The place of the first one: between accelerators and host. */
  private static final int FIRST = 5_000;

  private static final Table TABLE = new Table(FIRST);

  private static final List<DeviceKind> WHOLE =
      List.of(DeviceKind.GPU, DeviceKind.NPU, DeviceKind.CHIP);

  // All links to other devices together.
  public static final Metric INTERCONNECT_RECEIVE_BYTES_TOTAL =
      TABLE.add(
          counter("interconnect_receive_bytes_total", Unit.BYTES)
              .on(WHOLE)
              .level(Level.CORE)
              .group(Group.LINK)
              .label("links received")
              .help("Bytes received from other devices over all links"));
  public static final Metric INTERCONNECT_TRANSMIT_BYTES_TOTAL =
      TABLE.add(
          counter("interconnect_transmit_bytes_total", Unit.BYTES)
              .on(WHOLE)
              .level(Level.CORE)
              .group(Group.LINK)
              .label("links transmitted")
              .help("Bytes sent to other devices over all links"));
  public static final Metric INTERCONNECT_RECEIVE_BYTES_PER_SECOND =
      TABLE.add(
          throughput("interconnect_receive_bytes_per_second", "links receive")
              .level(Level.CORE)
              .history()
              .help("Rate of receiving from other devices over all links")
              .derived(new Rate(INTERCONNECT_RECEIVE_BYTES_TOTAL)));
  public static final Metric INTERCONNECT_TRANSMIT_BYTES_PER_SECOND =
      TABLE.add(
          throughput("interconnect_transmit_bytes_per_second", "links transmit")
              .level(Level.CORE)
              .history()
              .help("Rate of sending to other devices over all links")
              .derived(new Rate(INTERCONNECT_TRANSMIT_BYTES_TOTAL)));
  public static final Metric INTERCONNECT_LINKS_DOWN =
      TABLE.add(
          gauge("interconnect_links_down", Unit.NONE)
              .on(WHOLE)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.LINK)
              .direction(Direction.LOWER_IS_BETTER)
              .label("links down")
              .help("Links to other devices that are down, unused ones among them"));

  // Errors of single links.
  public static final Metric LINK_DATA_CRC_ERRORS_TOTAL =
      TABLE.add(
          link("data_crc_errors_total", "data CRC errors")
              .help("Packets of the link with a wrong checksum of their data"));
  public static final Metric LINK_ECC_ERRORS_TOTAL =
      TABLE.add(link("ecc_errors_total", "ECC errors").help("Errors in the link's data buffers"));
  public static final Metric LINK_MALFORMED_PACKET_ERRORS_TOTAL =
      TABLE.add(
          link("malformed_packet_errors_total", "malformed packets")
              .help("Malformed packets received over the link"));
  public static final Metric LINK_BUFFER_OVERRUN_ERRORS_TOTAL =
      TABLE.add(
          link("buffer_overrun_errors_total", "overruns")
              .help("Packets received over the link and discarded for lack of room"));
  public static final Metric LINK_RECEIVE_ERRORS_TOTAL =
      TABLE.add(
          link("receive_errors_total", "receive errors")
              .help("Packets with errors received over the link"));
  public static final Metric LINK_REMOTE_ERRORS_TOTAL =
      TABLE.add(
          link("remote_errors_total", "remote errors")
              .help("Packets received over the link that its other end had marked as bad"));
  public static final Metric LINK_HEADER_ERRORS_TOTAL =
      TABLE.add(
          link("header_errors_total", "header errors")
              .help("Packets received over the link with a header that does not fit"));
  public static final Metric LINK_INTEGRITY_ERRORS_TOTAL =
      TABLE.add(
          link("integrity_errors_total", "integrity errors")
              .help("Times that the link had more errors of its own than it tolerates"));
  public static final Metric LINK_DISCARD_ERRORS_TOTAL =
      TABLE.add(
          link("discard_errors_total", "discards")
              .help("Packets with errors discarded instead of being sent over the link"));
  public static final Metric LINK_FAILED_RECOVERY_ERRORS_TOTAL =
      TABLE.add(
          link("failed_recovery_errors_total", "failed recoveries")
              .help("Times that the link failed to recover and went down"));
  public static final Metric LINK_RECOVERED_EVENTS_TOTAL =
      TABLE.add(
          counter("recovered_events_total", Unit.EVENTS)
              .on(WHOLE)
              .part(PartKind.LINK)
              .group(Group.HEALTH)
              .label("recovered")
              .help("Times that the link recovered and came up again"));
  public static final Metric LINK_EFFECTIVE_ERRORS_TOTAL =
      TABLE.add(
          link("effective_errors_total", "effective errors")
              .help("Errors of the link's packets that were left after correction"));
  public static final Metric LINK_EFFECTIVE_ERROR_RATIO =
      TABLE.add(
          errorRatio("effective_error_ratio", "effective BER")
              .help("Share of the link's bits that are wrong after correction"));
  public static final Metric LINK_SYMBOLS_CORRUPTED_TOTAL =
      TABLE.add(
          symbols("symbols_corrupted_total", "symbol errors")
              .help("Symbols received over the link with errors, corrected ones among them"));
  public static final Metric LINK_SYMBOL_ERROR_RATIO =
      TABLE.add(
          errorRatio("symbol_error_ratio", "symbol BER")
              .help("Share of the symbols received over the link that have errors"));
  public static final Metric LINK_RAW_ERROR_RATIO =
      TABLE.add(
          errorRatio("raw_error_ratio", "raw BER")
              .help("Share of the link's bits that are wrong before correction"));
  public static final Metric LINK_REPEATED_REPLAY_ERRORS_TOTAL =
      TABLE.add(
          link("repeated_replay_errors_total", "repeated replays")
              .help("Times that packets of the link were sent again right after a replay"));

  /** How many symbols of a block were corrected: bins from 0 on. */
  public static final List<Metric> LINK_FEC_BINS = fecBins();

  // The bus.
  public static final Metric PCIE_REPLAY_ROLLOVER_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_replay_rollover_errors_total", "PCIe replay rollovers")
              .help("Times that a PCIe packet was sent again as often as is allowed"));
  public static final Metric PCIE_RECOVERY_EVENTS_TOTAL =
      TABLE.add(
          counter("pcie_recovery_events_total", Unit.EVENTS)
              .on(WHOLE)
              .group(Group.HEALTH)
              .label("PCIe recoveries")
              .help("Times that the PCIe link had to recover, changes of its speed among them"));
  public static final Metric PCIE_CORRECTABLE_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_correctable_errors_total", "PCIe correctable")
              .help("Errors of the PCIe link that were corrected"));
  public static final Metric PCIE_NAK_RECEIVE_PACKETS_TOTAL =
      TABLE.add(
          naks("pcie_nak_receive_packets_total", "PCIe NAKs received")
              .help("PCIe packets of the device that the other end asked for again"));
  public static final Metric PCIE_NAK_TRANSMIT_PACKETS_TOTAL =
      TABLE.add(
          naks("pcie_nak_transmit_packets_total", "PCIe NAKs sent")
              .help("PCIe packets of the other end that the device asked for again"));
  public static final Metric PCIE_RECEIVER_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_receiver_errors_total", "PCIe receiver errors")
              .help("Errors of the PCIe receiver"));
  public static final Metric PCIE_BAD_TLP_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_bad_tlp_errors_total", "PCIe bad TLPs")
              .help("Bad packets of PCIe's transaction layer"));
  public static final Metric PCIE_BAD_DLLP_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_bad_dllp_errors_total", "PCIe bad DLLPs")
              .help("Bad packets of PCIe's data link layer"));
  public static final Metric PCIE_NONFATAL_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_nonfatal_errors_total", "PCIe nonfatal")
              .help("Errors of PCIe packets that left the link intact"));
  public static final Metric PCIE_FATAL_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_fatal_errors_total", "PCIe fatal")
              .help("Errors after which the PCIe link is not reliable"));
  public static final Metric PCIE_UNSUPPORTED_REQUEST_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_unsupported_request_errors_total", "PCIe unsupported requests")
              .help("PCIe requests that the device does not support"));
  public static final Metric PCIE_LCRC_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_lcrc_errors_total", "PCIe LCRC errors")
              .help("PCIe packets with a wrong checksum"));
  public static final Metric LANE_ERRORS_TOTAL =
      TABLE.add(
          errors("errors_total", "errors")
              .part(PartKind.LANE)
              .level(Level.ALL)
              .help("Errors of the PCIe lane"));

  // The fabric.
  public static final Metric FABRIC_TROUBLE =
      TABLE.add(
          flags(
                  "fabric_trouble",
                  "degraded_bandwidth",
                  "route_recovery",
                  "route_unhealthy",
                  "access_timeout_recovery",
                  "incorrect_system_guid",
                  "incorrect_chassis_serial",
                  "no_partition",
                  "too_few_links",
                  "incompatible_firmware",
                  "invalid_location",
                  "invalid_gpu_state",
                  "limited_capacity",
                  "other")
              .on(WHOLE)
              .group(Group.LINK)
              .direction(Direction.LOWER_IS_BETTER)
              .label("fabric trouble")
              .help("What is wrong with the device's part of the fabric"));
  public static final Metric FABRIC_PARTITION_ASSIGNED =
      TABLE.add(
          state("fabric_partition_assigned")
              .on(WHOLE)
              .group(Group.LINK)
              .label("fabric partition")
              .help("Whether the device was given to a partition of the fabric"));
  public static final Metric FABRIC_CLUSTER =
      TABLE.add(
          text("fabric_cluster")
              .on(WHOLE)
              .group(Group.LINK)
              .label("fabric cluster")
              .help("Identity of the fabric that the device has joined"));
  public static final Metric FABRIC_CLIQUE =
      TABLE.add(
          text("fabric_clique")
              .on(WHOLE)
              .group(Group.LINK)
              .label("fabric clique")
              .help("Set of devices within the fabric that can reach the device's memory"));
  public static final Metric FABRIC_ERROR =
      TABLE.add(
          text("fabric_error")
              .on(WHOLE)
              .group(Group.LINK)
              .label("fabric error")
              .help("Why the device could not join the fabric"));

  // What lies between two devices.
  public static final Metric PEER_PATH =
      TABLE.add(
          state(
                  "path",
                  "internal",
                  "single_switch",
                  "multiple_switches",
                  "host_bridge",
                  "numa_node",
                  "system")
              .on(WHOLE)
              .part(PartKind.PEER)
              .level(Level.ALL)
              .group(Group.LINK)
              .label("path")
              .help("What the bus between the two devices crosses: the farthest of it"));
  public static final Metric PEER_ACCESS =
      TABLE.add(
          flags("access", "read", "write", "nvlink", "atomics", "pci")
              .on(WHOLE)
              .part(PartKind.PEER)
              .level(Level.ALL)
              .group(Group.LINK)
              .label("access")
              .help("What one device can do to the other's memory without the host"));
  public static final Metric PEER_LINKS =
      TABLE.add(
          gauge("links", Unit.NONE)
              .on(WHOLE)
              .part(PartKind.PEER)
              .level(Level.ALL)
              .group(Group.LINK)
              .label("links")
              .help("Links that are up and lead to the other device, directly or over switches"));

  private static final List<Metric> ALL = TABLE.metrics();

  private InterconnectMetrics() {}

  /** The table in its order. */
  public static List<Metric> all() {
    return ALL;
  }

  private static List<Metric> fecBins() {
    List<Metric> bins = new ArrayList<>();
    for (int bin = 0; bin < 16; bin++) {
      bins.add(
          TABLE.add(
              symbols("fec_bin" + bin + "_total", "FEC bin " + bin)
                  .level(Level.ALL)
                  .help("Corrections of the link's data that are counted in bin " + bin)));
    }
    return List.copyOf(bins);
  }

  private static Metric.Builder link(String name, String label) {
    return errors(name, label).part(PartKind.LINK);
  }

  private static Metric.Builder naks(String name, String label) {
    return counter(name, Unit.PACKETS)
        .on(WHOLE)
        .group(Group.HEALTH)
        .direction(Direction.LOWER_IS_BETTER)
        .label(label);
  }

  private static Metric.Builder symbols(String name, String label) {
    return counter(name, Unit.NONE)
        .on(WHOLE)
        .part(PartKind.LINK)
        .group(Group.HEALTH)
        .direction(Direction.LOWER_IS_BETTER)
        .label(label);
  }

  /** So small that only its power of ten says something; a percentage of it would be zero. */
  private static Metric.Builder errorRatio(String name, String label) {
    return gauge(name, Unit.RATIO)
        .on(WHOLE)
        .part(PartKind.LINK)
        .aggregate(Aggregate.MAX)
        .group(Group.HEALTH)
        .direction(Direction.LOWER_IS_BETTER)
        .scale(Scale.PLAIN)
        .label(label);
  }
}
