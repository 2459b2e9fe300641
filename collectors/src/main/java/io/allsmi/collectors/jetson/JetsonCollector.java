package io.allsmi.collectors.jetson;

import io.allsmi.collectors.jetson.machine.JetsonModule;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import org.jspecify.annotations.Nullable;

/** What moves on a Jetson: load, clocks, engines, heat, power, fans, processes. */
final class JetsonCollector implements Collector {
  /** Drivers are loaded, and engines' clocks appear, at any time. */
  private static final double SURVEY_SECONDS = 60;

  private final Platform platform;
  private @Nullable JetsonModule module;
  private @Nullable Survey survey;
  private @Nullable GpuProcesses processes;
  private Moment surveyedAt = Moment.ofWall(0);

  JetsonCollector(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    return probe(platform);
  }

  static Probe probe(Platform platform) {
    if (JetsonModule.isHere(platform)) return Probe.present();
    return new Probe.Absent("no Tegra in /proc/device-tree, no /etc/nv_tegra_release", "");
  }

  @Override
  public void collect(CollectRequest request, Answer answer) {
    Survey found = current();
    int board = found.declareBoard(answer);
    int gpu = found.declareGpu(answer);
    boolean detail = request.level().contains(Level.DETAIL);
    if (request.enter("gpu")) {
      found.gpu().live(answer, gpu);
      found.emc().live(answer, gpu);
      request.leave();
    }
    if (detail && request.enter("engines")) {
      found.engines().live(answer, gpu);
      request.leave();
    }
    found.rails().live(request, answer, board, gpu);
    found.zones().live(request, answer, board, gpu);
    if (detail && request.enter("fans")) {
      found.fans().live(answer, board);
      request.leave();
    }
    if (detail && request.enter("processes")) {
      processes().read(answer, gpu, found.gpuName());
      request.leave();
    }
  }

  /** By one thread at a time: a thread that is set aside is inside of one of the calls above. */
  private synchronized Survey current() {
    Survey known = survey;
    Moment now = platform.now();
    if (known != null && now.secondsSince(surveyedAt) < SURVEY_SECONDS) return known;
    JetsonModule machine = module;
    if (machine == null) machine = JetsonModule.read(platform);
    module = machine;
    Survey fresh = new Survey(platform, machine);
    survey = fresh;
    surveyedAt = now;
    if (known != null) known.close();
    return fresh;
  }

  private synchronized GpuProcesses processes() {
    GpuProcesses known = processes;
    if (known == null) known = new GpuProcesses(platform);
    processes = known;
    return known;
  }

  @Override
  public synchronized void close() {
    if (survey != null) survey.close();
    if (processes != null) processes.close();
    survey = null;
    processes = null;
  }
}
