package io.allsmi.exporter.web.file;

import java.nio.file.Path;

/** A place in a file; lines and columns count from 1. */
public record Place(Path file, int line, int column) {

  /** The error that something at this place is wrong. */
  public WebConfigException wrong(String why) {
    return new WebConfigException(this + ": " + why);
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return Quoted.plain(file.toString()) + ":" + line + ":" + column;
  }
}
