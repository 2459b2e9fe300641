package io.allsmi.tui.device;

import io.allsmi.insight.view.NodeView;
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
  private static final int WIDE = 150;

  private static final int NARROW = 70;
  private static final int LEAST_FACT = 34;

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

  private Paper whole() {
    Paper paper = new Paper(size.columns());
    VerdictPane verdict = verdict();
    paper.band(List.of(verdict));
    List<Chart> charts = Charts.of(readings, node.history());
    int inRow = inRow(charts.size());
    int rows = chartRows(charts.size(), inRow);
    int first = Math.min(charts.size(), rows * inRow);
    int height = chartHeight(rows);
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
    List<Chart> charts = Charts.of(readings, node.history());
    if (charts.isEmpty()) return whole();
    Chart shown = charts.getFirst();
    for (Chart chart : charts) {
      if (chart.title().equals(state.focus())) shown = chart;
    }
    paper.add(pane(shown, Math.max(ChartPane.LEAST_ROWS, size.rows())));
    return paper;
  }

  private VerdictPane verdict() {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : node.findings()) {
      if (names.contains(finding.subject())) findings.add(finding);
    }
    return new VerdictPane(findings, device.name(), freshness.now());
  }

  private int inRow(int charts) {
    if (size.columns() < NARROW) return 1;
    if (size.columns() < WIDE) return charts == 3 && size.columns() >= 110 ? 3 : 2;
    return charts <= 2 ? 2 : charts == 4 || charts > 6 ? 4 : 3;
  }

  /** At most half of the screen is graphs. */
  private int chartRows(int charts, int inRow) {
    int most = Math.max(1, size.rows() / 2 / usualHeight());
    return Math.min(most, (charts + inRow - 1) / inRow);
  }

  private int usualHeight() {
    return size.rows() < 30 ? ChartPane.LEAST_ROWS : size.rows() < 50 ? 8 : 10;
  }

  private int chartHeight(int rows) {
    int usual = usualHeight();
    return rows == 0 ? usual : Math.max(usual, Math.min(size.rows() / 2 / rows, usual + 4));
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
    Pane right = new FactsPane("links and identity", rest, LEAST_FACT);
    if (state.isEmpty()) paper.add(right);
    else if (size.columns() >= WIDE) paper.pair(left, right, 0.58);
    else {
      paper.add(left);
      paper.add(right);
    }
  }
}
