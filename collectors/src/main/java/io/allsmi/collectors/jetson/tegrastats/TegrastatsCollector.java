package io.allsmi.collectors.jetson.tegrastats;

import io.allsmi.collectors.jetson.gpu.GpuNode;
import io.allsmi.collectors.jetson.gpu.SocGpu;
import io.allsmi.collectors.jetson.machine.JetsonModule;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks tegrastats, where the GPU's load is neither in sysfs nor to be had from NVML. The tool never
 * ends by itself, so {@code timeout} of the coreutils ends it after its second line.
 */
final class TegrastatsCollector implements Collector {
  private static final double CADENCE = 5;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int ENDED_BY_TIMEOUT = 124;

  private static final String[] PLACES = {
    "/usr/bin/tegrastats", "/home/nvidia/tegrastats", "/home/ubuntu/tegrastats"
  };

  private final Platform platform;
  private String tool = "";
  private @Nullable JetsonModule module;

  TegrastatsCollector(Platform platform) {
    this.platform = platform;
  }

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public Probe probe() {
    if (!JetsonModule.isHere(platform)) return new Probe.Absent("this is no Jetson", "");
    if (platform.hasForeignRoot()) {
      return new Probe.Absent("tools are not run for another root", "");
    }
    GpuNode node = GpuNode.find(platform);
    boolean load = node.isThere() && platform.path(node.device() + "/load").toFile().canRead();
    if (load || platform.library("libnvidia-ml.so.1").found().isPresent()) {
      return new Probe.Absent("not needed: the GPU's load is read without it", "");
    }
    tool = find();
    if (tool.isEmpty()) return new Probe.Absent("tegrastats was not found in /usr/bin", "");
    return refusal(run());
  }

  private String find() {
    for (String place : PLACES) {
      if (platform.path(place).toFile().canExecute()) return place;
    }
    return "";
  }

  private CommandResult run() {
    return platform.run(TIMEOUT, List.of("timeout", "1.3", tool, "--interval", "500"));
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    CommandResult result = run();
    Probe refusal = refusal(result);
    if (!(refusal instanceof Probe.Present) || !(result instanceof CommandResult.Ended ended)) {
      throw new CollectorException(refusal, "tegrastats gave no answer");
    }
    StatsLine line = StatsLine.parse(lastLine(ended.output()));
    Stats stats = new Stats(line);
    GpuNode node = GpuNode.find(platform);
    int board = answer.device(module().board(stats.partsOfBoard()));
    int gpu = answer.device(SocGpu.describe(platform, module(), node, stats.partsOfGpu()));
    stats.deliver(answer, board, gpu);
    if (!line.unknown().isEmpty()) {
      answer.note(
          "tegrastats printed what is not understood: " + String.join(", ", line.unknown()), "");
    }
  }

  private synchronized JetsonModule module() {
    JetsonModule known = module;
    if (known == null) known = JetsonModule.read(platform);
    module = known;
    return known;
  }

  /** Why there is no answer; present when there is one. */
  private static Probe refusal(CommandResult result) {
    return switch (result) {
      case CommandResult.NotFound none ->
          new Probe.Absent("timeout was not found, without which tegrastats would not end", "");
      case CommandResult.TimedOut late ->
          broken("did not end within " + TIMEOUT.toSeconds() + " s");
      case CommandResult.Failed failed -> broken(failed.error());
      case CommandResult.Ended ended -> {
        boolean stopped = ended.exit() == ENDED_BY_TIMEOUT || ended.exit() == 0;
        if (stopped && StatsLine.parse(lastLine(ended.output())).isUnderstood()) {
          yield Probe.present();
        }
        String said = firstLine(ended.errors().isBlank() ? ended.output() : ended.errors());
        yield broken("exit status " + ended.exit() + (said.isEmpty() ? "" : ", " + said));
      }
    };
  }

  private static Probe broken(String reason) {
    return new Probe.Broken("tegrastats: " + reason, "run tegrastats by hand");
  }

  /** The last line that was written to its end. */
  static String lastLine(String output) {
    int end = output.lastIndexOf('\n');
    if (end < 0) return "";
    return output.substring(output.lastIndexOf('\n', end - 1) + 1, end);
  }

  private static String firstLine(String text) {
    String stripped = text.strip();
    int end = stripped.indexOf('\n');
    return end < 0 ? stripped : stripped.substring(0, end).strip();
  }
}
