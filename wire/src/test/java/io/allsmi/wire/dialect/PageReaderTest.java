package io.allsmi.wire.dialect;

import static io.allsmi.wire.dialect.Pages.device;
import static io.allsmi.wire.dialect.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.Limits;
import io.allsmi.wire.Mutations;
import io.allsmi.wire.RandomSnapshots;
import io.allsmi.wire.Samples;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.SnapshotJson;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.ExpositionWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  @Test
  void ourOwnTextIsRecognized() throws Exception {
    PageReader reader = Pages.reader();
    for (int i = 0; i < 3; i++) {
      PageRead read = Pages.read(reader, ours());
      assertThat(read.dialect()).isEqualTo("allsmi");
      assertThat(read.snapshot().node()).isEqualTo("gx-014");
      assertThat(device(read, "nvidia0").value(AcceleratorMetrics.POWER_WATTS)).isEqualTo(612.3);
    }
  }

  @Test
  void ourOwnDocumentIsRecognized() throws Exception {
    Bytes out = new Bytes();
    SnapshotJson.write(Samples.snapshot(), JsonOptions.ALL, out);
    PageRead read = Pages.read(Pages.reader(), out.toByteArray());
    assertThat(read.dialect()).isEqualTo("allsmi-json");
    assertThat(read.samples()).isPositive();
    assertThat(Pages.json(read.snapshot())).isEqualTo(Pages.json(Samples.snapshot()));
  }

  @Test
  void aPageOfSeveralExportersIsOneNode() throws Exception {
    String page =
        new String(Pages.bytes("dcgm-exporter.prom"), StandardCharsets.UTF_8)
            + new String(Pages.bytes("node_exporter-1.5.prom"), StandardCharsets.UTF_8);
    PageRead read = read(page);
    assertThat(read.dialect()).isEqualTo("dcgm+node");
    assertThat(read.snapshot().accelerators()).hasSize(8);
    assertThat(read.snapshot().device("cpu0")).isPresent();
  }

  @Test
  void ourOwnFamiliesAndOthersAreOneNode() throws Exception {
    String page = new String(ours(), StandardCharsets.UTF_8) + "node_load1 3\n";
    PageReader reader = Pages.reader();
    for (int i = 0; i < 3; i++) {
      PageRead read = read(reader, page);
      assertThat(read.dialect()).isEqualTo("allsmi+node");
      assertThat(device(read, "nvidia0").value(AcceleratorMetrics.POWER_WATTS)).isEqualTo(612.3);
      assertThat(Pages.value(read, "node", "load1")).isEqualTo(3);
    }
  }

  @Test
  void anEndpointMayBecomeAnotherExporter() throws Exception {
    PageReader reader = Pages.reader();
    for (String name : Pages.ALL) {
      assertThat(Pages.json(Pages.read(reader, Pages.bytes(name)).snapshot()))
          .isEqualTo(Pages.json(Pages.recorded(name).snapshot()));
      assertThat(Pages.read(reader, ours()).dialect()).isEqualTo("allsmi");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  \n", "<!DOCTYPE html><title>Grafana</title>", "404 page not found"})
  void whatIsNoPageIsSaidToBeNone(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aDocumentOfAnotherKindIsSaidToBeNone() {
    assertThatThrownBy(() -> read("{\"gpus\":[]}")).isInstanceOf(UnreadableException.class);
  }

  @Test
  void familiesThatNobodyKnowsAreCounted() throws Exception {
    PageRead read = read("jvm_threads 5\ngo_goroutines 3\nnode_load1 1\n");
    assertThat(read.otherSamples()).isEqualTo(2);
    assertThat(read.samples()).isEqualTo(1);
    assertThat(read.dialect()).isEqualTo("node");
  }

  @Test
  void familiesThatNobodyKnowsAreKeptForANodeThatSomebodyLooksAt() throws Exception {
    PageReader reader = Pages.reader();
    String page = "node_load1 1\nacme:Load{x=\"1\",y=\"2\"} 5\nacme:Load{x=\"2\",y=\"2\"} 6\n";
    read(reader, page);
    reader.keepUnknown(true);
    PageRead read = read(reader, page.replace("} 6", "} 7"));
    Device node = device(read, "node");
    Metric metric = node.snapshot().blocks().getFirst().layout().metric(0);
    for (int slot = 0; slot < read.snapshot().blocks().getFirst().size(); slot++) {
      Metric of = read.snapshot().blocks().getFirst().layout().metric(slot);
      if (of.name().equals("acme_load")) metric = of;
    }
    assertThat(metric.name()).isEqualTo("acme_load");
    int part = node.info().part(ForeignMetrics.SERIES, "x=2,y=2");
    assertThat(node.value(part, metric)).isEqualTo(7);
    reader.keepUnknown(false);
    assertThat(Pages.json(read(reader, page).snapshot())).doesNotContain("acme");
  }

  @Test
  void lengthAndDevicesAreBounded() throws Exception {
    Limits few = Limits.DEFAULT.withDevices(7);
    byte[] page = Pages.bytes("dcgm-exporter.prom");
    assertThatThrownBy(
            () ->
                new PageReader(Catalogue.core(), few)
                    .read(page, page.length, "", "given", Pages.NOW))
        .hasMessageContaining("more than 7 devices");
    assertThatThrownBy(
            () ->
                new PageReader(Catalogue.core(), Limits.DEFAULT.withBytes(1000))
                    .read(page, page.length, "", "given", Pages.NOW))
        .hasMessageContaining("more than the 1000 allowed");
  }

  @Test
  void aLineThatCannotBeReadIsNamedOnEveryPage() throws Exception {
    PageReader reader = Pages.reader();
    String page = "node_load1 1\nnode_load5 {\nnode_load15 3\n";
    for (int i = 0; i < 2; i++) {
      PageRead read = read(reader, page);
      assertThat(read.malformedLines()).isEqualTo(1);
      assertThat(read.complaints().getFirst()).startsWith("line 2: ");
      assertThat(Pages.value(read, "node", "load15")).isEqualTo(3);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aReaderThatRemembersReadsWhatANewOneReads(long seed) throws Exception {
    Random random = new Random(seed);
    PageReader remembering = Pages.reader();
    for (int i = 0; i < 60; i++) {
      byte[] page = Pages.bytes(Pages.ALL[random.nextInt(Pages.ALL.length)]);
      for (int again = random.nextInt(4); again >= 0; again--) {
        page = Mutations.values(page, random);
        if (random.nextInt(3) == 0) page = Mutations.mutate(page, random);
        PageRead fresh = attempt(Pages.reader(), page);
        PageRead known = attempt(remembering, page);
        assertThat(known == null).isEqualTo(fresh == null);
        if (fresh == null || known == null) continue;
        assertThat(withoutEvents(known.snapshot())).isEqualTo(withoutEvents(fresh.snapshot()));
        assertThat(known.malformedLines()).isEqualTo(fresh.malformedLines());
        assertThat(known.otherSamples()).isEqualTo(fresh.otherSamples());
        assertThat(known.samples()).isEqualTo(fresh.samples());
      }
    }
  }

  private static String withoutEvents(Snapshot snapshot) {
    Snapshot without =
        new Snapshot(
            snapshot.node(),
            snapshot.at(),
            snapshot.inventory(),
            snapshot.blocks(),
            snapshot.processes(),
            java.util.List.of(),
            snapshot.findings(),
            snapshot.sources());
    return Pages.json(without);
  }

  private static @Nullable PageRead attempt(PageReader reader, byte[] page) {
    try {
      return Pages.read(reader, page);
    } catch (UnreadableException e) {
      assertThat(e).hasMessageNotContaining("second time");
      return null;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void ourOwnTextOfAnyNodeIsRecognized(long seed) throws Exception {
    Snapshot snapshot = new RandomSnapshots(seed).next(8);
    byte[] page = new ExpositionWriter(ExpositionOptions.of("1")).write(snapshot);
    PageReader reader = Pages.reader();
    for (int i = 0; i < 2; i++) {
      assertThat(Pages.read(reader, page).dialect()).isEqualTo("allsmi");
    }
  }

  @Test
  void aNodeKindIsKnown() throws Exception {
    PageRead read = read("node_load1 1\n");
    assertThat(device(read, "node").kind()).isEqualTo(DeviceKind.NODE);
  }

  private static byte[] ours() {
    return new ExpositionWriter(ExpositionOptions.of("1")).write(Samples.snapshot());
  }
}
