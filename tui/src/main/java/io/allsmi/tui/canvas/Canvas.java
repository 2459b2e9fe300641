package io.allsmi.tui.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A grid of cells to draw on. Drawing outside is cut off without an error, so that a panel needs no
 * special case for a small terminal; 0×0 is a canvas like any other.
 *
 * <p>A cell holds one character. A wide one holds two cells; combining marks join the cell of their
 * base. Text is cleaned while it is drawn: a control character, an escape byte among them, becomes
 * U+FFFD ({@code ?} in {@link Glyphs#ASCII}), so that no text from outside can steer a terminal.
 *
 * <p>{@link #region} gives a window on the same cells with coordinates of its own. Drawing over one
 * half of a wide character blanks its other half, also when that lies just outside the region.
 *
 * <p>Not thread-safe: one thread draws it, and from then on it is only read.
 */
public final class Canvas {
  /** No terminal is larger; a size beyond this is a mistake of whoever reported it. */
  public static final int MAX_CELLS = 4_000_000;

  private static final int MAX_MARKS = 3;
  private static final int RIGHT_HALF = 0;

  private final Grid grid;
  private final int originX;
  private final int originY;
  private final int width;
  private final int height;
  private final int clipLeft;
  private final int clipTop;
  private final int clipRight;
  private final int clipBottom;

  /**
   * An empty canvas.
   *
   * @throws IllegalArgumentException if a side is negative or there are over {@link #MAX_CELLS}
   */
  public Canvas(int width, int height, Glyphs glyphs) {
    this(new Grid(width, height, glyphs), 0, 0, width, height, 0, 0, width, height);
  }

  /** An empty canvas as large as the screen. */
  public Canvas(Size size, Glyphs glyphs) {
    this(size.columns(), size.rows(), glyphs);
  }

  private Canvas(
      Grid grid,
      int originX,
      int originY,
      int width,
      int height,
      int clipLeft,
      int clipTop,
      int clipRight,
      int clipBottom) {
    this.grid = grid;
    this.originX = originX;
    this.originY = originY;
    this.width = width;
    this.height = height;
    this.clipLeft = clipLeft;
    this.clipTop = clipTop;
    this.clipRight = clipRight;
    this.clipBottom = clipBottom;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public Glyphs glyphs() {
    return grid.glyphs;
  }

  /**
   * A window on this canvas with its own coordinates. What lies outside this canvas, or outside the
   * window, is not drawn. A negative side counts as none.
   */
  public Canvas region(int x, int y, int width, int height) {
    int left = originX + x;
    int top = originY + y;
    int w = Math.max(0, width);
    int h = Math.max(0, height);
    int cutLeft = Math.max(clipLeft, left);
    int cutTop = Math.max(clipTop, top);
    return new Canvas(
        grid,
        left,
        top,
        w,
        h,
        cutLeft,
        cutTop,
        Math.max(cutLeft, Math.min(clipRight, left + w)),
        Math.max(cutTop, Math.min(clipBottom, top + h)));
  }

  /** Where on the whole screen this canvas lies, without what is cut off. */
  public Area area() {
    return new Area(clipLeft, clipTop, clipRight - clipLeft, clipBottom - clipTop);
  }

  /** One row as a region. */
  public Canvas row(int y) {
    return region(0, y, width, 1);
  }

  /**
   * Draws a text; what does not fit is cut off.
   *
   * @return the column after the text's last, as if nothing had been cut
   */
  public int text(int x, int y, String text, Style style) {
    int column = x;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      column += draw(column, y, codePoint, style);
    }
    return column;
  }

  /**
   * Draws a text in at most so many columns; where it is longer, an ellipsis is its last character.
   *
   * @return the column after the last one drawn
   */
  public int text(int x, int y, String text, int columns, Style style) {
    if (columns <= 0) {
      return x;
    }
    if (text.length() <= columns / 2 || CharacterWidth.of(text) <= columns) {
      return text(x, y, text, style);
    }
    int column = x;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int shown = CharacterWidth.shown(codePoint);
      if (column + Math.max(0, CharacterWidth.of(shown)) > x + columns - 1) {
        break;
      }
      column += draw(column, y, codePoint, style);
    }
    return column + draw(column, y, glyphs().ellipsis(), style);
  }

  /**
   * Draws a text that ends before a column.
   *
   * @param end the column after the text's last
   * @return the column of the text's first character
   */
  public int textRight(int end, int y, String text, Style style) {
    int x = end - CharacterWidth.of(text);
    text(x, y, text, style);
    return x;
  }

  /** Draws a line of several styles; see {@link #text(int, int, String, Style)}. */
  public int text(int x, int y, Line line) {
    int column = x;
    for (int i = 0; i < line.size(); i++) {
      column = text(column, y, line.textAt(i), line.styleAt(i));
    }
    return column;
  }

  /**
   * Draws a line of several styles in at most so many columns, with an ellipsis where it is cut.
   */
  public int text(int x, int y, Line line, int columns) {
    int end = x + columns;
    int column = x;
    for (int i = 0; i < line.size() && column < end; i++) {
      boolean last = i == line.size() - 1;
      int left = end - column;
      // A span that just fits leaves no cell for the ellipsis of what follows.
      if (!last && CharacterWidth.of(line.textAt(i)) >= left && restWidth(line, i + 1) > 0) {
        return text(column, y, line.textAt(i) + "  ", left, line.styleAt(i));
      }
      column = text(column, y, line.textAt(i), left, line.styleAt(i));
    }
    return column;
  }

  private static int restWidth(Line line, int from) {
    int columns = 0;
    for (int i = from; i < line.size(); i++) {
      columns += CharacterWidth.of(line.textAt(i));
    }
    return columns;
  }

  /** Draws one character. */
  public void put(int x, int y, int codePoint, Style style) {
    draw(x, y, codePoint, style);
  }

  /** Fills the canvas with one character of one column. */
  public void fill(int codePoint, Style style) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        draw(x, y, codePoint, style);
      }
    }
  }

  /** Marks every cell as part of the selected row; what is drawn later is not marked. */
  public void select() {
    for (int y = clipTop; y < clipBottom; y++) {
      for (int x = clipLeft; x < clipRight; x++) {
        int at = y * grid.width + x;
        grid.styles[at] = (byte) Style.at(grid.styles[at]).onSelection().index();
      }
    }
  }

  /** Gives every cell another style and leaves the characters. */
  public void restyle(Style style) {
    for (int y = clipTop; y < clipBottom; y++) {
      int row = y * grid.width;
      Arrays.fill(grid.styles, row + clipLeft, row + clipRight, (byte) style.index());
    }
  }

  /** Makes every cell dim but for lines of boxes; what is selected stays so. */
  public void grey() {
    for (int y = clipTop; y < clipBottom; y++) {
      for (int x = clipLeft; x < clipRight; x++) {
        int at = y * grid.width + x;
        Style style = Style.at(grid.styles[at]);
        if (style.role() == Role.FRAME) continue;
        grid.styles[at] = (byte) (style.selected() ? Style.DIM.onSelection() : Style.DIM).index();
      }
    }
  }

  /** The columns that the character takes, drawn or cut off. */
  private int draw(int x, int y, int codePoint, Style style) {
    if (isPlain(codePoint)) {
      set(x, y, codePoint, style);
      return 1;
    }
    int shown = CharacterWidth.shown(codePoint);
    int columns = CharacterWidth.of(shown);
    if (columns == CharacterWidth.DROPPED) {
      return 0;
    }
    if (columns == CharacterWidth.COMBINING) {
      addMark(x - 1, y, shown);
      return 0;
    }
    if (!glyphs().unicode()) {
      char folded = AsciiFold.of(shown);
      for (int i = 0; i < columns; i++) {
        set(x + i, y, folded, style);
      }
      return columns;
    }
    if (columns == 1) {
      set(x, y, shown, style);
    } else if (isInside(x, y) && isInside(x + 1, y)) {
      set(x, y, shown, style);
      set(x + 1, y, RIGHT_HALF, style);
    } else {
      // Half a character cannot be shown; the half that is inside is blank.
      set(x, y, ' ', style);
      set(x + 1, y, ' ', style);
    }
    return columns;
  }

  /** What nearly every cell holds: ASCII, lines, blocks and braille need no second look. */
  private boolean isPlain(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= 0x20;
    }
    return grid.glyphs != Glyphs.ASCII
        && ((codePoint >= 0x2500 && codePoint <= 0x25A0)
            || (codePoint >= 0x2800 && codePoint <= 0x28FF));
  }

  private boolean isInside(int x, int y) {
    int column = originX + x;
    int row = originY + y;
    return column >= clipLeft && column < clipRight && row >= clipTop && row < clipBottom;
  }

  private void set(int x, int y, int codePoint, Style style) {
    if (!isInside(x, y)) {
      return;
    }
    int column = originX + x;
    int at = (originY + y) * grid.width + column;
    int old = grid.cells[at];
    if (old == RIGHT_HALF && codePoint != RIGHT_HALF) {
      grid.cells[at - 1] = ' ';
    }
    if (column + 1 < grid.width && grid.cells[at + 1] == RIGHT_HALF && old != RIGHT_HALF) {
      grid.cells[at + 1] = ' ';
    }
    grid.cells[at] = codePoint;
    grid.styles[at] = (byte) style.index();
  }

  private void addMark(int x, int y, int mark) {
    if (!glyphs().unicode() || !isInside(x, y)) {
      return;
    }
    int at = (originY + y) * grid.width + originX + x;
    if (grid.cells[at] == RIGHT_HALF) {
      at--;
    }
    int old = grid.cells[at];
    if (old == ' ' || old == RIGHT_HALF) {
      return;
    }
    String cluster = grid.textOf(old);
    if (cluster.codePointCount(0, cluster.length()) <= MAX_MARKS) {
      grid.clusters.add(cluster + Character.toString(mark));
      grid.cells[at] = -grid.clusters.size();
    }
  }

  /**
   * The text of a cell: a space where nothing was drawn, empty for the right half of a wide
   * character.
   *
   * @throws IndexOutOfBoundsException outside the canvas
   */
  public String textAt(int x, int y) {
    int cell = grid.cells[at(x, y)];
    return cell == RIGHT_HALF ? "" : grid.textOf(cell);
  }

  /**
   * The cell's character without its marks: 0 for the right half of a wide character.
   *
   * @throws IndexOutOfBoundsException outside the canvas
   */
  public int codePointAt(int x, int y) {
    int cell = grid.cells[at(x, y)];
    return cell < 0 ? grid.textOf(cell).codePointAt(0) : cell;
  }

  /** Whether the cell holds a base with combining marks. */
  public boolean hasMarks(int x, int y) {
    return grid.cells[at(x, y)] < 0;
  }

  /** The cell's style. */
  public Style styleAt(int x, int y) {
    return Style.at(grid.styles[at(x, y)]);
  }

  /**
   * The first column from {@code x} on whose cell looks different in another canvas of the same
   * size, or -1 when the rest of the row is the same.
   */
  public int firstDifference(int x, int y, Canvas other) {
    if (x >= width) {
      return -1;
    }
    int mine = at(x, y);
    int theirs = other.at(x, y);
    int length = width - x;
    int cell =
        Arrays.mismatch(grid.cells, mine, mine + length, other.grid.cells, theirs, theirs + length);
    int style =
        Arrays.mismatch(
            grid.styles, mine, mine + length, other.grid.styles, theirs, theirs + length);
    int first = smallest(cell, style);
    if (grid.clusters.isEmpty() && other.grid.clusters.isEmpty()) {
      return first < 0 ? -1 : x + first;
    }
    // Cells with marks hold a number that means another text in another canvas.
    for (int i = 0; i < length; i++) {
      if (!grid.isSame(mine + i, other.grid, theirs + i)) {
        return x + i;
      }
    }
    return -1;
  }

  /**
   * The end of a run of cells that look different in another canvas of the same size.
   *
   * @param x a cell that does
   * @param bridge so many cells that look the same do not end the run
   * @return the column after the last cell that looks different
   */
  public int differenceEnd(int x, int y, Canvas other, int bridge) {
    int mine = at(x, y);
    int theirs = other.at(x, y);
    int end = 1;
    int last = Math.min(width - x, end + bridge + 1);
    for (int i = 1; i < last; i++) {
      if (!grid.isSame(mine + i, other.grid, theirs + i)) {
        end = i + 1;
        last = Math.min(width - x, end + bridge + 1);
      }
    }
    return x + end;
  }

  private static int smallest(int a, int b) {
    if (a < 0 || b < 0) {
      return Math.max(a, b);
    }
    return Math.min(a, b);
  }

  /**
   * Reads a run of cells of one style whose characters are one column wide beyond doubt.
   *
   * @param end the column to stop before
   * @param into gets the text of the run; nothing when the first cell does not begin one
   * @return the column after the run, {@code x} when there is none
   */
  public int plainRun(int x, int y, int end, StringBuilder into) {
    int at = at(x, y);
    int[] cells = grid.cells;
    byte style = grid.styles[at];
    int column = x;
    while (column < end) {
      int cell = cells[at];
      boolean plain = cell > RIGHT_HALF && cell <= Character.MAX_VALUE;
      boolean wide = column + 1 < width && cells[at + 1] == RIGHT_HALF;
      if (!plain || wide || grid.styles[at] != style) {
        break;
      }
      into.append((char) cell);
      column++;
      at++;
    }
    return column;
  }

  private int at(int x, int y) {
    if (!isInside(x, y)) {
      throw new IndexOutOfBoundsException(
          "cell " + x + "," + y + " of a canvas of " + width + "x" + height);
    }
    return (originY + y) * grid.width + originX + x;
  }

  /**
   * The characters, for tests: each row without the blanks at its end, and a line feed after each.
   */
  public String toText() {
    StringBuilder text = new StringBuilder((width + 1) * height);
    for (int y = 0; y < height; y++) {
      int end = text.length();
      for (int x = 0; x < width; x++) {
        String cell = isInside(x, y) ? textAt(x, y) : " ";
        text.append(cell);
        if (!cell.equals(" ")) {
          end = text.length();
        }
      }
      text.setLength(end);
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * The styles, for tests: {@link Style#letter} for each cell that shows something or is selected,
   * else a space; rows as in {@link #toText}.
   */
  public String toRoleText() {
    StringBuilder text = new StringBuilder((width + 1) * height);
    for (int y = 0; y < height; y++) {
      int end = text.length();
      for (int x = 0; x < width; x++) {
        boolean blank = !isInside(x, y) || (codePointAt(x, y) == ' ' && !styleAt(x, y).selected());
        text.append(blank ? ' ' : styleAt(x, y).letter());
        if (!blank) {
          end = text.length();
        }
      }
      text.setLength(end);
      text.append('\n');
    }
    return text.toString();
  }

  /** The cells themselves, shared by a canvas and its regions. */
  private static final class Grid {
    final int width;
    final Glyphs glyphs;

    /** A code point, {@link #RIGHT_HALF}, or minus (1 + place in {@link #clusters}). */
    final int[] cells;

    /** {@link Style#index}. */
    final byte[] styles;

    final List<String> clusters = new ArrayList<>(0);

    Grid(int width, int height, Glyphs glyphs) {
      if (width < 0 || height < 0 || (long) width * height > MAX_CELLS) {
        throw new IllegalArgumentException("a canvas cannot have " + width + "x" + height);
      }
      this.width = width;
      this.glyphs = glyphs;
      this.cells = new int[width * height];
      this.styles = new byte[width * height];
      Arrays.fill(cells, ' ');
    }

    String textOf(int cell) {
      return cell < 0 ? clusters.get(-cell - 1) : Character.toString(cell);
    }

    boolean isSame(int at, Grid other, int otherAt) {
      int cell = cells[at];
      int otherCell = other.cells[otherAt];
      if (styles[at] != other.styles[otherAt]) {
        return false;
      }
      if (cell >= 0 || otherCell >= 0) {
        return cell == otherCell;
      }
      return textOf(cell).equals(other.textOf(otherCell));
    }
  }
}
