package io.allsmi.cli.local;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.machine.Chosen;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Theme;
import io.allsmi.insight.select.Selection;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.LocalView;
import io.allsmi.tui.terminal.LiveScreen;
import io.allsmi.tui.terminal.ScreenLoop;
import io.allsmi.tui.terminal.Signals;
import io.allsmi.tui.theme.ColorDepth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows this machine live in the terminal. */
public final class LocalCommand implements Command {
  private static final Duration LONGEST_STILL = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "local";
  }

  @Override
  public String summary() {
    return "Show this machine live in the terminal";
  }

  @Override
  public List<Option<?>> options() {
    List<Option<?>> options = new ArrayList<>();
    options.add(Keys.INTERVAL);
    options.add(Keys.PAUSE);
    options.add(Keys.THEME);
    options.add(Keys.ASCII);
    options.addAll(Keys.COMMON);
    return List.copyOf(options);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("allsmi", "this machine, every two seconds"),
        new Example(
            "allsmi --interval 500ms --devices vendor=nvidia", "its NVIDIA devices, faster"));
  }

  /** A person at a screen is better served by the picture and a note than by a refusal. */
  @Override
  public BrokenFile onBrokenFile() {
    return BrokenFile.REPORT;
  }

  @Override
  public int run(Invocation call) {
    Duration interval = call.get(Keys.INTERVAL);
    try (Machine machine = Machine.of(call, Level.DETAIL, interval)) {
      Selection devices = Chosen.devices(call);
      Sampling sampling =
          new Sampling(
              machine,
              interval,
              node -> new NodeView(devices.apply(node.snapshot()), node.history(), node.state()));
      sampling.start();
      Duration pause = call.get(Keys.PAUSE);
      Signals.handle("USR1", () -> machine.pause(pause));
      show(call, sampling, interval);
      return ExitCode.COMPLETE;
    }
  }

  private static void show(Invocation call, Sampling sampling, Duration interval) {
    FleetView nothing = new FleetView(List.of(), Moment.ofWall(System.currentTimeMillis()));
    UiOptions options = UiOptions.of(glyphs(call), interval.toNanos() / 1e9);
    LocalView view = new LocalView(nothing, options, new Effects(sampling));
    try (LiveScreen screen = LiveScreen.open(options(call))) {
      ScreenLoop loop = new ScreenLoop(screen, view, LONGEST_STILL);
      sampling.showOn(
          fleet -> {
            view.show(fleet);
            loop.update();
          });
      loop.run();
    } catch (IOException e) {
      throw UserError.problem(Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sampling.stop();
    }
  }

  private static Glyphs glyphs(Invocation call) {
    boolean ascii = call.find(Keys.ASCII).orElse(false);
    return ascii ? Glyphs.ASCII : Glyphs.detect(call.io().environment());
  }

  private static LiveScreen.Options options(Invocation call) {
    Map<String, String> environment = call.io().environment();
    Path printed = call.find(Keys.LOG_FILE).orElse(Path.of("/dev/null"));
    return new LiveScreen.Options(
        theme(call.get(Keys.THEME), environment), ColorDepth.detect(environment), true, printed);
  }

  private static io.allsmi.tui.theme.Theme theme(Theme chosen, Map<String, String> environment) {
    return switch (chosen) {
      case AUTO -> io.allsmi.tui.theme.Theme.detect(environment);
      case DARK -> io.allsmi.tui.theme.Theme.DARK;
      case LIGHT -> io.allsmi.tui.theme.Theme.LIGHT;
      case CONTRAST -> io.allsmi.tui.theme.Theme.CONTRAST;
      case COLORBLIND -> io.allsmi.tui.theme.Theme.COLORBLIND;
      case MONO -> io.allsmi.tui.theme.Theme.MONO;
    };
  }
}
