package io.allsmi.mock.nvidia;

import io.allsmi.mock.health.XidCount;
import io.allsmi.mock.health.XidWords;
import io.allsmi.mock.sim.Intensity;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.sim.Work;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moves on the GPUs of a node. */
final class NvmlSource implements NodeSource {
  private static final long TROUBLE_MILLIS = 24 * 3_600_000L;

  private final List<Gpu> gpus;

  NvmlSource(List<Gpu> gpus) {
    this.gpus = gpus;
  }

  @Override
  public String name() {
    return "nvml";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    List<DeviceInfo> devices = new ArrayList<>(gpus.size());
    for (Gpu gpu : gpus) {
      devices.add(gpu.info);
      for (Instance instance : gpu.instances) devices.add(instance.info());
    }
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    for (Gpu gpu : gpus) {
      Gpu.Now now = gpu.now(tick);
      trouble(gpu, now, answer);
      if (now.health().lost()) continue;
      int device = answer.device(gpu.info);
      Live.set(gpu, now, new Leveled(answer, tick.level(), device));
      instances(gpu, now, answer);
      if (now.point().work() != Work.IDLE && !gpu.isDivided()) {
        answer.process(process(gpu, 0, gpu.info.name(), gpu.processBytes(now), shares(now), now));
      }
    }
  }

  /** The gravest Xid of the last day, of several the latest. */
  private static void trouble(Gpu gpu, Gpu.Now now, Answer answer) {
    XidCount worst = null;
    for (XidCount xid : now.health().xids()) {
      boolean old = now.tick().wallMillis() - xid.lastMillis() > TROUBLE_MILLIS;
      if (old || XidWords.of(xid.number()).severity().isEmpty()) continue;
      if (worst == null || isWorse(xid, worst)) worst = xid;
    }
    if (worst == null) return;
    XidWords words = XidWords.of(worst.number());
    answer.finding(
        new Finding(
            words.severity().orElse(Severity.WARNING),
            "xid",
            gpu.info.name(),
            Optional.of(Moment.ofWall(worst.lastMillis())),
            words.sentence(worst.number()),
            words.action()));
  }

  private static boolean isWorse(XidCount one, XidCount other) {
    Severity mine = XidWords.of(one.number()).severity().orElse(Severity.ADVICE);
    Severity yours = XidWords.of(other.number()).severity().orElse(Severity.ADVICE);
    if (mine != yours) return mine.compareTo(yours) > 0;
    return one.lastMillis() > other.lastMillis();
  }

  private static void instances(Gpu gpu, Gpu.Now now, Answer answer) {
    for (Instance instance : gpu.instances) {
      int device = answer.device(instance.info());
      instance.set(gpu, now, new Leveled(answer, now.tick().level(), device));
      double bytes = instance.processBytes(gpu, now);
      if (bytes == 0) continue;
      String name = instance.info().name();
      answer.process(process(gpu, instance.slot(), name, bytes, List.of(), now));
    }
  }

  private static List<EngineShare> shares(Gpu.Now now) {
    Intensity use = now.point().intensity();
    return List.of(
        new EngineShare("sm", Math.rint(100 * use.busy()) / 100),
        new EngineShare("memory", Math.rint(90 * use.dram()) / 100),
        new EngineShare("encoder", 0),
        new EngineShare("decoder", 0));
  }

  private static ProcessUse process(
      Gpu gpu, int slot, String device, double bytes, List<EngineShare> shares, Gpu.Now now) {
    String kind = now.point().work() == Work.RENDERING ? "graphics" : "compute";
    DeviceUse held = new DeviceUse(device, kind, bytes, shares);
    int pid = gpu.tenant.pid(now.point().job(), gpu.number, slot);
    return new ProcessUse(pid, 0, "", "", "", Double.NaN, Double.NaN, List.of(held));
  }
}
