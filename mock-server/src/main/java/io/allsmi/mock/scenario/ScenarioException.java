package io.allsmi.mock.scenario;

/** A scenario cannot be used. The message is one line: where, and what to do. */
public final class ScenarioException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ScenarioException(String message) {
    super(message);
  }
}
