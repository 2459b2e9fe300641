package io.allsmi.collectors.engine;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.collectors.fixture.Until;
import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.CollectorProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** An engine on a machine without anything but scripted collectors, ticking as the test says. */
final class Rig implements AutoCloseable {
  /** Longer than any answer takes; it is only waited for when something is wrong. */
  static final Duration LONG = Duration.ofSeconds(60);

  /** For a call that is to be found hanging. */
  static final Duration SHORT = Duration.ofMillis(60);

  static final Duration INTERVAL = Duration.ofSeconds(2);

  final FixturePlatform machine = FixturePlatform.at(Path.of("/nowhere"));
  final Engine engine;

  Rig(CollectorProvider... collectors) {
    engine =
        new Engine(
            machine,
            Providers.of(List.of(collectors)),
            EngineSettings.of("node1").withInterval(INTERVAL).withPatience(Duration.ZERO));
  }

  /** One tick in which everybody who can answers. */
  Snapshot tick() {
    return engine.tick(LONG);
  }

  /** The clock moves on by one interval, and everybody who can answers. */
  Snapshot next() {
    machine.advance(2);
    return tick();
  }

  /** Ticks with a short deadline until it is so; the clock moves on by an interval each time. */
  Snapshot until(Predicate<Snapshot> so) {
    Until.so(
        () -> {
          if (so.test(engine.tick(SHORT))) return true;
          machine.advance(2);
          return false;
        });
    return engine.latest();
  }

  @Override
  public void close() {
    engine.close();
  }

  static DeviceInfo gpu(String name) {
    return DeviceInfo.of(
        name,
        DeviceKind.GPU,
        "acme",
        "Acme 100",
        Info.of("uuid", "GPU-" + name, "pci", "0000:" + name));
  }

  static Source source(Snapshot snapshot, String name) {
    return snapshot.source(name).orElseThrow();
  }

  static Block block(Snapshot snapshot, String source) {
    for (Block block : snapshot.blocks()) {
      if (block.source().equals(source)) return block;
    }
    throw new AssertionError("no block of " + source);
  }

  static boolean hasBlock(Snapshot snapshot, String source) {
    return snapshot.blocks().stream().anyMatch(block -> block.source().equals(source));
  }

  /** A collector of one GPU that draws so much power. */
  static ScriptedCollector oneGpu(String name, String device, double watts) {
    DeviceInfo gpu = gpu(device);
    return ScriptedCollector.named(name)
        .answers(
            (request, answer) ->
                answer.set(answer.device(gpu), AcceleratorMetrics.POWER_WATTS, watts));
  }
}
