package io.allsmi.cli;

/** Which release this is. A constant, because reading it from the jar costs milliseconds. */
public final class Version {
  /** The same as in the build; a test compares them. */
  public static final String NUMBER = "0.1.0-SNAPSHOT";

  private Version() {}

  /** The line of {@code --version}, with what a report of an error needs. */
  static String line() {
    return "allsmi "
        .concat(NUMBER)
        .concat(" (Java ")
        .concat(System.getProperty("java.version"))
        .concat(", ")
        .concat(System.getProperty("os.name"))
        .concat(" ")
        .concat(System.getProperty("os.arch"))
        .concat(")");
  }
}
