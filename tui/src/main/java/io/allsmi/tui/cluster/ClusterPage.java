package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.FleetPage;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.terminal.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * All nodes of a fleet at a glance, or one list of them.
 *
 * @param lists keeps what was worked out for the view that is shown; it changes nothing that is to
 *     be seen
 */
record ClusterPage(ClusterState state, Lists lists) implements FleetPage {
  /** The page as it is when the program was just started. */
  static ClusterPage start() {
    return new ClusterPage(ClusterState.START, new Lists());
  }

  @Override
  public KeyTable<?> keys() {
    return state.topic() == Topic.OVERVIEW ? ClusterKeys.OVERVIEW : ClusterKeys.LIST;
  }

  @Override
  public List<Line> heading(Scene scene) {
    String step = " " + scene.options().glyphs().step() + " ";
    Line path = new Line("cluster", state.topic() == Topic.OVERVIEW ? Style.BRIGHT : Style.DIM);
    for (Within group : state.scope().within()) {
      path.add(step, Style.DIM).add(group.words(), Style.BRIGHT);
    }
    if (state.topic() != Topic.OVERVIEW) {
      path.add(step, Style.DIM).add(state.topic().word(), Style.BRIGHT);
    }
    List<Line> items = new ArrayList<>();
    items.add(path);
    if (state.scope().problemsOnly()) items.add(new Line("problems only", Style.ACCENT));
    RowFilter filter = state.scope().filter();
    if (!filter.isEmpty()) items.add(new Line("/", Style.DIM).add(filter.typed(), Style.ACCENT));
    return items;
  }

  @Override
  public List<Line> standing(Scene scene) {
    List<Line> items = new ArrayList<>();
    // Never left out: nobody is to take it for real.
    if (lists.isSimulated(scene.view())) items.add(new Line("simulated", Style.WARNING));
    items.addAll(Standing.of(part(scene), scene.options().glyphs()));
    return items;
  }

  @Override
  public void draw(Canvas canvas, Scene scene, Hits hits) {
    new ClusterPanels(this, scene, hits).draw(canvas);
    ClusterOverlays.draw(this, canvas, scene, hits);
  }

  @Override
  public Step key(Input.Key key, Scene scene) {
    if (!(state.overlay() instanceof Overlay.None)) return new OverlayKeys(this, scene).on(key);
    return ClusterKeys.OVERVIEW
        .action(key)
        .map(action -> new ClusterMoves(this, scene).on(action))
        .orElseGet(() -> Step.ignored(this));
  }

  @Override
  public Step click(Click click, Scene scene) {
    return new ClusterPointer(this, scene).click(click);
  }

  @Override
  public Step wheel(Click click, int rows, Scene scene) {
    return new ClusterPointer(this, scene).wheel(click, rows);
  }

  @Override
  public Step paste(String text, Scene scene) {
    return new OverlayKeys(this, scene).paste(text);
  }

  ClusterPage with(ClusterState other) {
    return new ClusterPage(other, lists);
  }

  /** Shows another topic, and asks for what it needs. */
  Step going(Topic topic) {
    Step step = Step.to(with(state.with(topic).with(Overlay.NONE)));
    boolean needed = state.topic().needsProcesses();
    if (topic.needsProcesses() == needed) return step;
    return step.with(new Effect.Processes(!needed));
  }

  /** Shows another topic, of it what a filter takes. */
  Step going(Topic topic, RowFilter filter) {
    return with(state.with(state.scope().withFilter(filter))).going(topic);
  }

  /** Shows nothing but a group. */
  Step entering(Within group) {
    return Step.to(with(state.with(state.scope().entered(group))));
  }

  ClusterSummary part(Scene scene) {
    return lists.part(scene.view(), state.scope());
  }
}
