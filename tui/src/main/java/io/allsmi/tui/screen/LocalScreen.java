package io.allsmi.tui.screen;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.canvas.Style;

/** The screen of one machine: a pure function. */
public final class LocalScreen {
  private LocalScreen() {}

  /** The screen as it looks; any size has one. */
  public static Canvas render(FleetView view, UiState state, Size size, Glyphs glyphs) {
    Canvas canvas = new Canvas(size, glyphs);
    if (size.columns() < Frame.LEAST_COLUMNS || size.rows() < Frame.LEAST_ROWS) {
      tooSmall(canvas, size);
      return canvas;
    }
    if (view.nodes().isEmpty()) {
      canvas.text(1, 0, "allsmi", Style.ACCENT);
      canvas.text(1, 2, "waiting for the first readings", Style.DIM);
    } else {
      draw(canvas, view, view.nodes().getFirst(), state, size);
    }
    FooterPanel.draw(canvas.row(size.rows() - 1));
    if (state.help()) HelpPanel.draw(canvas);
    return canvas;
  }

  private static void draw(Canvas canvas, FleetView view, NodeView node, UiState state, Size size) {
    int findings = node.snapshot().findings().size();
    Frame frame = Frame.of(size, HostPanel.rows(node), DevicePanel.rows(node), findings);
    HeaderPanel.draw(canvas.row(0), view, node, state);
    int y = 1;
    if (frame.host() > 0) HostPanel.draw(panel(canvas, y, frame.host()), node);
    y += frame.host();
    if (frame.devices() > 0) DevicePanel.draw(panel(canvas, y, frame.devices()), node, state);
    y += frame.devices();
    if (frame.graphs() > 0) GraphPanel.draw(panel(canvas, y, frame.graphs()), node);
    y += frame.graphs();
    if (frame.processes() > 0) ProcessPanel.draw(panel(canvas, y, frame.processes()), node, state);
    y += frame.processes();
    FindingsPanel.draw(panel(canvas, y, frame.findings()), node);
  }

  private static Canvas panel(Canvas canvas, int y, int rows) {
    return canvas.region(0, y, canvas.width(), rows);
  }

  private static void tooSmall(Canvas canvas, Size size) {
    String text =
        size.columns()
            + "x"
            + size.rows()
            + ": needs "
            + Frame.LEAST_COLUMNS
            + "x"
            + Frame.LEAST_ROWS;
    canvas.text(0, 0, text, size.columns(), Style.WARNING);
  }
}
