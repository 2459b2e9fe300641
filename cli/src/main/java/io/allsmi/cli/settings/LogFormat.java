package io.allsmi.cli.settings;

/** How a log line is written. */
public enum LogFormat {
  LOGFMT,
  JSON
}
