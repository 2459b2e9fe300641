package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;

/** The two sources on one machine, as the engine makes them. */
final class Source implements AutoCloseable {
  private final Collector live;
  private final Collector health;

  private Source(Collector live, Collector health) {
    this.live = live;
    this.health = health;
  }

  /** Made, not probed. */
  static Source of(Platform machine) {
    NvmlProvider provider = new NvmlProvider();
    return new Source(provider.create(machine), provider.health().create(machine));
  }

  /** Made and probed, which must find the library. */
  static Source open(FakeNvml nvml) {
    Source source = of(nvml.platform());
    assertThat(source.live.probe()).isInstanceOf(Probe.Present.class);
    assertThat(source.health.probe()).isInstanceOf(Probe.Present.class);
    return source;
  }

  Collector collector() {
    return live;
  }

  Collector healthCollector() {
    return health;
  }

  /** What moves, everything of it. */
  ReadAnswer read() throws CollectorException {
    return ReadAnswer.of(live);
  }

  ReadAnswer read(Level level) throws CollectorException {
    return ReadAnswer.of(live, level);
  }

  /** What changes seldom, everything of it. */
  ReadAnswer health() throws CollectorException {
    return ReadAnswer.of(health);
  }

  @Override
  public void close() {
    live.close();
    health.close();
  }
}
