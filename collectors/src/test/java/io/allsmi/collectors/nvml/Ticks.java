package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;

/** The two sources on a machine whose clocks a test moves, the library's with the program's. */
final class Ticks implements AutoCloseable {
  private final FakeNvml nvml;
  private final FixturePlatform machine;
  private final Source source;
  private double now;

  private Ticks(FakeNvml nvml) {
    this.nvml = nvml.time(0);
    machine = nvml.platform();
    source = Source.of(machine);
    assertThat(source.collector().probe()).isInstanceOf(Probe.Present.class);
    assertThat(source.healthCollector().probe()).isInstanceOf(Probe.Present.class);
  }

  static Ticks of(Path folder, String scenario, String... more) {
    return new Ticks(FakeNvml.scenario(folder, scenario, more));
  }

  static Ticks script(Path folder, String... lines) {
    return new Ticks(FakeNvml.script(folder, lines));
  }

  /** Moves all clocks to so many seconds after the start. */
  Ticks at(double seconds) {
    machine.advance(seconds - now);
    nvml.time(seconds);
    now = seconds;
    return this;
  }

  FakeNvml nvml() {
    return nvml;
  }

  ReadAnswer live() throws CollectorException {
    return source.read();
  }

  ReadAnswer live(Level level) throws CollectorException {
    return source.read(level);
  }

  ReadAnswer health() throws CollectorException {
    return source.health();
  }

  ReadAnswer health(Level level) throws CollectorException {
    return ReadAnswer.of(source.healthCollector(), level);
  }

  @Override
  public void close() {
    source.close();
    nvml.close();
  }
}
