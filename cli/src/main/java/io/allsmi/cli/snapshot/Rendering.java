package io.allsmi.cli.snapshot;

import io.allsmi.model.Snapshot;
import java.io.IOException;
import java.io.OutputStream;

/** Writes samples in one of the formats. One instance writes all samples of a call. */
interface Rendering {
  void write(Snapshot snapshot, OutputStream out) throws IOException;
}
