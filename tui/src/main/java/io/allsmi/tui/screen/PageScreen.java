package io.allsmi.tui.screen;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.FleetPage;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import java.util.List;

/** A whole screen, header and footer with a page between them: a pure function. */
public final class PageScreen {
  /** The smallest screen that shows something useful. */
  private static final int LEAST_COLUMNS = 40;

  private static final int LEAST_ROWS = 8;

  private PageScreen() {}

  /** One page as it looks; any size has a picture. */
  public static Canvas render(Page page, Scene scene, Size size) {
    return render(List.of(page), scene.in(room(size, scene)), "", size, new Hits());
  }

  /** What header and footer, and what is to be said of the node, leave of a screen. */
  static Size room(Size screen, Scene scene) {
    int frame = 2 + NodeBanner.rows(scene);
    return new Size(screen.columns(), Math.max(0, screen.rows() - frame));
  }

  /**
   * The screen with pages on top of each other.
   *
   * @param pages at least one, the uppermost last
   * @param notice what stands in the last row in place of the keys; empty for the keys
   * @param hits where to note what can be clicked
   */
  static Canvas render(List<Page> pages, Scene scene, String notice, Size size, Hits hits) {
    Canvas canvas = new Canvas(size, scene.options().glyphs());
    if (size.columns() < LEAST_COLUMNS || size.rows() < LEAST_ROWS) {
      tooSmall(canvas, size);
      return canvas;
    }
    Canvas footer = canvas.row(size.rows() - 1);
    Page top = pages.getLast();
    Page base = pages.get(lowest(pages));
    if (scene.view().nodes().isEmpty() && !(pages.getFirst() instanceof FleetPage)) {
      canvas.text(1, 0, "allsmi", Style.ACCENT);
      canvas.text(1, 2, "waiting for the first readings", Style.DIM);
      FooterPanel.draw(footer, top, hits);
      return canvas;
    }
    HeaderPanel.draw(canvas.row(0), base, scene);
    int banner = NodeBanner.rows(scene);
    Canvas body = canvas.region(0, 1 + banner, size.columns(), room(size, scene).rows());
    for (int i = lowest(pages); i < pages.size(); i++) {
      pages.get(i).draw(body, scene, hits);
      if (i == lowest(pages) && NodeBanner.isPast(scene)) body.grey();
    }
    if (banner > 0) NodeBanner.draw(canvas.row(1), scene);
    if (notice.isEmpty()) FooterPanel.draw(footer, top, hits);
    else footer.text(1, 0, notice, footer.width() - 2, Style.BRIGHT);
    return canvas;
  }

  /** The uppermost page that covers what lies beneath it. */
  private static int lowest(List<Page> pages) {
    int i = pages.size() - 1;
    while (i > 0 && pages.get(i).overlay()) i--;
    return i;
  }

  private static void tooSmall(Canvas canvas, Size size) {
    String text =
        size.columns() + "x" + size.rows() + ": needs " + LEAST_COLUMNS + "x" + LEAST_ROWS;
    canvas.text(0, 0, text, size.columns(), Style.WARNING);
  }
}
