package io.allsmi.collectors.nvml.smi;

import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs nvidia-smi. A start of it costs a tenth of a second and much of a CPU, so it is asked
 * seldom, and only where the library itself cannot be loaded: for another architecture than this
 * JVM's, or out of reach of the loader.
 */
final class SmiCollector implements Collector {
  static final double CADENCE_SECONDS = 5;

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final List<String> COMMAND =
      List.of(
          "nvidia-smi",
          "--query-gpu=" + String.join(",", SmiTable.FIELDS),
          "--format=csv,noheader,nounits");

  private final Platform platform;

  SmiCollector(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    if (isLibraryLoadable()) return new Probe.Absent("not needed: the library is read", "");
    CommandResult result = platform.run(TIMEOUT, COMMAND);
    if (result instanceof CommandResult.NotFound) {
      return new Probe.Absent("nvidia-smi was not found", "");
    }
    return refusal(result).orElse(Probe.present());
  }

  private boolean isLibraryLoadable() {
    Optional<String> found = platform.library(Session.libraryName(platform)).found();
    if (found.isEmpty()) return false;
    try {
      NvmlLibrary.load(found.get());
      return true;
    } catch (LinkageError refused) {
      return false;
    }
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    CommandResult result = platform.run(TIMEOUT, COMMAND);
    Optional<Probe> refusal = refusal(result);
    if (refusal.isPresent()) {
      throw new CollectorException(refusal.get(), "nvidia-smi gave no answer");
    }
    if (result instanceof CommandResult.Ended ended) SmiTable.parse(ended.output(), answer);
  }

  /** Why there is no answer; empty when there is one. */
  private static Optional<Probe> refusal(CommandResult result) {
    String error;
    if (result instanceof CommandResult.Ended ended) {
      if (ended.exit() == 0) return Optional.empty();
      String said = ended.output().isBlank() ? ended.errors() : ended.output();
      error = "nvidia-smi: " + firstLine(said) + " (exit status " + ended.exit() + ")";
    } else if (result instanceof CommandResult.TimedOut) {
      error = "nvidia-smi did not end within " + TIMEOUT.toSeconds() + " s";
    } else if (result instanceof CommandResult.Failed failed) {
      error = "nvidia-smi: " + failed.error();
    } else {
      return Optional.of(new Probe.Absent("nvidia-smi was not found", ""));
    }
    return Optional.of(
        new Probe.Broken(error, "look for lines with NVRM in the kernel log (dmesg)"));
  }

  private static String firstLine(String text) {
    String stripped = text.strip();
    int end = stripped.indexOf('\n');
    return end < 0 ? stripped : stripped.substring(0, end).strip();
  }

  @Override
  public double cadence() {
    return CADENCE_SECONDS;
  }
}
