package io.allsmi.exporter.web.file;

/** A word of the configuration, and where it stands. */
public record Text(String value, Place at) {

  /** The error that this value is wrong. */
  public WebConfigException wrong(String why) {
    return at.wrong(why);
  }

  /** A value may be a secret. */
  @Override
  public String toString() {
    return "text at " + at;
  }
}
