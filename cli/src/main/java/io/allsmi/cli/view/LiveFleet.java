package io.allsmi.cli.view;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.polling.Polling;
import io.allsmi.cli.screen.ScreenEffects;
import io.allsmi.cli.screen.ScreenSettings;
import io.allsmi.cli.screen.Terminal;
import io.allsmi.cli.settings.Keys;
import io.allsmi.fleet.Fleet;
import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Moment;
import io.allsmi.tui.cluster.ClusterView;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.LiveScreen;
import io.allsmi.tui.terminal.ScreenLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Shows a fleet on the terminal until the user leaves. */
final class LiveFleet {
  private static final Duration LONGEST_STILL = Duration.ofMinutes(1);

  private final Invocation call;

  LiveFleet(Invocation call) {
    this.call = call;
  }

  int run() {
    try (Refresh refresh = new Refresh();
        Fleet fleet = Polling.of(call, Keys.INTERVAL, refresh::changed)) {
      UiOptions options = ScreenSettings.of(call).withInterval(seconds(fleet));
      FleetView nothing = new FleetView(List.of(), Moment.ofWall(System.currentTimeMillis()));
      fleet.start();
      try (LiveScreen screen = LiveScreen.open(Terminal.options(call, options))) {
        ScreenEffects effects =
            new ScreenEffects(
                call,
                screen,
                options,
                length -> fleet.polled().interval(duration(length)),
                effect -> carryOut(effect, fleet));
        ClusterView view = new ClusterView(nothing, options, effects);
        effects.sayTo(view::say);
        ScreenLoop loop = new ScreenLoop(screen, view, LONGEST_STILL);
        refresh.show(fleet, view, loop);
        loop.run();
      }
    } catch (IOException e) {
      throw UserError.problem(Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.COMPLETE;
  }

  private static double seconds(Fleet fleet) {
    return fleet.polled().interval().toNanos() / 1e9;
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static String carryOut(Effect effect, Fleet fleet) {
    if (effect instanceof Effect.Watch watch) {
      fleet.polled().open(watch.node().isEmpty() ? Set.of() : Set.of(watch.node()));
      return "";
    }
    if (effect instanceof Effect.Processes processes) {
      fleet.polled().processes(processes.wanted());
      return "";
    }
    return effect instanceof Effect.Signal
        ? "not sent: signals reach processes of this machine alone"
        : "";
  }
}
