package io.allsmi.collectors.json;

/** A tool's output is not the document that it should be. */
public final class UnreadableJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String line;

  public UnreadableJsonException(String line) {
    super(line);
    this.line = line;
  }

  /** What is wrong with it. */
  public String line() {
    return line;
  }
}
