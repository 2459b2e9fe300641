package io.allsmi.tui.terminal;

import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.graph.AreaGraph;
import io.allsmi.tui.graph.Plot;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.graph.Shade;
import io.allsmi.tui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A screen of invented numbers, to look at and for the tests that need a process of their own.
 * Arguments: theme, glyphs, tick in milliseconds, and what to do beside it ({@code print}, {@code
 * hang}, {@code throw}).
 */
final class Demo implements View {
  private final Glyphs glyphs;
  private final String habit;
  private int frame;
  private int row;
  private Input last = new Input.Update();

  private Demo(Glyphs glyphs, String habit) {
    this.glyphs = glyphs;
    this.habit = habit;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Theme theme = Theme.named(argument(args, 0, "dark")).orElseThrow();
    Glyphs glyphs = Glyphs.valueOf(argument(args, 1, Glyphs.detect(System.getenv()).name()));
    Duration tick = Duration.ofMillis(Long.parseLong(argument(args, 2, "2000")));
    Demo demo = new Demo(glyphs, argument(args, 3, ""));
    LiveScreen.Options detected = LiveScreen.Options.detect(System.getenv());
    LiveScreen.Options options =
        new LiveScreen.Options(theme, detected.depth(), true, detected.printed());
    try (LiveScreen screen = LiveScreen.open(options)) {
      new ScreenLoop(screen, demo, tick).run();
    }
    System.out.println("children's page faults: " + pageFaultsOfChildren());
  }

  private static String argument(String[] args, int index, String byDefault) {
    return args.length > index ? args[index] : byDefault;
  }

  /** Above zero as soon as any child of this process has run and ended: proc(5), cminflt. */
  private static String pageFaultsOfChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)).get(8);
  }

  @Override
  public Reaction on(Input input) {
    last = input;
    if (!(input instanceof Input.Key key)) {
      return Reaction.RENDER;
    }
    if (key.is('q')) {
      return Reaction.QUIT;
    }
    if (key.is('t')) {
      throw new IllegalStateException("the view failed");
    }
    if (key.is('h')) {
      while (true) {
        Thread.onSpinWait();
      }
    }
    if (key.is(KeyName.DOWN) || key.is(KeyName.UP)) {
      row += key.is(KeyName.DOWN) ? 1 : -1;
      return Reaction.RENDER;
    }
    return key.ctrl() ? Reaction.IGNORED : Reaction.RENDER;
  }

  @Override
  public Canvas render(Size size) {
    frame++;
    if (habit.equals("print")) {
      System.out.println("a library prints to standard output");
      System.err.println("a library prints to standard error");
    }
    Canvas canvas = new Canvas(size, glyphs);
    int width = canvas.width();
    canvas.text(
        0,
        0,
        new Line(" allsmi", Style.ACCENT)
            .add("  gx-014 " + glyphs.step() + " demo   ", Style.NORMAL)
            .add("driver 570.86", Style.DIM));
    canvas.textRight(width - 1, 0, "frame " + frame, Style.DIM);
    Canvas host =
        Box.draw(
            canvas.region(0, 1, width, 3), "¹host", "EPYC 9654 " + glyphs.critical() + "2", false);
    host.text(1, 0, "CPU", Style.DIM);
    Plot.draw(host.region(5, 0, 12, 1), wave(24, 0.4, frame), Scale.UNIT, Shade.LOAD);
    host.textRight(24, 0, "34 %", Style.NORMAL);
    Canvas devices =
        Box.draw(
            canvas.region(0, 4, width, 10), "²devices", "sort: index " + glyphs.sorted(), true);
    for (int i = 0; i < 8; i++) {
      device(devices.row(i), i);
    }
    devices.row(Math.floorMod(row, 8)).select();
    int half = width / 2;
    int graphs = Math.max(0, canvas.height() - 16);
    Canvas left =
        Box.draw(canvas.region(0, 14, half, graphs), "³utilization  10 min", "mean 81 %", false);
    AreaGraph use = new AreaGraph(Scale.UNIT).axis("100", "50", "0 %");
    use.draw(left.region(1, 0, left.width() - 2, left.height()), gapped(use.slots(left), frame));
    Canvas right =
        Box.draw(canvas.region(half, 14, width - half, graphs), "⁴power", "4.87 kW", false);
    AreaGraph power =
        new AreaGraph(new Scale(0, 1)).axis("5.6k", "2.8k", "0 W").limit(0.9).shade(Shade.LOAD);
    power.draw(
        right.region(1, 0, right.width() - 2, right.height()),
        wave(power.slots(right), 0.75, frame / 3));
    canvas.text(
        1,
        canvas.height() - 2,
        new Line(glyphs.warning() + " ", Style.WARNING)
            .add("gpu 3: 88 " + glyphs.celsius() + ", hardware thermal slowdown  ", Style.NORMAL)
            .add(glyphs.critical() + " ", Style.CRITICAL)
            .add("gx-117 down  ", Style.NORMAL)
            .add(glyphs.advice() + " 8 devices idle", Style.ADVICE),
        width - 2);
    canvas.text(
        1,
        canvas.height() - 1,
        new Line("q", Style.ACCENT)
            .add(" quit  ", Style.DIM)
            .add("Ctrl-Z", Style.ACCENT)
            .add(" suspend   last: " + last + " 漢字 e\u0301 🚀.", Style.DIM),
        width - 2);
    return canvas;
  }

  private void device(Canvas canvas, int index) {
    double load = Math.abs(Math.sin(index * 1.7 + frame * 0.05));
    boolean absent = index == 6;
    double shown = absent ? Double.NaN : load;
    canvas.textRight(3, 0, String.valueOf(index), Style.DIM);
    canvas.text(5, 0, "H100 80G", Style.NORMAL);
    Bar.draw(canvas, 16, 0, 10, shown, Style.load(shown));
    String percent = absent ? String.valueOf(glyphs.absent()) : Math.round(load * 100) + " %";
    canvas.textRight(33, 0, percent, absent ? Style.DIM : Style.NORMAL);
    Plot.draw(
        canvas.region(34, 0, 12, 1),
        gapped(Plot.slots(canvas.region(0, 0, 12, 1)), frame + index),
        Scale.UNIT,
        Shade.LOAD);
    Bar.draw(canvas, 48, 0, 8, 0.89, Style.NORMAL);
    canvas.textRight(67, 0, "71.2 GiB", Style.NORMAL);
    canvas.textRight(75, 0, (60 + index) + " " + glyphs.celsius(), Style.NORMAL);
    if (index == 3) {
      canvas.text(78, 0, glyphs.warning() + " hot", Style.WARNING);
    }
  }

  private static double[] wave(int slots, double mean, int phase) {
    double[] samples = new double[slots];
    for (int i = 0; i < slots; i++) {
      samples[i] = mean + 0.2 * Math.sin((i + phase) * 0.3) + 0.1 * Math.sin((i + phase) * 0.11);
    }
    return samples;
  }

  private static double[] gapped(int slots, int phase) {
    double[] samples = wave(slots, 0.6, phase);
    for (int i = 0; i < slots; i++) {
      int place = Math.floorMod(i + phase, 60);
      if (place > 50) {
        samples[i] = place > 55 ? 0 : Double.NaN;
      }
    }
    return samples;
  }
}
