package io.allsmi.cli.snapshot;

import io.allsmi.model.Snapshot;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.SnapshotJson;
import java.io.IOException;
import java.io.OutputStream;

/** A document of the schema {@code allsmi/1} a sample, on one line unless it is to be pretty. */
final class JsonRendering implements Rendering {
  private final JsonOptions options;
  private final Bytes bytes = new Bytes();

  JsonRendering(JsonOptions options) {
    this.options = options;
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    bytes.clear();
    SnapshotJson.write(snapshot, options, bytes);
    bytes.writeTo(out);
    out.write('\n');
  }
}
