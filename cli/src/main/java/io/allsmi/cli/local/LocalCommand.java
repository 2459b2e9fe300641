package io.allsmi.cli.local;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.machine.Chosen;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.screen.ScreenEffects;
import io.allsmi.cli.screen.ScreenSettings;
import io.allsmi.cli.screen.Terminal;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.snapshot.OneTable;
import io.allsmi.insight.select.Selection;
import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.LocalView;
import io.allsmi.tui.terminal.LiveScreen;
import io.allsmi.tui.terminal.ScreenLoop;
import io.allsmi.tui.terminal.Signals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
    List<Option<?>> options = ScreenSettings.options();
    options.add(Keys.PAUSE);
    options.add(Machine.RETRY_CRASHED);
    options.add(Picture.FILE);
    options.add(Picture.SIZE);
    options.add(Picture.PAGE);
    options.addAll(Keys.COMMON);
    return List.copyOf(options);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("allsmi", "this machine, every two seconds"),
        new Example(
            "allsmi --interval 500ms --devices vendor=nvidia", "its NVIDIA devices, faster"),
        new Example(
            "allsmi --svg screen.svg --size 120x40",
            "a picture of the screen, without a terminal"));
  }

  /** A person at a screen is better served by the picture and a note than by a refusal. */
  @Override
  public BrokenFile onBrokenFile() {
    return BrokenFile.REPORT;
  }

  @Override
  public int run(Invocation call) throws IOException {
    Optional<Path> picture = call.find(Picture.FILE);
    if (picture.isPresent()) return Picture.write(call, picture.get());
    String obstacle = Terminal.obstacle(call.io());
    if (!obstacle.isEmpty()) {
      call.io().err().println("allsmi: " + obstacle + ": one table instead of the live screen");
      return OneTable.print(call);
    }
    return show(call, LiveScreen::open);
  }

  /** Where the screen is opened. */
  interface Opening {
    LiveScreen open(LiveScreen.Options options) throws IOException;
  }

  /** Shows the machine until the user leaves; the exit code. */
  static int show(Invocation call, Opening opening) {
    Duration interval = call.get(Keys.INTERVAL);
    try (Machine machine = Machine.of(call, Level.DETAIL, interval)) {
      Selection devices = Chosen.devices(call);
      Sampling sampling =
          new Sampling(machine, interval, node -> node.with(devices.apply(node.snapshot())));
      sampling.start();
      Duration pause = call.get(Keys.PAUSE);
      Signals.handle("USR1", () -> machine.pause(pause));
      show(call, sampling, opening);
      return ExitCode.COMPLETE;
    }
  }

  private static void show(Invocation call, Sampling sampling, Opening opening) {
    FleetView nothing = new FleetView(List.of(), Moment.ofWall(System.currentTimeMillis()));
    UiOptions options = ScreenSettings.of(call);
    try (LiveScreen screen = opening.open(Terminal.options(call, options))) {
      Signalling signalling = new Signalling(call);
      ScreenEffects effects =
          new ScreenEffects(call, screen, options, sampling::interval, signalling::carryOut);
      LocalView view = new LocalView(nothing, options, effects);
      effects.sayTo(view::say);
      signalling.readonly(() -> effects.used().readonly());
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
}
