package io.allsmi.tui.svg;

/**
 * The characters that are drawn as shapes: box lines, blocks and braille, as pieces of an SVG path
 * within the cell at {@code x}, {@code y}.
 */
final class CellShape {
  private static final int WIDTH = CanvasSvg.CELL_WIDTH;
  private static final int HEIGHT = CanvasSvg.CELL_HEIGHT;
  private static final int MIDDLE_X = WIDTH / 2;
  private static final int MIDDLE_Y = HEIGHT / 2;

  /** Column and row of the dot behind each of the eight bits of U+2800 to U+28FF. */
  private static final int[] DOT_COLUMN = {0, 0, 0, 1, 1, 1, 0, 1};

  private static final int[] DOT_ROW = {0, 1, 2, 0, 1, 2, 3, 3};

  private CellShape() {}

  static boolean isShape(int codePoint) {
    return (codePoint >= 0x2800 && codePoint <= 0x28FF)
        || (codePoint >= 0x2581 && codePoint <= 0x258F)
        || isLine(codePoint);
  }

  private static boolean isLine(int codePoint) {
    return switch (codePoint) {
      case '─', '│', '╭', '╮', '╰', '╯', '┈' -> true;
      default -> false;
    };
  }

  /** Adds the shape of a character; nothing for one that is not a shape. */
  static void append(StringBuilder path, int codePoint, int x, int y) {
    if (codePoint >= 0x2800 && codePoint <= 0x28FF) {
      dots(path, codePoint - 0x2800, x, y);
    } else if (codePoint >= 0x2581 && codePoint <= 0x2588) {
      int height = HEIGHT * (codePoint - 0x2580) / 8;
      rectangle(path, x, y + HEIGHT - height, WIDTH, height);
    } else if (codePoint >= 0x2589 && codePoint <= 0x258F) {
      rectangle(path, x, y, WIDTH * (0x2590 - codePoint) / 8, HEIGHT);
    } else if (isLine(codePoint)) {
      line(path, codePoint, x, y);
    }
  }

  private static void dots(StringBuilder path, int bits, int x, int y) {
    for (int bit = 0; bit < DOT_COLUMN.length; bit++) {
      if ((bits >> bit & 1) != 0) {
        rectangle(path, x + 1 + 4 * DOT_COLUMN[bit], y + 1 + 4 * DOT_ROW[bit], 2, 2);
      }
    }
  }

  private static void line(StringBuilder path, int codePoint, int x, int y) {
    switch (codePoint) {
      case '─' -> rectangle(path, x, y + MIDDLE_Y, WIDTH, 1);
      case '│' -> rectangle(path, x + MIDDLE_X, y, 1, HEIGHT);
      case '┈' -> {
        rectangle(path, x + 1, y + MIDDLE_Y, 2, 1);
        rectangle(path, x + 5, y + MIDDLE_Y, 2, 1);
      }
      case '╭' -> corner(path, x, y, 1, 1);
      case '╮' -> corner(path, x, y, -1, 1);
      case '╰' -> corner(path, x, y, 1, -1);
      case '╯' -> corner(path, x, y, -1, -1);
      default -> throw new IllegalArgumentException("not a line: " + codePoint);
    }
  }

  /** A quarter turn of one unit's width that meets the straight lines beside and below or above. */
  private static void corner(StringBuilder path, int x, int y, int right, int down) {
    int centerX = x + MIDDLE_X;
    int centerY = y + MIDDLE_Y;
    int edgeX = right > 0 ? x + WIDTH : x;
    int edgeY = down > 0 ? y + HEIGHT : y;
    int outerX = right > 0 ? centerX : centerX + 1;
    int innerX = right > 0 ? centerX + 1 : centerX;
    int outerY = down > 0 ? centerY : centerY + 1;
    int innerY = down > 0 ? centerY + 1 : centerY;
    move(path, 'M', outerX, edgeY);
    move(path, 'L', outerX, outerY + 4 * down);
    curve(path, outerX, outerY, outerX + 4 * right, outerY);
    move(path, 'L', edgeX, outerY);
    move(path, 'L', edgeX, innerY);
    move(path, 'L', innerX + 3 * right, innerY);
    curve(path, innerX, innerY, innerX, innerY + 3 * down);
    move(path, 'L', innerX, edgeY);
    path.append('Z');
  }

  private static void move(StringBuilder path, char how, int x, int y) {
    path.append(how).append(x).append(' ').append(y);
  }

  private static void curve(StringBuilder path, int controlX, int controlY, int x, int y) {
    path.append('Q').append(controlX).append(' ').append(controlY);
    path.append(' ').append(x).append(' ').append(y);
  }

  private static void rectangle(StringBuilder path, int x, int y, int width, int height) {
    path.append('M').append(x).append(' ').append(y);
    path.append('h').append(width).append('v').append(height);
    path.append('h').append(-width).append('z');
  }
}
