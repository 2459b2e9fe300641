package io.allsmi.wire.dialect;

import io.allsmi.model.Device;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.SnapshotJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Pages of other exporters, recorded or made of what their makers document. */
final class Pages {
  static final Moment NOW = Moment.ofWall(1_795_305_711_297L);

  static final String[] ALL = {
    "all-smi-0.28.1-api-host.prom",
    "all-smi-0.28.1-mock-apple.prom",
    "all-smi-0.28.1-mock-furiosa.prom",
    "all-smi-0.28.1-mock-jetson.prom",
    "all-smi-0.28.1-mock-nvidia.prom",
    "all-smi-0.28.1-mock-tenstorrent.prom",
    "dcgm-exporter.prom",
    "dcgm-exporter-mig.prom",
    "node_exporter-1.5.prom",
    "nvidia_gpu_exporter.prom"
  };

  private Pages() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) throw new IOException("no page " + name);
      return in.readAllBytes();
    }
  }

  static PageReader reader() {
    return new PageReader(Catalogue.core(), Limits.DEFAULT);
  }

  static PageRead read(PageReader reader, byte[] page) throws UnreadableException {
    return reader.read(page, page.length, "text/plain", "given", NOW);
  }

  static PageRead read(PageReader reader, String page) throws UnreadableException {
    return read(reader, page.getBytes(StandardCharsets.UTF_8));
  }

  static PageRead read(String page) throws UnreadableException {
    return read(reader(), page);
  }

  static PageRead recorded(String name) throws IOException {
    return read(reader(), bytes(name));
  }

  static Device device(PageRead read, String name) {
    return read.snapshot().device(name).orElseThrow();
  }

  static double value(PageRead read, String device, String path) {
    Device of = device(read, device);
    return of.value(metric(of, path));
  }

  static double value(PageRead read, String device, String path, String part) {
    Device of = device(read, device);
    Metric metric = metric(of, path);
    int ordinal = of.info().part(metric.part().orElseThrow(), part);
    return ordinal < 0 ? Double.NaN : of.value(ordinal, metric);
  }

  private static Metric metric(Device device, String path) {
    return Catalogue.core().find(device.kind(), path).orElseThrow();
  }

  /** All that a snapshot says. */
  static String json(Snapshot snapshot) {
    Bytes out = new Bytes();
    SnapshotJson.write(snapshot, JsonOptions.ALL, out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
