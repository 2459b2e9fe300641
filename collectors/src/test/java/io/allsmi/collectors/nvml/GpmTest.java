package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.DRAM_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FP64_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECEIVE_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_TRANSMIT_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_TRANSMIT_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SM_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SM_OCCUPANCY_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TENSOR_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_RECEIVE_BYTES_PER_SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.collectors.nvml.gpm.GpmQuantities;
import io.allsmi.collectors.nvml.gpm.GpmReader;
import io.allsmi.collectors.nvml.gpm.GpmSampler;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.collectors.nvml.session.Slot;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpmTest {
  @TempDir private Path folder;

  private Ticks steady(String... more) {
    String[] lines = new String[more.length + 4];
    lines[0] = "gpu* gpm 2 75";
    lines[1] = "gpu* gpm 5 50";
    lines[2] = "gpu* gpm 10 25";
    lines[3] = "gpu* gpm 21 1000";
    System.arraycopy(more, 0, lines, 4, more.length);
    return Ticks.of(folder, "r550-h100", lines);
  }

  @Test
  void theSecondTickHasWhatHappenedSinceTheFirst() throws Exception {
    try (Ticks ticks = steady()) {
      assertThat(ticks.live().value("nvidia0", SM_ACTIVE_RATIO)).isNaN();
      ReadAnswer live = ticks.at(1).live();
      assertThat(live.value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
      assertThat(live.value("nvidia0", TENSOR_ACTIVE_RATIO)).isEqualTo(0.5);
      assertThat(live.value("nvidia0", DRAM_ACTIVE_RATIO)).isEqualTo(0.25);
      assertThat(live.value("nvidia0", FP64_ACTIVE_RATIO)).isZero();
      assertThat(live.value("nvidia0", PCIE_RECEIVE_BYTES_PER_SECOND)).isEqualTo(1000 * 0x1p20);
      assertThat(live.value("nvidia0", PartKind.ENGINE, "nvdec0", ENGINE_UTILIZATION_RATIO))
          .isNotNaN();
      assertThat(live.value("nvidia0", PartKind.ENGINE, "nvdec1", ENGINE_UTILIZATION_RATIO))
          .isNaN();
    }
  }

  @Test
  void theCoreLevelHasLessAndTheSameTwoCalls() throws Exception {
    try (Ticks ticks = steady()) {
      ticks.live(Level.CORE);
      ticks.nvml().resetCalls();
      ReadAnswer live = ticks.at(1).live(Level.CORE);
      assertThat(live.value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
      assertThat(live.value("nvidia0", SM_OCCUPANCY_RATIO)).isNaN();
      assertThat(ticks.nvml().calls("nvmlGpmSampleGet")).isEqualTo(8);
      assertThat(ticks.nvml().calls("nvmlGpmMetricsGet")).isEqualTo(8);
      assertThat(ticks.nvml().calls("nvmlGpmSampleAlloc")).isZero();
      assertThat(ticks.nvml().openSamples()).isEqualTo(16);
    }
  }

  @Test
  void samplesLessThanATenthOfASecondApartAreNotCompared() throws Exception {
    try (Ticks ticks = steady()) {
      ticks.live();
      assertThat(ticks.at(0.05).live().value("nvidia0", SM_ACTIVE_RATIO)).isNaN();
      assertThat(ticks.at(0.12).live().value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
    }
  }

  @Test
  void aGapOfMoreThanThreeIntervalsStartsAnew() throws Exception {
    try (Ticks ticks = steady()) {
      ticks.live();
      ticks.at(1).live();
      assertThat(ticks.at(3.9).live().value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
      assertThat(ticks.at(20).live().value("nvidia0", SM_ACTIVE_RATIO)).isNaN();
      assertThat(ticks.at(21).live().value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
    }
  }

  @Test
  void aLongIntervalThatIsKeptIsNoGap() throws Exception {
    try (Ticks ticks = steady()) {
      ticks.live();
      assertThat(ticks.at(60).live().value("nvidia0", SM_ACTIVE_RATIO)).isNaN();
      assertThat(ticks.at(120).live().value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
    }
  }

  @Test
  void oneMetricThatIsRefusedLeavesTheOthers() throws Exception {
    try (Ticks ticks = steady("gpu* gpm 5 error 3", "gpu* gpm 10 error 999")) {
      ticks.live();
      ReadAnswer live = ticks.at(1).live();
      assertThat(live.value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
      assertThat(live.value("nvidia0", TENSOR_ACTIVE_RATIO)).isNaN();
      assertThat(live.value("nvidia0", DRAM_ACTIVE_RATIO)).isNaN();
      ticks.nvml().add("gpu* gpm 10 25");
      assertThat(ticks.at(2).live().value("nvidia0", DRAM_ACTIVE_RATIO)).isEqualTo(0.25);
    }
  }

  @Test
  void linksWithoutCountersHaveItsRates() throws Exception {
    try (Ticks ticks =
        Ticks.of(
            folder,
            "r550-h100",
            "gpu* link.tx unsupported",
            "gpu* link.rx unsupported",
            "gpu* field 138 unsupported",
            "gpu* field 138.4294967295 unsupported",
            "gpu* field 139 unsupported",
            "gpu* field 139.4294967295 unsupported",
            "gpu* gpm 60 18",
            "gpu* gpm 96 3",
            "gpu* gpm 97 4")) {
      ticks.live();
      ReadAnswer live = ticks.at(1).live();
      assertThat(live.value("nvidia6", INTERCONNECT_RECEIVE_BYTES_PER_SECOND))
          .isEqualTo(18 * 0x1p20);
      assertThat(live.value("nvidia6", PartKind.LINK, "17", LINK_RECEIVE_BYTES_PER_SECOND))
          .isEqualTo(3 * 0x1p20);
      assertThat(live.value("nvidia6", PartKind.LINK, "17", LINK_TRANSMIT_BYTES_PER_SECOND))
          .isEqualTo(4 * 0x1p20);
    }
  }

  @Test
  void linksThatAreCountedAreNotAskedForTwice() throws Exception {
    try (Ticks ticks = steady("gpu* gpm 60 18")) {
      ticks.live();
      assertThat(ticks.at(1).live().value("nvidia0", INTERCONNECT_RECEIVE_BYTES_PER_SECOND))
          .isNaN();
    }
  }

  @Test
  void linksToTheCpusChipHaveItsRates() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200", "gpu* gpm 108 7", "gpu* gpm 109 9")) {
      ticks.live();
      ReadAnswer live = ticks.at(1).live();
      assertThat(live.value("nvidia0", PartKind.LINK, "c2c1", LINK_TRANSMIT_BYTES_PER_SECOND))
          .isEqualTo(7 * 0x1p20);
      assertThat(live.value("nvidia0", PartKind.LINK, "c2c1", LINK_RECEIVE_BYTES_PER_SECOND))
          .isEqualTo(9 * 0x1p20);
    }
  }

  @Test
  void samplesAreGivenBackWhenADeviceIsLostAndWhenAllIsClosed() throws Exception {
    FakeNvml nvml;
    try (Ticks ticks = steady("gpu2 lost at 5s")) {
      nvml = ticks.nvml();
      ticks.live();
      ticks.at(1).live();
      assertThat(nvml.openSamples()).isEqualTo(16);
      ticks.at(6).live();
      assertThat(nvml.openSamples()).isEqualTo(14);
    }
    assertThat(nvml.openSamples()).isZero();
    assertThat(nvml.misuse()).isZero();
  }

  @Test
  void samplesOfDevicesThatAreNoMoreCountedAreGivenBack() throws Exception {
    try (Ticks ticks = steady("count 8 at 5s 6")) {
      ticks.live();
      ticks.at(6).live();
      assertThat(ticks.nvml().openSamples()).isEqualTo(12);
    }
  }

  @Test
  void aSampleThatIsRefusedIsAskedForSeldom() throws Exception {
    try (Ticks ticks = steady("gpu* fail nvmlGpmSampleGet 4 until 30s")) {
      for (int second = 0; second < 10; second++) ticks.at(second).live();
      assertThat(ticks.nvml().calls("nvmlGpmSampleGet")).isEqualTo(8);
      assertThat(ticks.nvml().openSamples()).isZero();
      ticks.at(61).live();
      assertThat(ticks.at(62).live().value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
    }
  }

  @Test
  void withoutItPcieIsReadFromCounters() throws Exception {
    try (Ticks ticks =
        Ticks.of(folder, "r550-h100", "gpu* gpm 20 error 3", "gpu* gpm 21 error 3")) {
      ticks.live();
      ReadAnswer live = ticks.at(1).live();
      assertThat(live.value("nvidia0", SM_ACTIVE_RATIO)).isNotNaN();
      assertThat(live.value("nvidia0", PCIE_TRANSMIT_BYTES_PER_SECOND)).isNaN();
    }
  }

  @Test
  void aDriverThatKnowsNoLaterMetricsIsAskedForTheFirstOnes() throws Exception {
    try (Ticks ticks = steady("gpu* gpm 166 5", "system gpm.metrics 98")) {
      ticks.live();
      ReadAnswer live = ticks.at(1).live();
      assertThat(live.value("nvidia0", SM_ACTIVE_RATIO)).isEqualTo(0.75);
      assertThat(live.value("nvidia0", PartKind.ENGINE, "nvenc0", ENGINE_UTILIZATION_RATIO))
          .isNaN();
    }
  }

  @Test
  void nonsenseIsAbsent() throws Exception {
    try (Ticks ticks = steady("gpu* gpm 2 -40", "gpu* gpm 5 1000000", "gpu* gpm 21 -1")) {
      ticks.live();
      ReadAnswer live = ticks.at(1).live();
      assertThat(live.value("nvidia0", SM_ACTIVE_RATIO)).isNaN();
      assertThat(live.value("nvidia0", TENSOR_ACTIVE_RATIO)).isNaN();
      assertThat(live.value("nvidia0", PCIE_RECEIVE_BYTES_PER_SECOND)).isNaN();
      assertThat(live.value("nvidia0", DRAM_ACTIVE_RATIO)).isEqualTo(0.25);
    }
  }

  @Test
  void aGpuInstanceIsReadByTheSameMeans() throws Exception {
    try (FakeNvml nvml =
        FakeNvml.script(
                folder,
                "devices 1",
                "gpu* uuid GPU-1",
                "gpu* gpm.supported 1",
                "mig gpu0 gi 3 ci 0 profile 1g.10gb",
                "gpu0/mig0 gpm 1 40",
                "gpu0/mig0 gpm 2 30")
            .time(0)) {
      FixturePlatform machine = nvml.platform();
      Session session = new Session(machine);
      session.open(this);
      Slot slot = session.slots().getFirst();
      assertThat(slot.open(machine.now())).isTrue();
      DeviceCalls calls = slot.calls();
      Readings target =
          new Readings(
              DeviceInfo.of("nvidia0/mig0", DeviceKind.MIG, "nvidia", "1g.10gb", Info.NONE));
      try (GpmReader reader =
          new GpmReader(GpmSampler.ofInstance(calls, 3), target, GpmQuantities.ofInstance())) {
        reader.read(new Tick(machine.now(), Level.ALL), true);
        machine.advance(1);
        nvml.time(1);
        target.begin();
        reader.read(new Tick(machine.now(), Level.ALL), true);
      }
      assertThat(target.value(UTILIZATION_RATIO)).isEqualTo(0.4);
      assertThat(target.value(SM_ACTIVE_RATIO)).isEqualTo(0.3);
      assertThat(nvml.openSamples()).isZero();
      session.close(this);
    }
  }
}
