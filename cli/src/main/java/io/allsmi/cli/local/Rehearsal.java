package io.allsmi.cli.local;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.command.Io;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Settings;
import io.allsmi.cli.settings.SettingsResolver;
import io.allsmi.insight.view.FleetView;
import io.allsmi.model.catalogue.Level;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.LocalView;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Draws frames of the live screen for nobody, so that a build without a terminal can fill the
 * ahead-of-time cache with what the first frame needs.
 */
public final class Rehearsal {
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private Rehearsal() {}

  /** Takes two samples of this machine, and draws them as the screen would. */
  public static void drawFrames(Io io) {
    Settings settings =
        new SettingsResolver(Keys.TABLE, io.environment(), BrokenFile.REPORT)
            .resolve(List.copyOf(Keys.COMMON), Map.of());
    try (Machine machine =
        Machine.of(new Invocation(settings, List.of(), io), Level.DETAIL, INTERVAL)) {
      FleetView first = FleetView.of(machine.sample(INTERVAL));
      LocalView view = new LocalView(first, UiOptions.of(Glyphs.BRAILLE, 2), effect -> {});
      Canvas _ = view.render(new Size(120, 40));
      view.show(FleetView.of(machine.sample(INTERVAL)));
      Canvas _ = view.render(new Size(200, 50));
    }
  }
}
