package io.allsmi.collectors.jetson;

import io.allsmi.collectors.jetson.board.ClockLock;
import io.allsmi.collectors.jetson.board.PowerMode;
import io.allsmi.collectors.jetson.machine.JetsonModule;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.io.File;
import org.jspecify.annotations.Nullable;

/** What changes seldom on a Jetson: limits and modes. */
final class JetsonHealth implements Collector {
  private static final double CADENCE = 10;
  private static final String DEBUG = "/sys/kernel/debug";

  private final Platform platform;
  private final PowerMode mode;
  private @Nullable JetsonModule module;

  JetsonHealth(Platform platform) {
    this.platform = platform;
    mode = new PowerMode(platform);
  }

  @Override
  public Probe probe() {
    return JetsonCollector.probe(platform);
  }

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public void collect(CollectRequest request, Answer answer) {
    // Found anew each time: what is read so seldom need not be kept open.
    try (Survey found = new Survey(platform, module())) {
      int board = found.declareBoard(answer);
      int gpu = found.declareGpu(answer);
      if (request.enter("gpu")) {
        found.gpu().limits(answer, gpu);
        found.emc().limits(answer, gpu);
        request.leave();
      }
      if (request.enter("zones")) {
        found.zones().limits(answer, board, gpu);
        request.leave();
      }
      if (request.level().contains(Level.DETAIL)) detail(found, request, answer, board);
    }
  }

  private synchronized JetsonModule module() {
    JetsonModule known = module;
    if (known == null) known = JetsonModule.read(platform);
    module = known;
    return known;
  }

  private void detail(Survey found, CollectRequest request, Answer answer, int board) {
    found.rails().limits(request, answer, board);
    if (request.enter("modes")) {
      answer.text(board, AcceleratorMetrics.POWER_MODE, mode.read());
      double locked = ClockLock.read(platform, found.node().clocks());
      answer.set(board, AcceleratorMetrics.CLOCKS_LOCKED, locked);
      request.leave();
    }
    File debug = platform.path(DEBUG).toFile();
    if (debug.isDirectory() && !debug.canRead()) {
      answer.note(
          "what is in " + DEBUG + " is not shown: some engines, memory's use, processes",
          "run as root to see those too");
    }
  }
}
