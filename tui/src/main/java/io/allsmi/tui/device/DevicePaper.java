package io.allsmi.tui.device;

import io.allsmi.insight.reading.Readings;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Group;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a device laid out: the verdict, its past as graphs, what it is doing in words, then
 * everything that belongs to it. The room decides how many graphs stand above the fold.
 */
final class DevicePaper {
  /** From here on the words stand in two panes side by side. */
  private static final int WIDE = 180;

  private static final int NARROW = 70;
  private static final int LEAST_FACT = 34;
  private static final int LEAST_IDENTITY = 40;

  /** Two columns of strings with a frame. */
  private static final int IDENTITIES = 2 * LEAST_IDENTITY + 3 + FactsPane.BORDERS;

  /** A screen of fewer rows has the words of all troubles only when asked for them. */
  private static final int ROWS_FOR_WORDS = 30;

  /** Graphs of a short page grow by no more rows. */
  private static final int MOST_GROWTH = 8;

  private final NodeView node;
  private final Device device;
  private final DeviceState state;
  private final Size size;
  private final Glyphs glyphs;
  private final Freshness freshness;
  private final Readings readings;
  private final List<String> names = new ArrayList<>();

  private DevicePaper(
      NodeView node, Device device, DeviceState state, Moment now, Size size, Glyphs glyphs) {
    this.node = node;
    this.device = device;
    this.state = state;
    this.size = size;
    this.glyphs = glyphs;
    this.freshness = new Freshness(node.snapshot(), now);
    this.readings = Readings.of(device);
    names.add(device.name());
    for (Device child : DeviceOrder.children(device)) names.add(child.name());
  }

  /**
   * @param now the time to which ages are counted
   * @param size what the screen shows of it at a time
   */
  static Paper of(
      NodeView node, Device device, DeviceState state, Moment now, Size size, Glyphs glyphs) {
    DevicePaper paper = new DevicePaper(node, device, state, now, size, glyphs);
    return state.expanded() ? paper.expanded() : paper.whole();
  }

  /** The graphs take what the rest leaves of the screen. */
  private Paper whole() {
    List<Chart> charts = Charts.of(readings, node.history(), freshness);
    Paper paper = whole(charts, 0);
    int left = size.rows() - paper.height();
    return left <= 0 || charts.isEmpty() ? paper : whole(charts, left);
  }

  private Paper whole(List<Chart> charts, int left) {
    Paper paper = new Paper(size.columns());
    paper.add(verdict());
    int inRow = inRow(charts.size());
    int rows = chartRows(charts.size(), inRow);
    int first = Math.min(charts.size(), rows * inRow);
    int more = rows == 0 ? 0 : Math.min(left / rows, MOST_GROWTH);
    int height = chartHeight(rows, paper.height()) + more;
    charts(paper, charts.subList(0, first), inRow, height);
    facts(paper);
    PartPanes.children(device, state.row(), freshness, glyphs).ifPresent(paper::add);
    UsePanes.processes(device, names, freshness.now()).ifPresent(paper::add);
    List<Pane> parts = PartPanes.parts(readings, freshness, glyphs);
    UsePanes.events(device, names, freshness.now()).ifPresent(parts::add);
    paper.flow(parts);
    charts(paper, charts.subList(first, charts.size()), inRow, height);
    return paper;
  }

  /** One graph over the whole screen; the others stay where Tab finds them. */
  private Paper expanded() {
    Paper paper = new Paper(size.columns());
    List<Chart> charts = Charts.of(readings, node.history(), freshness);
    if (charts.isEmpty()) return whole();
    Chart shown = charts.getFirst();
    for (Chart chart : charts) {
      if (ChartPane.id(chart).equals(state.focus())) shown = chart;
    }
    paper.add(pane(shown, Math.max(ChartPane.LEAST_ROWS, size.rows())));
    return paper;
  }

  private VerdictPane verdict() {
    List<String> subjects = new ArrayList<>(names);
    List<Block> blocks = new ArrayList<>();
    for (Block block : node.snapshot().blocks()) {
      if (block.layout().start(device.ordinal()) == block.layout().end(device.ordinal())) continue;
      subjects.add(block.source());
      blocks.add(block);
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : node.findings()) {
      if (subjects.contains(finding.subject())) findings.add(finding);
    }
    boolean full = size.rows() >= ROWS_FOR_WORDS || state.focus().equals(VerdictPane.ID);
    return new VerdictPane(findings, device.name(), blocks, freshness, full);
  }

  private int inRow(int charts) {
    if (size.columns() < NARROW) return 1;
    if (size.columns() < 150) return charts == 3 && size.columns() >= 110 ? 3 : 2;
    return charts <= 2 ? 2 : charts == 4 || charts > 6 ? 4 : 3;
  }

  /** At most half of the screen is graphs. */
  private int chartRows(int charts, int inRow) {
    int most = Math.max(1, size.rows() / 2 / usualHeight());
    return Math.min(most, (charts + inRow - 1) / inRow);
  }

  private int usualHeight() {
    return size.rows() < 30 ? ChartPane.LEAST_ROWS : size.rows() < 50 ? 7 : 10;
  }

  /**
   * @param above rows that the verdict takes: graphs give way to it
   */
  private int chartHeight(int rows, int above) {
    int share = rows == 0 ? 0 : (size.rows() - above) / 2 / rows;
    return Math.max(ChartPane.LEAST_ROWS, Math.min(share, usualHeight() + 3));
  }

  private void charts(Paper paper, List<Chart> charts, int inRow, int height) {
    for (int i = 0; i < charts.size(); i += inRow) {
      List<Pane> band = new ArrayList<>();
      for (Chart chart : charts.subList(i, Math.min(charts.size(), i + inRow))) {
        band.add(pane(chart, height));
      }
      paper.band(band);
    }
  }

  private ChartPane pane(Chart chart, int rows) {
    return new ChartPane(chart, node.history(), device.name(), state.seconds(), rows);
  }

  private void facts(Paper paper) {
    Facts facts = new Facts(readings, freshness, glyphs);
    List<FactGroup> state = facts.groups(Group.UTILIZATION, Group.HEALTH);
    List<FactGroup> rest = new ArrayList<>(facts.groups(Group.LINK, Group.OTHER));
    rest.addAll(Identity.parts(readings));
    rest.add(Identity.fixed(device.info()));
    FactGroup sources = Identity.sources(device, freshness);
    if (!sources.facts().isEmpty()) rest.add(sources);
    Pane left = new FactsPane("state", state, LEAST_FACT);
    int least = size.columns() >= WIDE ? LEAST_IDENTITY : LEAST_FACT;
    Pane right = new FactsPane("links and identity", rest, least);
    if (state.isEmpty()) paper.add(right);
    else if (size.columns() >= WIDE) paper.pair(left, right, size.columns() - IDENTITIES);
    else {
      paper.add(left);
      paper.add(right);
    }
  }
}
