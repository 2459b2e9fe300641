package io.allsmi.collectors.nvml.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.Until;
import io.allsmi.collectors.nvml.FakeNvml;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.collectors.nvml.session.Slot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcieSamplerTest {
  private static final String MEASURE = "nvmlDeviceGetPcieThroughput";

  @TempDir private Path folder;
  private final List<PcieGauge> gauges = new ArrayList<>();
  private FakeNvml nvml;
  private FixturePlatform machine;
  private Session session;
  private PcieSampler sampler;

  @BeforeEach
  void start() throws Exception {
    nvml = FakeNvml.script(folder, "devices 4", "gpu* pcie.rx 2000", "gpu* pcie.tx 3000").time(0);
    machine = nvml.platform();
    session = new Session(machine);
    session.open(this);
    sampler = new PcieSampler(machine, 1, 20);
    for (Slot slot : session.slots()) {
      slot.open(machine.now());
      PcieGauge gauge = new PcieGauge(slot.calls());
      gauges.add(gauge);
      sampler.add(gauge);
    }
  }

  @AfterEach
  void stop() {
    nvml.release();
    for (PcieGauge gauge : gauges) sampler.remove(gauge);
    session.close(this);
    nvml.close();
  }

  private boolean isMeasured(int gauge) {
    return !Double.isNaN(gauges.get(gauge).last().receive());
  }

  @Test
  void whatIsWantedIsMeasuredInBytes() {
    sampler.want(gauges.get(1));
    Until.so(() -> isMeasured(1));
    assertThat(gauges.get(1).last().receive()).isEqualTo(2e6);
    assertThat(gauges.get(1).last().transmit()).isEqualTo(3e6);
    assertThat(gauges.get(1).last().at()).isEqualTo(machine.now());
    assertThat(isMeasured(0)).isFalse();
    assertThat(nvml.calls(MEASURE)).isEqualTo(2);
  }

  @Test
  void whatIsNotOfferedIsAskedForOnce() {
    nvml.add("gpu0 pcie.rx unsupported", "gpu0 pcie.tx unsupported");
    sampler.want(gauges.get(0));
    Until.so(() -> gauges.get(0).isRefused());
    sampler.want(gauges.get(0));
    sampler.want(gauges.get(1));
    Until.so(() -> isMeasured(1));
    assertThat(nvml.calls(MEASURE)).isEqualTo(4);
    assertThat(isMeasured(0)).isFalse();
  }

  @Test
  void aCallThatHangsCostsItsDeviceUntilItReturns() {
    nvml.add("gpu0 hang " + MEASURE);
    sampler.want(gauges.get(0));
    Until.so(() -> nvml.hanging() == 1);
    Until.so(
        () -> {
          sampler.want(gauges.get(1));
          return isMeasured(1);
        });
    assertThat(sampler.round()).isEqualTo(0.003);
    nvml.release();
    Until.so(() -> sampler.round() == 0.004);
    Until.so(
        () -> {
          sampler.want(gauges.get(0));
          return isMeasured(0);
        });
  }

  @Test
  void threeCallsThatHangAreAllThatItStands() {
    nvml.add("gpu* hang " + MEASURE);
    for (int gpu = 0; gpu < 3; gpu++) {
      int hanging = gpu + 1;
      PcieGauge gauge = gauges.get(gpu);
      Until.so(
          () -> {
            sampler.want(gauge);
            return nvml.hanging() == hanging;
          });
    }
    Until.so(
        () -> {
          sampler.want(gauges.get(3));
          return !sampler.isWorking();
        });
    assertThat(nvml.calls(MEASURE)).isEqualTo(3);
  }

  @Test
  void aDeviceThatIsRemovedIsNotMeasuredAnyMore() {
    PcieGauge removed = gauges.get(2);
    sampler.remove(removed);
    sampler.want(removed);
    sampler.want(gauges.get(0));
    Until.so(() -> isMeasured(0));
    assertThat(isMeasured(2)).isFalse();
    assertThat(sampler.round()).isEqualTo(0.003);
  }

  @Test
  void theThreadEndsWithTheLastDevice() {
    sampler.want(gauges.get(0));
    Until.so(() -> isMeasured(0));
    assertThat(sampler.isWorking()).isTrue();
    for (PcieGauge gauge : gauges) sampler.remove(gauge);
    Until.so(() -> !sampler.isWorking());
  }

  @Test
  void aNumberThatCannotBeIsAbsent() {
    nvml.add("gpu0 pcie.rx none", "gpu0 pcie.tx 4000000000");
    sampler.want(gauges.get(0));
    Until.so(() -> gauges.get(0).last().at().equals(machine.now()));
    assertThat(gauges.get(0).last().receive()).isNaN();
    assertThat(gauges.get(0).last().transmit()).isNaN();
  }
}
