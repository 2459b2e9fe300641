package io.allsmi.cli.settings;

/** What happens when the configuration file is wrong. */
public enum BrokenFile {
  /** The command ends with one line: a script must not run on settings that nobody chose. */
  REFUSE,
  /**
   * What is wrong is reported and its default holds; the rest of the file counts, unless it cannot
   * be read at all. For a person at a screen, who is better served by a picture and a note.
   */
  REPORT
}
