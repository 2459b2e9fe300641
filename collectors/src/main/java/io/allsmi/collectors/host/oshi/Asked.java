package io.allsmi.collectors.host.oshi;

import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;

/**
 * Asks OSHI, whose native side may be missing or refuse, and turns what it throws into outcomes.
 */
final class Asked {
  /** A question to OSHI. */
  @FunctionalInterface
  interface Question<T> {
    T ask();
  }

  private Asked() {}

  /** Whether an answer can be had. */
  static Probe probe(String what, Question<?> question) {
    try {
      question.ask();
      return Probe.present();
    } catch (RuntimeException | LinkageError failed) {
      return new Probe.Broken(line(what, failed), "");
    }
  }

  /** The answer. */
  static <T> T read(String what, Question<T> question) throws CollectorException {
    try {
      return question.ask();
    } catch (RuntimeException | LinkageError failed) {
      throw CollectorException.failed(line(what, failed));
    }
  }

  private static String line(String what, Throwable failed) {
    return "OSHI cannot read " + what + ": " + failed.toString().replace('\n', ' ');
  }
}
