package io.allsmi.collectors.json;

/** A tool's output is not the document that it should be. The message is one line for people. */
public final class UnreadableJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableJsonException(String message) {
    super(message);
  }
}
