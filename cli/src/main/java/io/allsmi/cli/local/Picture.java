package io.allsmi.cli.local;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.machine.Chosen;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.output.AtomicFile;
import io.allsmi.cli.screen.ScreenSettings;
import io.allsmi.cli.screen.SizeType;
import io.allsmi.cli.settings.ChoiceType;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.PathType;
import io.allsmi.insight.select.Selection;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.catalogue.Level;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.LocalView;
import io.allsmi.tui.svg.CanvasSvg;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import io.allsmi.tui.terminal.View;
import io.allsmi.tui.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The live screen as one picture in a file, without a terminal. */
final class Picture {
  static final Option<Path> FILE =
      Option.of(
          "--svg",
          new PathType("FILE", "the path of a file"),
          "Write one picture of the screen to this file, without a terminal, and end");

  static final Option<Size> SIZE =
      Option.of("--size", new SizeType(), "Size of the picture").or(new Size(120, 40));

  static final Option<Page> PAGE =
      Option.of(
              "--page",
              new ChoiceType<>("PAGE", List.of(Page.values())),
              "Page in the picture; device and readings are of the first device")
          .or(Page.OVERVIEW);

  /** Between the two samples that rates need. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** What a picture can show. */
  enum Page {
    OVERVIEW,
    DEVICE,
    READINGS,
    SETTINGS,
    HELP
  }

  private Picture() {}

  /** Takes two samples, so that rates are known, and draws; the exit code. */
  static int write(Invocation call, Path file) {
    AtomicFile.check(file);
    UiOptions options = ScreenSettings.of(call);
    Selection devices = Chosen.devices(call);
    try (Machine machine = Machine.of(call, Level.DETAIL, PAUSE);
        AtomicFile out = AtomicFile.create(file)) {
      NodeView _ = machine.wholeSample(call.get(Keys.TIMEOUT));
      Thread.sleep(PAUSE);
      NodeView node = machine.wholeSample(call.get(Keys.TIMEOUT));
      NodeView chosen = node.with(devices.apply(node.snapshot()));
      String svg = draw(call, FleetView.of(chosen), options);
      out.write(svg.getBytes(StandardCharsets.UTF_8));
      out.commit();
      return ExitCode.COMPLETE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.PROBLEM;
    }
  }

  private static String draw(Invocation call, FleetView fleet, UiOptions options) {
    Size size = call.get(SIZE);
    LocalView view = new LocalView(fleet, options, effect -> {});
    Canvas canvas = view.render(size);
    for (Input.Key key : keysTo(call.get(PAGE))) {
      View.Reaction _ = view.on(key);
      canvas = view.render(size);
    }
    Theme theme =
        options.colors().equals("none")
            ? Theme.MONO
            : ScreenSettings.theme(options.theme(), call.io().environment());
    return CanvasSvg.of(canvas, theme);
  }

  /** The keys that a user would press. */
  private static List<Input.Key> keysTo(Page page) {
    return switch (page) {
      case OVERVIEW -> List.of();
      case DEVICE -> List.of(Input.Key.of(KeyName.ENTER));
      case READINGS -> List.of(Input.Key.of(KeyName.ENTER), Input.Key.of('E'));
      case SETTINGS -> List.of(Input.Key.of(KeyName.F2));
      case HELP -> List.of(Input.Key.of('?'));
    };
  }
}
