package io.allsmi.tui.canvas;

/** The ASCII character that stands for another one where a terminal shows nothing else. */
final class AsciiFold {
  private static final String FROM = "°·•…–—−×▲▼△▽●○◉▸▹▾▴◂↵←→↑↓≥≤≈±¹²³⁴⁵⁶⁷⁸⁹⁰µμ‘’“”│┊┆║─┈┄═░▒▓";
  private static final String TO = " ..~---x^v^v*o*>>v^<<<>^v><~+1234567890uu''\"\"||||----.:%";

  private AsciiFold() {}

  /** One character for one: the width of a row stays. What has no likeness is a question mark. */
  static char of(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7F) {
      return (char) codePoint;
    }
    if (codePoint >= 0x2500 && codePoint <= 0x257F) {
      int at = FROM.indexOf(codePoint);
      return at < 0 ? '+' : TO.charAt(at);
    }
    if (codePoint >= 0x2580 && codePoint <= 0x258F) {
      return '#';
    }
    int at = FROM.indexOf(codePoint);
    return at < 0 ? '?' : TO.charAt(at);
  }
}
