package io.allsmi.cli.text;

/** Text from outside, made safe to print: it must not steer the terminal. */
public final class PlainText {
  private PlainText() {}

  /** The text with every control character replaced. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) return cleaned(text);
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      clean.append(Character.isISOControl(c) ? '\ufffd' : c);
    }
    return clean.toString();
  }
}
