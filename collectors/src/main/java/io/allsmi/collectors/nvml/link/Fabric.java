package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.AcceleratorMetrics.FABRIC_HEALTHY;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FABRIC_STATE;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_CLIQUE;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_CLUSTER;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_ERROR;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_PARTITION_ASSIGNED;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_TROUBLE;

import io.allsmi.collectors.nvml.library.Layouts.GpuFabricInfo;
import io.allsmi.collectors.nvml.library.Layouts.GpuFabricInfoV2;
import io.allsmi.collectors.nvml.library.Layouts.GpuFabricInfoV3;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import java.util.HexFormat;

/**
 * Whether the device has joined the fabric of NVLink switches, and how that is. Each generation of
 * drivers has a longer struct for it than the one before.
 */
public final class Fabric implements ReadingGroup {
  /** {@code NVML_GPU_FABRIC_STATE_COMPLETED}: what follows from having joined is valid. */
  private static final double COMPLETED = 3;

  private static final int UUID_LENGTH = 16;

  private final Gpu gpu;
  private final Struct out = new Struct(GpuFabricInfoV3.SIZE);

  public Fabric(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    DeviceCalls calls = gpu.calls();
    out.versioned(GpuFabricInfoV3.SIZE, GpuFabricInfoV3.VERSION);
    if (calls.fill(Symbol.FABRIC_INFO_V, 3, out)) {
      joined(
          GpuFabricInfoV3.STATE,
          GpuFabricInfoV3.STATUS,
          GpuFabricInfoV3.CLIQUE_ID,
          GpuFabricInfoV3.CLUSTER_UUID);
      int summary = out.octet(GpuFabricInfoV3.HEALTH_SUMMARY);
      health(new FabricHealth(out.integer(GpuFabricInfoV3.HEALTH_MASK), summary));
      return;
    }
    out.versioned(GpuFabricInfoV2.SIZE, GpuFabricInfoV2.VERSION);
    if (calls.fill(Symbol.FABRIC_INFO_V, 2, out)) {
      joined(
          GpuFabricInfoV2.STATE,
          GpuFabricInfoV2.STATUS,
          GpuFabricInfoV2.CLIQUE_ID,
          GpuFabricInfoV2.CLUSTER_UUID);
      health(new FabricHealth(out.integer(GpuFabricInfoV2.HEALTH_MASK), 0));
      return;
    }
    if (calls.fill(Symbol.FABRIC_INFO, out.blank(GpuFabricInfo.SIZE))) {
      joined(
          GpuFabricInfo.STATE,
          GpuFabricInfo.STATUS,
          GpuFabricInfo.CLIQUE_ID,
          GpuFabricInfo.CLUSTER_UUID);
    }
  }

  private void joined(int stateAt, int statusAt, int cliqueAt, int clusterAt) {
    Readings readings = gpu.readings();
    double state = Sane.count(out.unsigned(stateAt), COMPLETED);
    readings.set(FABRIC_STATE, state);
    if (state != COMPLETED) return;
    int status = out.integer(statusAt);
    if (status != ReturnCode.SUCCESS) {
      readings.text(FABRIC_ERROR, ReturnCode.words(status));
      return;
    }
    String cluster = cluster(clusterAt);
    readings.text(FABRIC_CLUSTER, cluster);
    // Without a cluster the clique is that of a machine by itself, always 0.
    double clique = out.unsigned(cliqueAt);
    if (!cluster.isEmpty() && clique >= 0) {
      readings.text(FABRIC_CLIQUE, Long.toString((long) clique));
    }
  }

  /** The UUID as people write it; empty for one of zeros, which stands for none. */
  private String cluster(int offset) {
    byte[] bytes = new byte[UUID_LENGTH];
    boolean any = false;
    for (int i = 0; i < UUID_LENGTH; i++) {
      bytes[i] = (byte) out.octet(offset + i);
      any |= bytes[i] != 0;
    }
    if (!any) return "";
    String hex = HexFormat.of().formatHex(bytes);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }

  private void health(FabricHealth health) {
    Readings readings = gpu.readings();
    readings.set(FABRIC_HEALTHY, health.healthy());
    readings.set(FABRIC_TROUBLE, health.trouble());
    readings.set(FABRIC_PARTITION_ASSIGNED, health.partitionAssigned());
  }
}
