package io.allsmi.cli.settings;

/** The colours of the screen; AUTO asks the terminal and honours {@code NO_COLOR}. */
public enum Theme {
  AUTO,
  DARK,
  LIGHT,
  CONTRAST,
  COLORBLIND,
  MONO
}
