package io.allsmi.collectors.jetson;

import io.allsmi.collectors.host.process.ProcessLookup;
import io.allsmi.collectors.jetson.gpu.NvMap;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.List;

/** Who uses the GPU's memory, with what the host knows of them. */
final class GpuProcesses implements AutoCloseable {
  private final NvMap map;
  private final ProcessLookup lookup;

  GpuProcesses(Platform platform) {
    map = new NvMap(platform);
    lookup = new ProcessLookup(platform);
  }

  void read(Answer answer, int gpu, String name) {
    map.read();
    answer.set(gpu, AcceleratorMetrics.MEMORY_USED_BYTES, map.total());
    for (NvMap.Holder holder : map.holders()) {
      DeviceUse use = new DeviceUse(name, "", holder.bytes(), List.of());
      answer.process(lookup.of(holder.pid(), List.of(use)));
    }
  }

  @Override
  public void close() {
    map.close();
  }
}
