package io.allsmi.collectors.nvml;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.util.List;

/** The collector of what moves, on a fake library, asked tick by tick. */
final class ReadGpus implements AutoCloseable {
  private final FakeNvml nvml;
  private final FixturePlatform machine;
  private final Collector collector;
  private double seconds;

  private ReadGpus(FakeNvml nvml, FixturePlatform machine) {
    this.nvml = nvml;
    this.machine = machine;
    collector = new NvmlProvider().create(machine);
    nvml.time(0);
    Probe probe = collector.probe();
    if (!(probe instanceof Probe.Present)) throw new AssertionError(probe);
  }

  static ReadGpus of(FakeNvml nvml) {
    return new ReadGpus(nvml, nvml.platform());
  }

  static ReadGpus of(FakeNvml nvml, FixturePlatform machine) {
    return new ReadGpus(nvml, machine);
  }

  /** Moves the clocks of the library and of the machine on. */
  ReadGpus after(double more) {
    seconds += more;
    machine.advance(more);
    nvml.time(seconds);
    return this;
  }

  /** Asks for everything. */
  ReadAnswer read() {
    try {
      return ReadAnswer.of(collector);
    } catch (CollectorException e) {
      throw new AssertionError(e);
    }
  }

  /** The processes of a reading, by {@code pid device kind}. */
  static List<String> uses(ReadAnswer answer) {
    return answer.processes().stream().flatMap(ReadGpus::uses).toList();
  }

  private static java.util.stream.Stream<String> uses(ProcessUse process) {
    return process.uses().stream()
        .map(use -> process.pid() + " " + use.device() + " " + use.kind());
  }

  @Override
  public void close() {
    collector.close();
  }
}
