package io.allsmi.collectors.jetson;

import io.allsmi.collectors.jetson.board.Fans;
import io.allsmi.collectors.jetson.board.Rails;
import io.allsmi.collectors.jetson.board.Zones;
import io.allsmi.collectors.jetson.gpu.Emc;
import io.allsmi.collectors.jetson.gpu.Engines;
import io.allsmi.collectors.jetson.gpu.Gpu;
import io.allsmi.collectors.jetson.gpu.GpuNode;
import io.allsmi.collectors.jetson.gpu.SocGpu;
import io.allsmi.collectors.jetson.machine.JetsonModule;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to be read, as it was found. Both sources find the same, so that the devices and
 * parts that they declare are one.
 */
final class Survey implements AutoCloseable {
  private final DeviceInfo board;
  private final DeviceInfo gpuInfo;
  private final GpuNode node;
  private final Gpu gpu;
  private final Emc emc;
  private final Engines engines;
  private final Rails rails;
  private final Zones zones;
  private final Fans fans;

  Survey(Platform platform, JetsonModule module) {
    node = GpuNode.find(platform);
    gpu = new Gpu(platform, node);
    emc = new Emc(platform);
    engines = new Engines(platform);
    gpuInfo = SocGpu.describe(platform, module, node, engines.parts());

    rails = new Rails(platform);
    List<Part> parts = new ArrayList<>(rails.parts());
    zones = new Zones(platform, parts.size());
    parts.addAll(zones.parts());
    fans = new Fans(platform, parts.size());
    parts.addAll(fans.parts());
    board = module.board(parts);
  }

  /** Declares the board. */
  int declareBoard(Answer answer) {
    return answer.device(board);
  }

  /** Declares the GPU, which every Tegra has; what of it can be read is another matter. */
  int declareGpu(Answer answer) {
    return answer.device(gpuInfo);
  }

  String gpuName() {
    return gpuInfo.name();
  }

  GpuNode node() {
    return node;
  }

  Gpu gpu() {
    return gpu;
  }

  Emc emc() {
    return emc;
  }

  Engines engines() {
    return engines;
  }

  Rails rails() {
    return rails;
  }

  Zones zones() {
    return zones;
  }

  Fans fans() {
    return fans;
  }

  @Override
  public void close() {
    gpu.close();
    emc.close();
    engines.close();
    rails.close();
    zones.close();
    fans.close();
  }
}
