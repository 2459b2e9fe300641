package io.allsmi.cli.snapshot;

import io.allsmi.model.Snapshot;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.ExpositionWriter;
import java.io.IOException;
import java.io.OutputStream;

/** The exposition text of Prometheus, version 0.0.4: a whole page a sample. */
final class PrometheusRendering implements Rendering {
  private final ExpositionWriter writer;
  private final Bytes bytes = new Bytes();

  PrometheusRendering(ExpositionOptions options) {
    writer = new ExpositionWriter(options);
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    bytes.clear();
    writer.write(snapshot, bytes);
    bytes.writeTo(out);
  }
}
