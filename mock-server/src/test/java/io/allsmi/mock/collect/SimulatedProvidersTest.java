package io.allsmi.mock.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.mock.effect.Effect;
import io.allsmi.mock.effect.When;
import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.mock.node.Simulation;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedProvidersTest {
  private static final long START = 1_795_000_000_000L;

  private long now = START;

  @Test
  void thereIsOneForEachSource() {
    List<CollectorProvider> providers =
        SimulatedProviders.of(Platforms.parse("nvidia-h100:8"), 7, () -> now);
    assertThat(providers)
        .extracting(CollectorProvider::name)
        .containsExactly(
            "nvml",
            "nvml-health",
            "node",
            "cpu",
            "memory",
            "disks",
            "drives",
            "filesystems",
            "network",
            "chassis",
            "processes");
  }

  @Test
  void theyAnswerWhatTheNodeSays() throws CollectorException {
    SimulatedNode node = new Simulation(7, START).node("node-0001", Platforms.parse("nvidia-h100"));
    Heard heard = new Heard();
    collect(SimulatedProviders.of(node, () -> now).getFirst(), heard);
    double watts = heard.numbers.getOrDefault("nvidia3 power_watts", Double.NaN);
    assertThat(watts)
        .isEqualTo(
            node.at(now)
                .device("nvidia3")
                .orElseThrow()
                .value(io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS));
  }

  @Test
  void aLostDeviceIsNotDeclaredAndItsXidIsTold() throws CollectorException {
    SimulatedNode node = new Simulation(7, START).node("node-0001", Platforms.parse("nvidia-h100"));
    node.inject(new Effect.Lost(79), 1 << 2, START + 5_000, When.FOREVER);
    Collector nvml = SimulatedProviders.of(node, () -> now).getFirst().create(new NoPlatform());
    assertThat(nvml.probe()).isInstanceOf(Probe.Present.class);
    assertThat(heard(nvml).devices).hasSize(8);
    now += 10_000;
    Heard after = heard(nvml);
    assertThat(after.devices).hasSize(7).doesNotContain("nvidia2");
    assertThat(after.events).extracting(Event::code).containsExactly("xid");
    now += 10_000;
    assertThat(heard(nvml).events).isEmpty();
  }

  private static void collect(CollectorProvider provider, Heard heard) throws CollectorException {
    provider.create(new NoPlatform()).collect(new Request(), heard);
  }

  private static Heard heard(Collector collector) throws CollectorException {
    Heard heard = new Heard();
    collector.collect(new Request(), heard);
    return heard;
  }

  private static final class Request implements CollectRequest {
    @Override
    public Level level() {
      return Level.DETAIL;
    }

    @Override
    public boolean enter(String device) {
      return true;
    }

    @Override
    public void leave() {}
  }

  /** Keeps what was answered. */
  private static final class Heard implements Answer {
    private final List<String> devices = new ArrayList<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    @Override
    public int device(DeviceInfo description) {
      devices.add(description.name());
      return devices.size() - 1;
    }

    @Override
    public void set(int device, Metric metric, double value) {
      numbers.put(devices.get(device) + " " + metric, value);
    }

    @Override
    public void set(int device, int part, Metric metric, double value) {}

    @Override
    public void text(int device, Metric metric, String text) {}

    @Override
    public void text(int device, int part, Metric metric, String text) {}

    @Override
    public void process(ProcessUse use) {}

    @Override
    public void event(Event event) {
      events.add(event);
    }

    @Override
    public void finding(Finding finding) {}

    @Override
    public void epoch(long epoch) {}

    @Override
    public void note(String error, String advice) {}
  }

  /** A simulated collector needs nothing of a machine. */
  private static final class NoPlatform implements Platform {
    @Override
    public Os os() {
      return Os.OTHER;
    }

    @Override
    public String arch() {
      return "none";
    }

    @Override
    public Path path(String absolute) {
      throw new AssertionError(absolute);
    }

    @Override
    public boolean hasForeignRoot() {
      return false;
    }

    @Override
    public LibraryLookup library(String... names) {
      throw new AssertionError(List.of(names));
    }

    @Override
    public CommandResult run(Duration timeout, List<String> command) {
      throw new AssertionError(command);
    }

    @Override
    public Optional<String> environment(String name) {
      return Optional.empty();
    }

    @Override
    public Moment now() {
      return Moment.ofWall(START);
    }
  }
}
