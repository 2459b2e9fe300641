package io.allsmi.cli.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableRenderingTest {
  private static final double GIB = 1L << 30;

  @Test
  void partitionsStandBeneathTheirDevice() throws IOException {
    Snapshot snapshot =
        snapshot(List.of(gpu("nvidia0"), gpu("nvidia1"), mig("nvidia0/mig0"), mig("nvidia0/mig1")));

    assertThat(rendered(snapshot, false).lines().map(line -> line.split(" ", 2)[0]))
        .containsExactly("gx-014", "device", "nvidia0", "nvidia0/mig0", "nvidia0/mig1", "nvidia1");
  }

  @Test
  void aDeviceAloneShowsWhatItIsMadeOf() throws IOException {
    String text = rendered(snapshot(List.of(gpu("nvidia0"))), true);

    assertThat(text)
        .endsWith(
            """

            memory
              used  20.0 of 80.0 GiB  25 %

            clocks
              clock  1.11 of 1.98 GHz

            health
              throttle  sw power cap, hw thermal

            link  state  replays
            0     up           0
            1     down        12

            identity
              vendor  nvidia
              uuid    GPU-1\ufffd[2J
            """);
  }

  @Test
  void partitionsDoNotKeepTheirDeviceFromBeingAlone() throws IOException {
    Snapshot snapshot = snapshot(List.of(gpu("nvidia0"), mig("nvidia0/mig0")));

    assertThat(rendered(snapshot, true)).contains("\nidentity\n");
  }

  @Test
  void whatIsOfTheHostDoesNotKeepAnAcceleratorFromBeingAlone() throws IOException {
    DeviceInfo memory = DeviceInfo.of("memory", DeviceKind.MEMORY, "", "", Info.NONE);

    assertThat(rendered(snapshot(List.of(gpu("nvidia0"), memory)), true))
        .contains("\nidentity\n  vendor  nvidia\n");
  }

  @Test
  void nobodyAskedForDetails() throws IOException {
    assertThat(rendered(snapshot(List.of(gpu("nvidia0"))), false)).doesNotContain("identity");
  }

  private static DeviceInfo gpu(String name) {
    Info info = Info.of("uuid", "GPU-1\u001b[2J");
    return DeviceInfo.of(name, DeviceKind.GPU, "nvidia", "NVIDIA H100", info)
        .withParts(List.of(Part.of(PartKind.LINK, "0"), Part.of(PartKind.LINK, "1")));
  }

  private static DeviceInfo mig(String name) {
    return DeviceInfo.of(name, DeviceKind.MIG, "nvidia", "1g.10gb", Info.NONE)
        .withParent("nvidia0");
  }

  private static Snapshot snapshot(List<DeviceInfo> devices) {
    BlockBuilder block = new BlockBuilder();
    block.set(0, Layout.NO_PART, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 80 * GIB);
    block.set(0, Layout.NO_PART, AcceleratorMetrics.MEMORY_USED_BYTES, 20 * GIB);
    block.set(0, Layout.NO_PART, AcceleratorMetrics.MEMORY_USED_RATIO, 0.25);
    block.set(0, Layout.NO_PART, AcceleratorMetrics.FREQUENCY_HERTZ, 1.11e9);
    block.set(0, Layout.NO_PART, AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ, 1.98e9);
    block.set(0, Layout.NO_PART, AcceleratorMetrics.THROTTLE, 1 << 6 | 1 << 2);
    block.set(0, 0, AcceleratorMetrics.LINK_STATE, 1);
    block.set(0, 1, AcceleratorMetrics.LINK_STATE, 0);
    block.set(0, 0, AcceleratorMetrics.LINK_REPLAY_ERRORS_TOTAL, 0);
    block.set(0, 1, AcceleratorMetrics.LINK_REPLAY_ERRORS_TOTAL, 12);
    Moment at = Moment.ofWall(1_790_000_000_000L);
    List<Block> blocks = List.of(block.build("nvml", at, 1));
    return new Snapshot(
        "gx-014",
        at,
        new Inventory(devices, 1),
        blocks,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String rendered(Snapshot snapshot, boolean chosen) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TableRendering(false, chosen, section -> true).write(snapshot, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
