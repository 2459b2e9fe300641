package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Prometheus' own linter has nothing to say of a page with every metric of the catalogue. It runs
 * where {@code promtool} is installed; with {@code ALLSMI_CI} set it must be.
 */
class PromtoolTest {
  @Test
  void promtoolHasNothingToSay() throws Exception {
    if (!isInstalled()) {
      assertThat(System.getenv("ALLSMI_CI")).as("promtool is not on the PATH").isNull();
      return;
    }
    byte[] page =
        new ExpositionWriter(ExpositionOptions.of("0.1.0").upTo(Level.ALL)).write(everything());
    assertThat(new String(page, StandardCharsets.UTF_8)).contains("allsmi_device_power_watts{");
    assertThat(check(page)).isEmpty();
  }

  @Test
  void promtoolWouldHaveSaidSomething() throws Exception {
    if (!isInstalled()) return;
    byte[] page = "# TYPE x_count counter\nx_count 1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(check(page)).contains("x_count");
  }

  private static boolean isInstalled() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(directory, "promtool"))) return true;
    }
    return false;
  }

  /** What it says, and how it ended where that is not well. */
  private static String check(byte[] page) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    Thread feeder =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (OutputStream in = process.getOutputStream()) {
                    in.write(page);
                  } catch (IOException closed) {
                    throw new UncheckedIOException(closed);
                  }
                });
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      feeder.join();
      int exit = process.waitFor();
      return exit == 0 || !said.isEmpty() ? said : "exit " + exit;
    }
  }

  /** A device of each kind with parts of each kind and a reading of each metric. */
  private static Snapshot everything() {
    List<Part> parts = new ArrayList<>();
    for (PartKind kind : PartKind.known()) {
      parts.add(new Part(kind, "0", Info.of("type", "nvlink", "remote", "x")));
    }
    List<DeviceInfo> devices = new ArrayList<>();
    BlockBuilder readings = new BlockBuilder();
    for (DeviceKind kind : DeviceKind.known()) {
      Info info = Info.of("driver", "1", "hostname", "n");
      devices.add(DeviceInfo.of(kind.word() + "0", kind, "v", "m", info).withParts(parts));
      for (Metric metric : Catalogue.core().metrics()) {
        if (!metric.kinds().isEmpty() && !metric.kinds().contains(kind)) continue;
        int part = metric.part().map(PartKind.known()::indexOf).orElse(Layout.NO_PART);
        readings.set(devices.size() - 1, part, metric, 1, metric.isText() ? "t" : "");
      }
    }
    return new Snapshot(
        "n",
        Samples.AT,
        new Inventory(devices, 1),
        List.of(readings.build("s", Samples.AT, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of(Source.ok("s", Samples.AT, 0.1, 1)));
  }
}
