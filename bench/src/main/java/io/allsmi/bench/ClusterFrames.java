package io.allsmi.bench;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.ClusterWatch;
import io.allsmi.insight.cluster.Grouping;
import io.allsmi.insight.cluster.HeatCell;
import io.allsmi.insight.cluster.HeatLevel;
import io.allsmi.insight.cluster.HeatMap;
import io.allsmi.insight.cluster.Measure;
import io.allsmi.insight.filter.Filter;
import io.allsmi.insight.filter.FilterException;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.catalogue.Catalogue;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Prints what a frame of the cluster screens costs before anything is drawn: a fleet of simulated
 * nodes of which some said something new since the frame before, summed up, grouped by rack, its
 * problems, the heat map's cells that fit on a screen, and what a filter takes. The time is that of
 * this thread's processor.
 *
 * <p>Arguments: the platform (nvidia-h100:8), nodes (10000), the percentage that changes (10).
 */
public final class ClusterFrames {
  private static final int FRAMES = 100;
  private static final int WIDTH = 104;
  private static final int HEIGHT = 40;

  private final WatchedFleet fleet;
  private final ClusterWatch cluster = new ClusterWatch();

  private ClusterFrames(String platform, int nodes) {
    fleet = new WatchedFleet(platform, nodes);
  }

  public static void main(String[] args) {
    String platform = args.length > 0 ? args[0] : "nvidia-h100:8";
    int nodes = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    int percent = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    new ClusterFrames(platform, nodes).run(Math.max(1, nodes * percent / 100));
  }

  private void run(int changing) {
    double[][] micros = new double[8][FRAMES];
    Filter numbers = filter("temp > 60 and util < 90%");
    Filter texts = filter("node ~ 7$ or model = h100 and not problem");
    for (int frame = 0; frame < FRAMES; frame++) {
      FleetView view = fleet.next(changing);
      int f = frame;
      ClusterSummary now = timed(() -> cluster.next(view), micros[0], f);
      timed(() -> now.groups(Grouping.by("rack")), micros[1], f);
      timed(now::problems, micros[2], f);
      timed(() -> heat(now, HeatLevel.DEVICE), micros[3], f);
      timed(() -> heat(now, HeatLevel.GROUP), micros[4], f);
      timed(() -> now.top(Measure.TEMPERATURE, 10), micros[5], f);
      timed(() -> taken(view, numbers), micros[6], f);
      timed(() -> taken(view, texts), micros[7], f);
    }
    System.out.println(
        fleet.size() + " nodes, " + changing + " of them new in each frame, median and 95 %, µs");
    String[] words = {
      "sum up",
      "groups by rack",
      "problems",
      "heat map, devices",
      "heat map, groups",
      "top ten",
      "filter by numbers, all devices",
      "filter by texts, all devices"
    };
    for (int i = 0; i < words.length; i++) {
      Arrays.sort(micros[i]);
      System.out.println(
          words[i]
              + ": "
              + Math.round(micros[i][FRAMES / 2])
              + ", "
              + Math.round(micros[i][FRAMES * 95 / 100]));
    }
  }

  private static Filter filter(String text) {
    try {
      return Filter.parse(text, Catalogue.core());
    } catch (FilterException e) {
      throw new IllegalArgumentException(e.line(), e);
    }
  }

  private static int taken(FleetView view, Filter filter) {
    int taken = 0;
    for (NodeView node : view.nodes()) {
      int devices = node.snapshot().inventory().size();
      for (int i = 0; i < devices; i++) {
        boolean counts = node.snapshot().inventory().devices().get(i).kind().isAccelerator();
        if (counts && filter.takes(node, i)) taken++;
      }
    }
    return taken;
  }

  private static double heat(ClusterSummary now, HeatLevel level) {
    HeatMap map = HeatMap.of(now, Measure.UTILIZATION, Grouping.by("rack"), level, WIDTH);
    double sum = 0;
    for (int y = 0; y < Math.min(HEIGHT, map.rows()); y++) {
      for (int x = 0; x < map.row(y).cells(); x++) {
        HeatCell cell = map.cell(map.index(x, y));
        sum += cell.value();
      }
    }
    return sum;
  }

  private static <T> T timed(Supplier<T> work, double[] micros, int frame) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = work.get();
    micros[frame] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e3;
    return result;
  }
}
