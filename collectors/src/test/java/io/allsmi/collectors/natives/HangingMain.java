package io.allsmi.collectors.natives;

import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.platform.SystemPlatform;
import io.allsmi.model.Snapshot;
import java.time.Duration;
import java.util.List;

/** A program as {@code allsmi snapshot} is one: collects once, prints, and leaves. */
final class HangingMain {
  private HangingMain() {}

  public static void main(String[] args) {
    FakeDriver.fake_hang(0, 1);
    SystemPlatform platform = SystemPlatform.own();
    Engine engine =
        new Engine(
            platform,
            Providers.of(List.of(new FakeDriver(args.length > 0))),
            EngineSettings.of("node1"));
    Snapshot once = engine.collectOnce(Duration.ofMillis(800));
    System.out.println(once.sources().getFirst().state().word() + " " + FakeDriver.fake_inside());
    System.out.print("no line end");
    engine.close();
    platform.close();
    ProcessEnd.leave(3);
  }
}
