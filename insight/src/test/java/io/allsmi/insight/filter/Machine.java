package io.allsmi.insight.filter;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.insight.history.History;
import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Layout;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.List;
import java.util.Optional;

/**
 * A node with two GPUs and an NPU that tells little: nvidia0 is hot and used by lee, nvidia1 is
 * idle and held by kim, rbln0 has a temperature alone.
 */
final class Machine {
  static final int CPU = 0;
  static final int HOT = 1;
  static final int IDLE = 2;
  static final int NPU = 3;

  private static final double GIB = 1L << 30;

  private Machine() {}

  static NodeView view() {
    return view(NodeState.UP, "rack", "a01", "owner", "ml team");
  }

  static NodeView view(NodeState state, String... labels) {
    Scene scene =
        new Scene()
            .device(DeviceInfo.of("cpu0", DeviceKind.CPU, "amd", "EPYC 9654", Info.NONE))
            .device(gpu("nvidia0", "NVIDIA H100 80GB HBM3", "GPU-7c1e0000"))
            .device(gpu("nvidia1", "NVIDIA A100-SXM4-40GB", "GPU-9a000000"))
            .device(DeviceInfo.of("rbln0", DeviceKind.NPU, "rebellions", "RBLN-CA22", Info.NONE));
    scene.block("cpu", block -> set(block, CPU, HostMetrics.CPU_UTILIZATION_RATIO, 0.34));
    scene.block(
        "nvml",
        block -> {
          set(block, HOT, AcceleratorMetrics.UTILIZATION_RATIO, 0.97);
          set(block, HOT, AcceleratorMetrics.TEMPERATURE_CELSIUS, 88);
          set(block, HOT, AcceleratorMetrics.POWER_WATTS, 612);
          set(block, HOT, AcceleratorMetrics.POWER_USED_RATIO, 0.87);
          set(block, HOT, AcceleratorMetrics.MEMORY_USED_BYTES, 71 * GIB);
          set(block, HOT, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 80 * GIB);
          set(block, HOT, AcceleratorMetrics.MEMORY_USED_RATIO, 71.0 / 80);
          set(block, HOT, AcceleratorMetrics.FREQUENCY_HERTZ, 1.98e9);
          set(block, HOT, AcceleratorMetrics.ROW_REMAP_PENDING, 1);
          int hot = AcceleratorMetrics.THROTTLE.states().indexOf("hw_thermal");
          set(block, HOT, AcceleratorMetrics.THROTTLE, (double) (1L << hot));
          set(block, IDLE, AcceleratorMetrics.UTILIZATION_RATIO, 0);
          set(block, IDLE, AcceleratorMetrics.TEMPERATURE_CELSIUS, 31);
          set(block, IDLE, AcceleratorMetrics.POWER_WATTS, 74);
          set(block, IDLE, AcceleratorMetrics.MEMORY_USED_BYTES, 18 * GIB);
          set(block, IDLE, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 40 * GIB);
          set(block, IDLE, AcceleratorMetrics.THROTTLE, 0);
        });
    scene.block("rbln", block -> set(block, NPU, AcceleratorMetrics.TEMPERATURE_CELSIUS, 45));
    scene.process(process(881, "python", "lee", "nvidia0", 71 * GIB, 0.96));
    scene.process(process(904, "jupyter", "kim", "nvidia1", 18 * GIB, Double.NaN));
    scene.finding(
        new Finding(
            Severity.WARNING, "throttled", "nvidia0", Optional.empty(), "88 °C", "check airflow"));
    scene.finding(
        new Finding(Severity.ADVICE, "not_permitted", "rbln0", Optional.empty(), "…", "…"));
    Contact contact = new Contact(List.of(), Info.of(labels), List.of("allsmi"), "", 0);
    return new NodeView(scene.snapshot(), History.NONE, state, contact);
  }

  private static void set(BlockBuilder block, int device, Metric metric, double value) {
    block.set(device, Layout.NO_PART, metric, value);
  }

  private static DeviceInfo gpu(String name, String model, String uuid) {
    return DeviceInfo.of(name, DeviceKind.GPU, "nvidia", model, Info.of("uuid", uuid));
  }

  private static ProcessUse process(
      int pid, String name, String user, String device, double memory, double share) {
    List<EngineShare> shares =
        Double.isNaN(share) ? List.of() : List.of(new EngineShare("compute", share));
    return new ProcessUse(
        pid,
        1,
        name,
        user,
        pid == 904 ? "ab12cd34ef56" : "",
        8.1,
        3 * GIB,
        List.of(new DeviceUse(device, "compute", memory, shares)));
  }
}
