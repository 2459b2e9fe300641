package io.allsmi.cli.service;

import io.allsmi.tui.terminal.Signals;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The signals that end a program which serves until it is told otherwise. */
public final class EndSignals {
  private EndSignals() {}

  /** A latch that opens when one of them comes; from now on they do nothing else. */
  public static CountDownLatch latch() {
    CountDownLatch end = new CountDownLatch(1);
    for (String signal : List.of("TERM", "INT", "HUP")) Signals.handle(signal, end::countDown);
    return end;
  }
}
