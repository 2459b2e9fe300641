package io.allsmi.exporter.web.file;

/** Foreign text made safe for one line of a log: a name or a value may hold line breaks. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** The text in single quotes, cut when it is long. */
  public static String of(String text) {
    return "'" + plain(text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + "'";
  }

  /** The text with a question mark for all that is not printed as one character on its line. */
  public static String plain(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(printable(c) ? c : '?');
    }
    return line.toString();
  }

  private static boolean printable(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
