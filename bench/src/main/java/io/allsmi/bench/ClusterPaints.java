package io.allsmi.bench;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.cluster.ClusterView;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import io.allsmi.tui.terminal.View;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Prints what the screens of a large fleet cost, from a key or a new view to the finished frame, in
 * milliseconds of this thread's processor.
 *
 * <p>Arguments: the platform (nvidia-h100:8), nodes (10000), the percentage that changes (10).
 */
public final class ClusterPaints {
  private static final int TIMES = 60;
  private static final Size SIZE = new Size(200, 60);

  private final WatchedFleet fleet;
  private final int changing;
  private final ClusterView view;

  ClusterPaints(String platform, int nodes, int percent) {
    fleet = new WatchedFleet(platform, nodes);
    changing = Math.max(1, nodes * percent / 100);
    view = new ClusterView(fleet.next(0), UiOptions.of(Glyphs.BRAILLE, 3), effect -> {});
    Canvas _ = frame();
  }

  public static void main(String[] args) {
    String platform = args.length > 0 ? args[0] : "nvidia-h100:8";
    int nodes = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    int percent = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    new ClusterPaints(platform, nodes, percent).run();
  }

  private void run() {
    String size = SIZE.toString();
    System.out.println(fleet.size() + " nodes, " + size + ", median and 95 %, ms");
    print("overview, the same view again", () -> {}, this::frame);
    print("overview, a new view", this::renew, this::frame);
    print("overview, a move of the cursor", () -> {}, () -> press(KeyName.RIGHT));
    print("overview, another measure", () -> {}, () -> press('m'));
    print("overview, finer cells", () -> type("]]"), () -> press('['));
    print("overview, a letter of a filter", () -> refilter("/"), () -> press('1'));
    refilter("");
    type(":nodes~");
    print("nodes, a new view", this::renew, this::frame);
    print("nodes, another order", () -> {}, () -> press('>'));
    type(":devices~");
    print("devices, the same view again", () -> {}, this::frame);
    print("devices, a new view", this::renew, this::frame);
    print("devices, another order", () -> {}, () -> press('>'));
    print("devices, a move of the cursor", () -> {}, () -> press(KeyName.DOWN));
    print("devices, a letter of a filter", () -> refilter("/"), () -> press('1'));
  }

  /** Something to be done, and the frame that shows it. */
  interface Paint {
    Canvas paint();
  }

  Canvas frame() {
    return view.render(SIZE);
  }

  void renew() {
    FleetView next = fleet.next(changing);
    view.show(next);
  }

  Canvas press(int character) {
    return press(Input.Key.of(character));
  }

  private Canvas press(KeyName name) {
    return press(Input.Key.of(name));
  }

  private Canvas press(Input.Key key) {
    View.Reaction _ = view.on(key);
    return frame();
  }

  /** Types; {@code ~} is Enter. */
  void type(String keys) {
    for (int i = 0; i < keys.length(); i++) {
      char c = keys.charAt(i);
      Canvas _ = c == '~' ? press(KeyName.ENTER) : press(c);
    }
  }

  /** Begins a filter anew. */
  private void refilter(String begin) {
    Canvas _ = press(KeyName.ESCAPE);
    type(begin);
  }

  private static void print(String what, Runnable before, Paint paint) {
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      before.run();
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Canvas _ = paint.paint();
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      millis[i] = (end - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.println(
        what + ": " + tenth(millis[TIMES / 2]) + ", " + tenth(millis[TIMES * 95 / 100]));
  }

  private static double tenth(double millis) {
    return Math.round(millis * 10) / 10.0;
  }
}
