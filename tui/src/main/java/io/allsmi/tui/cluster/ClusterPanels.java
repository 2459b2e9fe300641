package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.Grouping;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.heat.HeatPanel;
import io.allsmi.tui.cluster.heat.HeatSheet;
import io.allsmi.tui.cluster.list.ProblemLine;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Scene;

/** Draws the panels of one frame, each where the layout puts it. */
final class ClusterPanels {
  private static final int BORDERS = 4;
  private static final int SIDE = 46;
  private static final int WIDE = 150;

  private final ClusterPage page;
  private final ClusterState state;
  private final Scene scene;
  private final Hits hits;
  private final Listings listings;

  ClusterPanels(ClusterPage page, Scene scene, Hits hits) {
    this.page = page;
    this.scene = scene;
    this.hits = hits;
    state = page.state();
    listings = new Listings(page, scene);
  }

  void draw(Canvas canvas) {
    if (state.topic() != Topic.OVERVIEW) {
      whole(canvas);
      return;
    }
    Size size = new Size(canvas.width(), canvas.height());
    ClusterLayout layout = layout(page, scene.in(size), listings);
    int y = 0;
    TotalsPanel.draw(panel(canvas, y, layout.totals()), listings.part(), scene);
    y += layout.totals();
    map(panel(canvas, y, layout.map()));
    y += layout.map();
    // Where there is little room the list that was asked for stands above the problems.
    if (layout.map() == 0) y = nodes(canvas, y, layout.nodes());
    problems(panel(canvas, y, layout.problems()));
    y += layout.problems();
    if (layout.map() > 0) nodes(canvas, y, layout.nodes());
  }

  private static Canvas panel(Canvas canvas, int y, int rows) {
    return canvas.region(0, y, canvas.width(), rows);
  }

  private static ClusterLayout layout(ClusterPage page, Scene scene, Listings listings) {
    int width = scene.room().columns() - BORDERS;
    return ClusterLayout.of(
        scene.room().rows(),
        page.state().panel(),
        listings.problems(true).size(),
        most -> {
          HeatSheet sheet = sheet(page, scene, width, most);
          return sheet.map().size() == 0 ? 0 : sheet.rows();
        });
  }

  private static HeatSheet sheet(ClusterPage page, Scene scene, int width, int height) {
    return page.lists()
        .sheet(
            page.part(scene),
            page.state().heat(),
            grouping(page, scene),
            width,
            Math.max(0, height));
  }

  /** By what the cells of the map are grouped. */
  static Grouping grouping(ClusterPage page, Scene scene) {
    return Groupings.ofMap(page.state().scope(), page.lists().labels(scene.view()));
  }

  /** The map as it is drawn in this scene. */
  static HeatSheet sheet(ClusterPage page, Scene scene) {
    int most = most(page, scene);
    return sheet(page, scene, scene.room().columns() - BORDERS, most);
  }

  /** The rows that the map can have: what it was offered when the page was laid out. */
  private static int most(ClusterPage page, Scene scene) {
    int[] offered = new int[1];
    ClusterLayout.of(
        scene.room().rows(),
        page.state().panel(),
        new Listings(page, scene).problems(true).size(),
        most -> {
          offered[0] = most;
          return 1;
        });
    return offered[0];
  }

  /** The rows of the map that are seen. */
  static int mapHeight(ClusterPage page, Scene scene) {
    return Math.max(0, layout(page, scene, new Listings(page, scene)).map() - 2);
  }

  private void map(Canvas canvas) {
    if (canvas.height() < 3) return;
    boolean focused = state.panel() == Panel.HEAT;
    HeatSheet sheet = sheet(page, scene.in(new Size(canvas.width(), scene.room().rows())));
    HeatPanel panel = new HeatPanel(sheet, canvas.glyphs());
    Line title = new Line("heat map", focused ? Style.BRIGHT : Style.NORMAL);
    title.add("  " + panel.title(), Style.DIM);
    Canvas inside = Box.draw(canvas, title, panel.legend(), focused);
    hits.add(canvas, new Place.Inside(Panel.HEAT));
    Canvas cells = inside.region(1, 0, inside.width() - 2, inside.height());
    hits.add(cells, new Place.Map());
    int cursor = HeatMoves.cursor(sheet, state.heat());
    panel.draw(cells, cursor, focused);
    if (cursor >= 0) foot(canvas, CellLine.of(sheet, cursor, scene), focused);
  }

  /** A line within the lower edge of a box. */
  private static void foot(Canvas box, Line line, boolean focused) {
    Canvas edge = box.region(2, box.height() - 1, box.width() - 4, 1);
    int end = edge.text(1, 0, line, edge.width() - 2);
    edge.put(0, 0, ' ', Style.FRAME);
    edge.put(end, 0, ' ', Style.FRAME);
    if (!focused) edge.region(0, 0, end, 1).grey();
  }

  private void problems(Canvas canvas) {
    if (canvas.height() < 3) return;
    boolean focused = state.panel() == Panel.PROBLEMS;
    Listing<ProblemLine> list = listings.problems(true);
    int all = 0;
    for (ProblemLine line : list.sheet().rows()) all += line.count();
    Line title = new Line("problems", focused ? Style.BRIGHT : Style.NORMAL);
    int hidden = list.size() - (canvas.height() - 3);
    Line remark = new Line();
    if (hidden > 0)
      remark.add(hidden + (hidden == 1 ? " kind" : " kinds") + " more   ", Style.WARNING);
    remark.add(Standing.count(all), Style.NORMAL).add(", worst first", Style.DIM);
    Canvas inside = Box.draw(canvas, title, remark, focused);
    list.draw(inset(inside), state, Panel.PROBLEMS, focused, hits);
  }

  private static Canvas inset(Canvas inside) {
    return inside.region(1, 0, inside.width() - 2, inside.height());
  }

  private int nodes(Canvas canvas, int y, int rows) {
    if (rows < 3) return y + rows;
    boolean side = canvas.width() >= WIDE && rows >= 10 && listings.part().figures().devices() > 0;
    int width = side ? canvas.width() - SIDE : canvas.width();
    boolean focused = state.panel() == Panel.NODES;
    list(canvas.region(0, y, width, rows), listings.nodes(), Panel.NODES, focused);
    if (side) {
      Canvas place = canvas.region(width, y, SIDE, rows);
      RankPanel.draw(place, page.lists(), listings.part(), state.heat().measure());
    }
    return y + rows;
  }

  private void list(Canvas canvas, Listing<?> list, Panel panel, boolean focused) {
    String title = list.sheet().title();
    if (title.equals("groups")) title += " by " + state.scope().grouping().word();
    Line remark = new Line(list.order(state), Style.DIM);
    Line words = new Line(title, focused ? Style.BRIGHT : Style.NORMAL);
    words.add("  " + Standing.count(list.size()), Style.DIM);
    Canvas inside = Box.draw(canvas, words, remark, focused);
    list.draw(inset(inside), state, panel, focused, hits);
  }

  /** One list over the whole page. */
  private void whole(Canvas canvas) {
    int totals = canvas.height() >= 12 ? 1 : 0;
    TotalsPanel.draw(panel(canvas, 0, totals), listings.part(), scene);
    Canvas rest = panel(canvas, totals, canvas.height() - totals);
    list(rest, listings.current(), state.panel(), true);
  }
}
