package io.allsmi.exporter.web.file;

/** What is wrong with a file, in one line that names it and where in it. Never holds a secret. */
public final class WebConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  public WebConfigException(String line) {
    super(line);
  }

  /** The line, which is always there. */
  public String line() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
