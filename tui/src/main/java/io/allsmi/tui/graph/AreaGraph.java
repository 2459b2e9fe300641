package io.allsmi.tui.graph;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import java.util.Arrays;
import java.util.List;

/**
 * A graph with an axis on its left and a limit as a dashed line:
 *
 * <pre>{@code
 * new AreaGraph(new Scale(0, 700)).axis("700", "350", "0 W").limit(650).draw(canvas, watts);
 *
 *  700 ┈┈┈┈⣀⣀┈┈┈┈
 *      ⣀⣤⣶⣿⣿⣿⣿⣶⣤⣀
 *  350 ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿
 *      ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿
 *  0 W ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿
 * }</pre>
 */
public final class AreaGraph {
  private final Scale scale;
  private List<String> labels = List.of();
  private int axisColumns;
  private double limit = Double.NaN;
  private Shade shade = Shade.LOAD;

  public AreaGraph(Scale scale) {
    this.scale = scale;
  }

  /**
   * The texts beside the axis, from the top of the scale to its foot, at equal distances. Where
   * there are fewer rows than texts, those in the middle are left out first.
   */
  public AreaGraph axis(String... topToFoot) {
    labels = Arrays.asList(topToFoot);
    for (String label : topToFoot) {
      axisColumns = Math.max(axisColumns, CharacterWidth.of(label));
    }
    return this;
  }

  /** Keeps at least so many columns for the axis, so that graphs above each other align. */
  public AreaGraph axisColumns(int columns) {
    axisColumns = Math.max(axisColumns, columns);
    return this;
  }

  /** Where the dashed line is, in the unit of the scale; outside the scale or NaN there is none. */
  public AreaGraph limit(double value) {
    limit = value;
    return this;
  }

  /** The colours of the area: {@link Shade#LOAD} unless set. */
  public AreaGraph shade(Shade shade) {
    this.shade = shade;
    return this;
  }

  /** How many samples fit on a canvas beside the axis. */
  public int slots(Canvas canvas) {
    return Plot.slots(plot(canvas));
  }

  /** Draws the graph over the whole canvas; see {@link Plot#draw} for the samples. */
  public void draw(Canvas canvas, double[] samples) {
    Canvas plot = plot(canvas);
    drawAxis(canvas);
    drawLimit(plot);
    Plot.draw(plot, samples, scale, shade);
  }

  private Canvas plot(Canvas canvas) {
    int axis = axisColumns == 0 ? 0 : axisColumns + 1;
    return canvas.region(axis, 0, canvas.width() - axis, canvas.height());
  }

  private void drawAxis(Canvas canvas) {
    int last = labels.size() - 1;
    int foot = canvas.height() - 1;
    if (last < 0 || foot < 0) {
      return;
    }
    // Middle texts first: where rows are few the ends overwrite them.
    for (int i = 1; i < last; i++) {
      label(canvas, labels.get(i), Math.round((float) foot * i / last));
    }
    label(canvas, labels.get(last), foot);
    label(canvas, labels.get(0), 0);
  }

  private void label(Canvas canvas, String label, int y) {
    Canvas place = canvas.region(0, y, Math.min(axisColumns, canvas.width()), 1);
    place.fill(' ', Style.DIM);
    place.textRight(place.width(), 0, label, Style.DIM);
  }

  private void drawLimit(Canvas plot) {
    if (Double.isNaN(limit) || limit <= scale.min() || limit > scale.max()) {
      return;
    }
    double height = scale.ratio(limit) * plot.height();
    int up = Math.min(plot.height() - 1, (int) Math.floor(height));
    // A limit on the border of two rows belongs to the lower one, whose top it is.
    if (up > 0 && height == up) {
      up--;
    }
    Canvas row = plot.row(plot.height() - 1 - up);
    row.fill(plot.glyphs().dash(), Style.LIMIT);
  }
}
